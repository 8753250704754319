package se.atagande.statistics.bank;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Ground;

/** Questions in one language, as the API tells them. */
@Schema(name = "QuestionBank")
public record BankView(
        @Schema(example = "2026-1") String version,
        @Schema(example = "sv") String language,

        @Schema(description = "ltr or rtl", example = "ltr") String direction,

        @Schema(description = "Who has read the texts, and when; null where nobody who speaks the language has")
        @Nullable Review review,

        List<Language> languages,

        @Schema(description = "\"Vill inte svara\" in this language")
        String willNotSay,

        List<Asked> questions) {

    /** Somebody read every text of the language. */
    @Schema(name = "WordingReview")
    public record Review(
            @Schema(example = "Auktoriserad översättare") String by, LocalDate on) {

        static @Nullable Review of(Wording.@Nullable Review review) {
            return review == null ? null : new Review(review.by(), review.on());
        }
    }

    /** A language that the questions are in. */
    @Schema(name = "QuestionLanguage")
    public record Language(
            @Schema(example = "ar") String code,
            @Schema(example = "العربية") String name,
            String direction) {}

    /** A question in words. */
    @Schema(name = "AskedQuestion")
    public record Asked(
            String id,
            String text,

            @Schema(description = "Null for a question about treatment and support") @Nullable Ground ground,

            boolean several,
            List<Choice> options) {}

    /** An answer in words. */
    @Schema(name = "AnswerOption")
    public record Choice(String id, String text) {}

    public static BankView of(QuestionBanks banks, String version, List<Question> questions, String language) {
        var wording = banks.wording(version, language);
        return new BankView(
                version,
                wording.language(),
                wording.direction(),
                Review.of(wording.review()),
                banks.wordings(version).stream()
                        .map(it -> new Language(it.language(), it.name(), it.direction()))
                        .toList(),
                text(wording, "_" + Question.WILL_NOT_SAY),
                questions.stream()
                        .map(it -> new Asked(
                                it.id(),
                                text(wording, it.id()),
                                it.ground(),
                                it.several(),
                                it.options().stream()
                                        .map(o -> new Choice(o, text(wording, it.id() + "/" + o)))
                                        .toList()))
                        .toList());
    }

    private static String text(Wording wording, String key) {
        return Objects.requireNonNull(wording.texts().get(key));
    }
}

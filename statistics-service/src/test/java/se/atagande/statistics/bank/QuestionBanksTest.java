package se.atagande.statistics.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language more is a file more, and what nobody has read says so. */
class QuestionBanksTest {

    @TempDir
    Path folder;

    private static String english() throws IOException {
        try (var file =
                Objects.requireNonNull(QuestionBanksTest.class.getResourceAsStream("/question-bank/2026-1.en.json"))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private void file(String language, String content) throws IOException {
        Files.writeString(folder.resolve("2026-1." + language + ".json"), content);
    }

    private static String as(String language, String name) throws IOException {
        return english()
                .replace("\"language\": \"en\"", "\"language\": \"" + language + "\"")
                .replace("\"name\": \"English\"", "\"name\": \"" + name + "\"");
    }

    private BankView view(QuestionBanks banks, String language) {
        var bank = banks.newest();
        return BankView.of(banks, bank.version(), bank.questions(), language);
    }

    /** Nobody outside development has read them yet; whoever has is written into the file with a day. */
    @Test
    void noTextOfOursIsSaidToBeReviewedByNobody() throws IOException {
        var banks = new QuestionBanks(folder);
        assertThat(banks.wordings("2026-1")).extracting(Wording::language).contains("sv", "en", "sv-x-latt", "ar");
        assertThat(banks.wordings("2026-1"))
                .allSatisfy(
                        it -> assertThat(view(banks, it.language()).review()).isNull());
    }

    @Test
    void aLanguageOfTheInstallationIsOfferedBesideOurs() throws IOException {
        file(
                "so",
                as("so", "Soomaali")
                        .replace("\"review\": null", "\"review\": {\"by\": \"Tolk\", \"on\": \"2026-10-01\"}"));
        var banks = new QuestionBanks(folder);
        var view = view(banks, "so");
        assertThat(view.language()).isEqualTo("so");
        assertThat(view.review()).isEqualTo(new BankView.Review("Tolk", LocalDate.of(2026, 10, 1)));
        assertThat(view.languages()).extracting(BankView.Language::name).contains("Svenska", "Soomaali");
    }

    @Test
    void aFileThatLacksATextIsRefusedByName() throws IOException {
        file("so", as("so", "Soomaali").replace("\"treated-with-respect\":", "\"treated-with-respekt\":"));
        assertThatThrownBy(() -> new QuestionBanks(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-1.so.json")
                .hasMessageContaining("texts missing [treated-with-respect]")
                .hasMessageContaining("texts of nothing [treated-with-respekt]");
    }

    @Test
    void aReviewNeedsAName() throws IOException {
        file(
                "so",
                as("so", "Soomaali")
                        .replace("\"review\": null", "\"review\": {\"by\": \" \", \"on\": \"2026-10-01\"}"));
        assertThatThrownBy(() -> new QuestionBanks(folder)).hasMessageContaining("by: blank");
    }
}

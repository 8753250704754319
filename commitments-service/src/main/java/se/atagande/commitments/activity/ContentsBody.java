package se.atagande.commitments.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.InitiativeId;

/** What an activity is about, as it travels. */
@Schema(name = "ActivityContents")
record ContentsBody(
        @Schema(description = "What it is about, for the catalogue; no names of persons")
        @Size(max = 4000, message = "Skriv högst 4000 tecken.") @Nullable String description,

        @Schema(description = "With true anybody sees it in the catalogue of upcoming activities") @Nullable Boolean openToOthers,

        @Schema(description = "With true it is for every co-worker of every initiative that the arrangers finance")
        @Nullable Boolean allStaff,

        @Schema(description = "Initiatives that are invited by name")
        @Size(max = 200, message = "Ange högst 200 insatser.") @Nullable Set<@NotNull(message = "Ta bort den tomma raden.") InitiativeId> initiatives,

        @Size(max = 60, message = "Ange högst 60 programpunkter.") @Nullable List<@NotNull(message = "Ta bort den tomma raden.") @Valid PointBody> programme,

        @Schema(description = "Ids of the catalogue of material", example = "[\"vidga-normen-film-1\"]")
        @Size(max = 50, message = "Ange högst 50 material.") @Nullable List<
                        @NotNull(message = "Ta bort den tomma raden.") @Size(max = 100, message = "Välj material ur förteckningen.") String>
                materials,

        @Schema(description = "Research it refers to") @Size(max = 50, message = "Ange högst 50 referenser.") @Nullable List<@NotNull(message = "Ta bort den tomma raden.") @Valid ReferenceBody> references,

        @Schema(description = "Codes of the topics it will take up", example = "[\"demokrati\"]")
        @Size(max = 50, message = "Ange högst 50 ämnen.") @Nullable Set<
                        @NotNull(message = ContentsBody.TOPIC) @Pattern(regexp = ContentsBody.CODE, message = ContentsBody.TOPIC) String>
                topics) {

    static final String CODE = "[a-z0-9][a-z0-9_-]{0,99}";
    static final String TOPIC = "Ange ämnet som en kod: a–z, 0–9 och bindestreck.";
    private static final String TIME = "Ange tiden som 09:30.";
    private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";

    @Schema(name = "ProgrammePoint")
    record PointBody(
            @Schema(description = "Wall clock in Europe/Stockholm", example = "09:00")
            @NotNull(message = ContentsBody.TIME) @Pattern(regexp = ContentsBody.CLOCK, message = ContentsBody.TIME) String startTime,

            @Schema(example = "09:45") @Pattern(regexp = ContentsBody.CLOCK, message = ContentsBody.TIME) @Nullable String endTime,

            @Schema(example = "Hur och varför arbetar vi inkluderande?")
            @NotBlank(message = "Ange vad punkten heter.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @Schema(description = "An organisation or a role, never a person", example = "MR-ambassadörerna")
            @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String heldBy) {}

    @Schema(name = "ResearchReference")
    record ReferenceBody(
            @Schema(example = "Antisvart rasism och diskriminering på arbetsmarknaden")
            @NotBlank(message = "Ange vad publikationen heter.") @Size(max = 300, message = "Skriv högst 300 tecken.") String title,

            @Schema(example = "Länsstyrelsen Stockholm") @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String publisher,

            @Schema(example = "2018")
            @Min(value = 1800, message = "Ange året med fyra siffror.") @Max(value = 2200, message = "Ange året med fyra siffror.") @Nullable Integer year,

            @Schema(example = "https://www.example.org/rapport")
            @NotNull(message = "Ange en länk som börjar med https://.") @Pattern(regexp = "https?://[^\\s<>\"]{3,490}", message = "Ange en länk som börjar med https://.")
            String url) {

        Reference reference() {
            return new Reference(title, publisher, year, url);
        }
    }

    static Contents read(@Nullable ContentsBody body) {
        return body == null
                ? Contents.NONE
                : new Contents(
                        body.description,
                        Boolean.TRUE.equals(body.openToOthers),
                        Boolean.TRUE.equals(body.allStaff),
                        body.initiatives == null ? Set.of() : body.initiatives,
                        body.programme == null
                                ? List.of()
                                : body.programme.stream()
                                        .map(one -> new ProgrammePoint(
                                                one.startTime(), one.endTime(), one.title(), one.heldBy()))
                                        .toList(),
                        body.materials == null ? List.of() : body.materials,
                        body.references == null
                                ? List.of()
                                : body.references.stream()
                                        .map(ReferenceBody::reference)
                                        .toList(),
                        body.topics == null ? Set.of() : body.topics);
    }

    /** The programme in the order of the clock. */
    static ContentsBody of(Contents contents) {
        return new ContentsBody(
                contents.description(),
                contents.openToOthers(),
                contents.allStaff(),
                contents.initiatives(),
                contents.programme().stream()
                        .sorted(Comparator.comparing(ProgrammePoint::startTime))
                        .map(one -> new PointBody(one.startTime(), one.endTime(), one.title(), one.heldBy()))
                        .toList(),
                contents.materials(),
                contents.references().stream()
                        .map(one -> new ReferenceBody(one.title(), one.publisher(), one.year(), one.url()))
                        .toList(),
                contents.topics());
    }
}

package se.atagande.statistics.release;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Text;

/** What is told of a release beside the table itself: no figure of what it counts. */
@Schema(name = "Release")
record ReleaseView(
        @Schema(example = "participants-by-gender_stockholms-stad_2026-04")
        String id,

        @Schema(example = "stockholms-stad") String federation,
        @Schema(example = "participants-by-gender") String scheme,
        int schemeVersion,
        @Nullable Text title,
        @Schema(example = "2026-04") String block,

        @Schema(description = "Of a survey's answers, the survey.") @Nullable String subject,

        @Schema(description = "Of a pooled table, the other federations and when each agreed; otherwise empty.")
        List<Partner> pool,

        Release.State state,
        LocalDate askedOn,

        @Schema(description = "While it is being proved: numbers proved hidden so far.")
        int proved,

        @Schema(description = "Numbers to prove hidden; 0 until it is known.")
        int of,

        @Nullable LocalDate sealedOn,
        @Nullable String sha256,

        @Schema(
                description =
                        "Hash of the one before it in the chain; of each chain, with spaces between, where a pooled table joins several.")
        @Nullable String previous,

        @Nullable Integer cells,
        @Nullable Integer shown,
        @Nullable LocalDate recalledOn,
        @Nullable String recallReason) {

    /** Another federation of a pooled table. */
    @Schema(name = "ReleasePartner")
    record Partner(
            @Schema(example = "sodertalje") String federation,

            @Schema(description = "Null until it has agreed") @Nullable LocalDate agreedOn) {}

    static ReleaseView of(Release release, @Nullable Scheme scheme) {
        var sealed = release.sealed();
        return new ReleaseView(
                release.id(),
                release.federation().value(),
                release.scheme(),
                release.schemeVersion(),
                scheme == null ? null : scheme.title(),
                release.block(),
                release.subject(),
                release.pool().stream()
                        .map(it -> new Partner(it.federation().value(), it.agreedOn()))
                        .toList(),
                release.state(),
                release.askedOn(),
                release.proved(),
                release.of(),
                sealed == null ? null : sealed.on(),
                sealed == null ? null : sealed.sha256(),
                sealed == null ? null : sealed.previous(),
                sealed == null ? null : sealed.cells(),
                sealed == null ? null : sealed.shown(),
                release.recalledOn(),
                release.recallReason());
    }
}

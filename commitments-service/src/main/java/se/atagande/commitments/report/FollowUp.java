package se.atagande.commitments.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.commitment.CommitmentForm;
import se.atagande.commitments.commitment.PublicCommitments;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FulfilmentState;

/** The follow-up report of a year as open data; each figure stands beside the ids of the events that it counts. */
@Schema(name = "FollowUpReport")
record FollowUp(
        @Schema(example = "2026") int year,

        @Schema(
                description =
                        "The last day that was judged, in Europe/Stockholm: today, or the last of a year that is over")
        LocalDate asOf,

        @Schema(description = "How many commitments are in each state")
        Map<FulfilmentState, Integer> states,

        List<Part> federations) {

    /** A federation's part of the report. */
    @Schema(name = "FollowUpFederation")
    record Part(@Schema(example = "stockholms-stad") String federation, Words name, List<Row> commitments) {}

    /** One commitment in the report. */
    @Schema(name = "FollowUpCommitment")
    record Row(
            String id,
            int number,
            Words title,

            @Schema(description = "The declaration's own words, in Swedish")
            String sentence,

            CommitmentForm form,
            Words cadence,
            String owner,
            List<String> partners,
            LocalDate from,
            LocalDate to,
            FulfilmentState state,
            Words reason,

            @Schema(description = "How much of what was due was done, where that can be counted") @Nullable Integer kept,

            @Nullable Integer expected,

            @Schema(
                    description =
                            "What was counted, missed or shown as background, by day, each with the id of its event")
            List<Fact> facts) {

        static Row of(PublicCommitments.Shown it) {
            return new Row(
                    it.id(),
                    it.number(),
                    it.title(),
                    it.sentence(),
                    it.form(),
                    it.cadence(),
                    it.owner(),
                    it.partners(),
                    it.from(),
                    it.to(),
                    it.state(),
                    it.reason(),
                    it.kept(),
                    it.expected(),
                    it.facts().stream().map(Fact::of).toList());
        }
    }

    /** A fact behind a commitment's state; ids only of what everybody may know by its id. */
    @Schema(name = "FollowUpFact")
    record Fact(
            @Nullable String eventId,
            @Nullable String type,
            String subject,
            LocalDate day,
            Words words,
            Evidence.Role role) {

        static Fact of(Evidence.Open it) {
            return new Fact(it.eventId(), it.type(), it.subject(), it.day(), it.words(), it.role());
        }
    }

    static Map<FulfilmentState, Integer> count(List<Part> parts) {
        var states = new EnumMap<FulfilmentState, Integer>(FulfilmentState.class);
        parts.forEach(part -> part.commitments().forEach(row -> states.merge(row.state(), 1, Integer::sum)));
        return states;
    }

    /** Those that were missed, in whole or in part. */
    List<Row> missed() {
        return federations.stream()
                .flatMap(it -> it.commitments().stream())
                .filter(it -> switch (it.state()) {
                    case NOT_KEPT, PARTLY_KEPT, LATE -> true;
                    default -> false;
                })
                .toList();
    }
}

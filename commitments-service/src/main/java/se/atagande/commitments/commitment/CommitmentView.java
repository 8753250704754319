package se.atagande.commitments.commitment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.rest.Caller;
import se.atagande.rest.Role;

/**
 * A commitment as the caller may read it. Days are in Europe/Stockholm.
 *
 * @param override what a person set beside the facts, while it holds; {@code fulfilment} is always what the facts say
 * @param retired when a later version of the declaration took its place
 */
record CommitmentView(
        String id,
        int number,
        String federation,
        String declaration,
        String key,
        Words title,
        String sentence,
        Anchor anchor,
        CommitmentForm form,
        @Nullable String initiative,
        Words cadence,
        @Nullable Words interpretation,
        String owner,
        @Nullable String deputy,
        List<String> partners,
        @Nullable String joint,
        @Nullable String part,
        TermView term,
        FulfilmentView fulfilment,
        @Nullable OverrideView override,
        @Nullable RetirementView retired) {

    /** Who may see what a commitment counts of reported deviations, case by case. */
    private static final Role[] SEE_ALL = {Role.CASE_HANDLER, Role.OFFICE};

    static boolean seesAll(Caller caller, FederationId federation) {
        return caller.may(federation, SEE_ALL);
    }

    static CommitmentView of(Commitment it, LocalDate today, Caller caller) {
        var judged = it.judged();
        var initiative = it.initiative();
        var answers = it.responsibility();
        var retired = it.course().retired();
        return new CommitmentView(
                it.id(),
                it.number(),
                it.federation().value(),
                it.declaration().value(),
                it.key(),
                it.title(),
                it.sentence(),
                it.anchor(),
                it.form(),
                initiative == null ? null : initiative.value(),
                it.cadence(),
                it.interpretation(),
                answers.owner(),
                answers.deputy(),
                answers.partners(),
                it.joint(),
                answers.part(),
                new TermView(judged.from(), judged.to(), it.historicalOn(today), it.renewedFor()),
                FulfilmentView.of(judged, seesAll(caller, it.federation())),
                it.course().overrideOn(today).map(OverrideView::of).orElse(null),
                retired == null ? null : new RetirementView(retired.on(), retired.successor()));
    }

    /** The days that are judged, both included; {@code historical} when they are over and the commitment can be renewed. */
    record TermView(
            LocalDate from,
            LocalDate to,
            boolean historical,
            @Nullable Integer renewedFor) {}

    record FulfilmentView(
            FulfilmentState state,
            Words reason,
            @Nullable Integer kept,
            @Nullable Integer expected,
            @Nullable LocalDate turnsOn,
            List<FactView> facts) {

        static FulfilmentView of(Judged judged, boolean all) {
            var whole = judged.whole();
            return all && whole != null
                    ? new FulfilmentView(
                            judged.state(),
                            whole.reason(),
                            whole.kept(),
                            whole.expected(),
                            whole.turnsOn(),
                            FactView.of(whole.facts()))
                    : new FulfilmentView(
                            judged.state(),
                            judged.reason(),
                            judged.kept(),
                            judged.expected(),
                            judged.turnsOn(),
                            FactView.of(judged.facts()));
        }
    }

    /** A fact behind a fulfilment. Of occasions of a secret kind everybody is shown months, and no ids. */
    @Schema(name = "Evidence")
    record FactView(
            @Nullable String eventId,
            @Nullable String type,
            String subject,
            LocalDate day,
            Words words,
            Evidence.Role role) {

        static List<FactView> of(List<Evidence.Open> facts) {
            return facts.stream()
                    .map(it -> new FactView(it.eventId(), it.type(), it.subject(), it.day(), it.words(), it.role()))
                    .toList();
        }
    }

    /** A state that the office set beside what the facts say; it ends by itself after {@code until}. */
    @Schema(name = "Override")
    record OverrideView(
            FulfilmentState state,
            String reason,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate withdrawnOn) {

        static OverrideView of(HandOverride it) {
            return new OverrideView(it.state(), it.reason(), it.from(), it.until(), it.withdrawnOn());
        }
    }

    /** {@code successor} is null where the later version has no commitment with the same key. */
    @Schema(name = "Retirement")
    record RetirementView(LocalDate on, @Nullable String successor) {}
}

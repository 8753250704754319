package se.atagande.commitments.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;
import se.atagande.contracts.VisitId;

/**
 * A follow-up visit: a dialogue about the policy documents, planned, then held or cancelled. Not an inspection, and without a score.
 *
 * @param federation the one that planned it
 * @param visitors all whose visit it is, that one among them
 * @param movedFrom the day it was first planned for; null where it was never moved
 */
record Visit(
        VisitId visitId,
        FederationId federation,
        Set<FederationId> visitors,
        LocalDate day,
        @Nullable LocalDate movedFrom,
        State state,
        List<Talk> talks,
        @Nullable String nextStep,
        @Nullable String cancelledBecause) {

    Visit {
        visitors = Set.copyOf(visitors);
        talks = List.copyOf(talks);
    }

    enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    /** What became of one document: whether it was talked about, and what was agreed. */
    record Talk(PolicyArea area, boolean discussed, @Nullable String agreed) {}

    static Visit planned(VisitId id, FederationId federation, Set<FederationId> visitors, LocalDate day) {
        return new Visit(id, federation, visitors, day, null, State.PLANNED, List.of(), null, null);
    }

    boolean isOf(FederationId visitor, LocalDate first, LocalDate last) {
        return visitors.contains(visitor) && !day.isBefore(first) && !day.isAfter(last);
    }

    Visit movedTo(LocalDate newDay) {
        return new Visit(
                visitId,
                federation,
                visitors,
                newDay,
                movedFrom == null ? day : movedFrom,
                state,
                talks,
                nextStep,
                cancelledBecause);
    }

    Visit held(List<Talk> answers, @Nullable String next) {
        return new Visit(visitId, federation, visitors, day, movedFrom, State.HELD, answers, next, null);
    }

    Visit cancelled(String reason) {
        return new Visit(visitId, federation, visitors, day, movedFrom, State.CANCELLED, talks, null, reason);
    }
}

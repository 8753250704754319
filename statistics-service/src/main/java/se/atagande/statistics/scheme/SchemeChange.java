package se.atagande.statistics.scheme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;

/**
 * A federation's wish for a stricter scheme: proposed by one of its office, in force once another has approved it. Never edited and never taken away.
 *
 * @param id scheme, federation and number
 * @param number of the federation's changes of this scheme, from 1
 * @param threshold nothing under it is shown from then on; always higher than what was in force
 */
record SchemeChange(
        String id,
        String scheme,
        FederationId federation,
        int number,
        int threshold,
        String reason,
        State state,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {

    /** A hundred is more than any small group. */
    static final int HIGHEST = 100;

    /** Where it stands. */
    enum State {
        PROPOSED,
        IN_FORCE,
        REFUSED
    }

    /** What became of a proposal or an answer to one. */
    sealed interface Outcome {

        record Changed(SchemeChange change) implements Outcome {}

        /** @param inForce what a threshold must be higher than */
        record NotHigher(int inForce) implements Outcome {}

        record AlreadyDecided() implements Outcome {}

        /** The one who proposed it cannot approve it. */
        record SamePerson() implements Outcome {}
    }

    /** @param inForce for the federation now */
    static Outcome propose(
            Scheme inForce,
            FederationId federation,
            int number,
            int threshold,
            String reason,
            String by,
            LocalDate today) {
        return threshold <= inForce.rules().threshold() || threshold > HIGHEST
                ? new Outcome.NotHigher(inForce.rules().threshold())
                : new Outcome.Changed(new SchemeChange(
                        inForce.id() + "_" + federation + "_" + number,
                        inForce.id(),
                        federation,
                        number,
                        threshold,
                        reason,
                        State.PROPOSED,
                        by,
                        today,
                        null,
                        null));
    }

    Outcome approve(String by, LocalDate today) {
        if (state != State.PROPOSED) {
            return new Outcome.AlreadyDecided();
        }
        return by.equals(proposedBy) ? new Outcome.SamePerson() : decided(State.IN_FORCE, by, today);
    }

    /** Whoever proposed it may think better of it. */
    Outcome refuse(String by, LocalDate today) {
        return state == State.PROPOSED ? decided(State.REFUSED, by, today) : new Outcome.AlreadyDecided();
    }

    private Outcome decided(State as, String by, LocalDate today) {
        return new Outcome.Changed(new SchemeChange(
                id, scheme, federation, number, threshold, reason, as, proposedBy, proposedOn, by, today));
    }
}

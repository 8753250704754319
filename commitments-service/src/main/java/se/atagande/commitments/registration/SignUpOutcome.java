package se.atagande.commitments.registration;

import se.atagande.commitments.ticket.Ticket;

/** What follows from asking for a place. */
sealed interface SignUpOutcome {

    record Registered(Ticket ticket) implements SignUpOutcome {}

    /** It is not open, for this reason. */
    record Shut(SignUp.Door door) implements SignUpOutcome {}
}

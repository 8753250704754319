package se.atagande.commitments.communication;

import se.atagande.contracts.publication.PublicationEvent;

/** What follows from a command. A refusal changes nothing. */
sealed interface PublicationOutcome {

    record Changed(Publication publication, PublicationEvent event) implements PublicationOutcome {}

    record DayToCome() implements PublicationOutcome {}

    record AddressMissing() implements PublicationOutcome {}

    record NoSuchSubject(Subject subject) implements PublicationOutcome {}

    record AlreadyWithdrawn() implements PublicationOutcome {}
}

package se.atagande.commitments.violence;

import se.atagande.contracts.violence.ViolenceEvent;

/** What follows from a command. A refusal changes nothing. */
sealed interface ViolenceOutcome {

    record Changed(ViolenceWork work, ViolenceEvent event) implements ViolenceOutcome {}

    /** A day that tells of something done has not come yet. */
    record NotYetDone(String field) implements ViolenceOutcome {}

    record NotAsking() implements ViolenceOutcome {}

    record EndsBeforeItBegan() implements ViolenceOutcome {}
}

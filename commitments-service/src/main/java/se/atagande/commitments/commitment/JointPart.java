package se.atagande.commitments.commitment;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;

/** One federation's part of what it does with others, with no more of the stored commitment than a list shows. */
record JointPart(
        @Id String id,
        int number,
        FederationId federation,
        String joint,
        Words title,
        String sentence,
        String owner,
        @Nullable Decided course,
        Outcome judged,
        Found lookup) {

    /** Of {@link Course} what is read. */
    record Decided(@Nullable Responsibility assigned) {}

    /** Of {@link Judged} what is read. */
    record Outcome(FulfilmentState state, Words reason) {}

    /** Of {@link Lookup} what is read. */
    record Found(String title, String words) {}

    private @Nullable Responsibility assigned() {
        return course == null ? null : course.assigned();
    }

    String answering() {
        var assigned = assigned();
        return assigned == null ? owner : assigned.owner();
    }

    /** What the federation itself does, if it said so. */
    @Nullable String does() {
        var assigned = assigned();
        return assigned == null ? null : assigned.part();
    }
}

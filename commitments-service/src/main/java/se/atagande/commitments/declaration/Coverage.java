package se.atagande.commitments.declaration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.commitment.Anchor;
import se.atagande.commitments.commitment.CommitmentDraft;

/**
 * How many of the sentences that commit to something have a commitment. A sentence commits when a commitment is anchored to it, when the file
 * marks it, or when somebody who read the text through found that it does.
 *
 * @param reviewedOn null while nobody has confirmed that no other sentence commits to anything
 */
record Coverage(
        int committing, int withCommitment, @Nullable LocalDate reviewedOn, List<Anchor> without) {

    private static final Comparator<Anchor> AS_THEY_STAND =
            Comparator.comparingInt(Anchor::paragraph).thenComparingInt(Anchor::sentence);

    Coverage {
        without = List.copyOf(without);
    }

    static Coverage of(DeclarationDraft draft, @Nullable Review review) {
        Set<Anchor> anchored =
                draft.commitments().stream().map(CommitmentDraft::anchor).collect(Collectors.toSet());
        var committing = new TreeSet<>(AS_THEY_STAND);
        committing.addAll(anchored);
        committing.addAll(draft.committing());
        if (review != null) {
            committing.addAll(review.committing());
        }
        return new Coverage(
                committing.size(),
                anchored.size(),
                review == null ? null : review.on(),
                committing.stream().filter(it -> !anchored.contains(it)).toList());
    }
}

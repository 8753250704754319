package se.atagande.commitments.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.commitment.CommitmentDraft;

/**
 * What a later version of a declaration changed: which commitments lost their sentence, which moved or are new, and which sentences came and went.
 * Commitments of the two are the same when their keys are.
 */
record VersionChanges(List<Change> commitments, List<String> added, List<String> removed) {

    /** From most to least that was lost. */
    enum Kind {
        /** The later version has no commitment with its key. */
        LOST,
        /** It goes on, but its sentence is no longer in the text word for word. */
        REWORDED,
        /** It goes on with its sentence at another place, or with another sentence of the text. */
        MOVED,
        NEW,
        SAME
    }

    /** {@code before} is null of a new one, {@code after} of a lost one. */
    record Change(
            Kind kind,
            @Nullable CommitmentDraft before,
            @Nullable CommitmentDraft after) {}

    static VersionChanges between(DeclarationDraft before, DeclarationDraft after) {
        var then = byKey(before);
        var now = byKey(after);
        var sentences = sentences(after);
        var changes = new ArrayList<Change>();
        before.commitments().forEach(old -> {
            var next = now.get(old.key());
            changes.add(new Change(kind(old, next, sentences), old, next));
        });
        after.commitments().stream()
                .filter(it -> !then.containsKey(it.key()))
                .forEach(it -> changes.add(new Change(Kind.NEW, null, it)));
        changes.sort(Comparator.comparing(Change::kind)); // stable: within a kind as they stand in the texts
        return new VersionChanges(
                changes, missing(sentences, sentences(before)), missing(sentences(before), sentences));
    }

    private static Kind kind(CommitmentDraft old, @Nullable CommitmentDraft next, Set<String> sentences) {
        if (next == null) {
            return Kind.LOST;
        }
        if (!sentences.contains(old.sentence())) {
            return Kind.REWORDED;
        }
        return next.sentence().equals(old.sentence()) && next.anchor().equals(old.anchor()) ? Kind.SAME : Kind.MOVED;
    }

    private static Map<String, CommitmentDraft> byKey(DeclarationDraft draft) {
        return draft.commitments().stream().collect(Collectors.toMap(CommitmentDraft::key, Function.identity()));
    }

    private static Set<String> sentences(DeclarationDraft draft) {
        return draft.text().stream()
                .flatMap(block -> block.sentences().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> missing(Set<String> of, Set<String> in) {
        return of.stream().filter(it -> !in.contains(it)).toList();
    }
}

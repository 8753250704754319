package se.atagande.commitments.declaration;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.commitments.commitment.CommitmentDraft;
import se.atagande.commitments.commitment.TakingCommitments;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;

/**
 * A file is loaded whole or not at all: one write holds the declaration with its file, and its commitments follow from that,
 * again after a crash if need be. A later file may say more or judge otherwise, but never edits what was signed.
 */
@Component
class ImportingDeclarations {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingDeclarations.class);

    private final Declarations declarations;
    private final TakingCommitments commitments;

    ImportingDeclarations(Declarations declarations, TakingCommitments commitments) {
        this.declarations = declarations;
        this.commitments = commitments;
    }

    /** @param may whether the caller may load declarations of a federation */
    ImportOutcome load(byte[] file, Predicate<FederationId> may) {
        return switch (DeclarationReading.read(file)) {
            case DeclarationReading.Outcome.Refused refused -> new ImportOutcome.Refused(refused.errors());
            case DeclarationReading.Outcome.Read read ->
                may.test(read.draft().federation()) ? load(read.draft(), file) : new ImportOutcome.NotYours();
        };
    }

    private ImportOutcome load(DeclarationDraft draft, byte[] file) {
        var before = declarations.find(draft.id().value());
        var declaration = Declaration.of(draft, file, before.map(Stored::state).orElse(null));
        var replaced = refusalsOfReplacing(draft);
        if (!replaced.isEmpty()) {
            return new ImportOutcome.Refused(replaced);
        }
        Stored<Declaration> written;
        try {
            if (before.isEmpty()) {
                written = declarations.create(declaration);
            } else {
                if (before.get().state().fingerprint().equals(declaration.fingerprint())) {
                    finish(before.get());
                    return new ImportOutcome.Unchanged(draft.id());
                }
                var refusals = refusals(before.get().state(), draft);
                if (!refusals.isEmpty()) {
                    return new ImportOutcome.Refused(refusals);
                }
                written = declarations.replace(before.get(), declaration);
            }
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            return load(draft, file); // somebody else loaded it meanwhile: judge the file against that
        }
        finish(written);
        return new ImportOutcome.Loaded(draft.id(), draft.commitments().size());
    }

    private static List<ImportError> refusals(Declaration before, DeclarationDraft draft) {
        if (!before.federation().equals(draft.federation())) {
            return refusal(
                    "Deklarationen %s tillhör ett annat förbund.",
                    "Declaration %s belongs to another federation.", before.id());
        }
        if (!before.text().equals(draft.text())) {
            return refusal(
                    "Texten i %s är redan inläst och en annan. En undertecknad text ändras aldrig; ge en ny deklaration ett eget id.",
                    "The text of %s is already loaded and differs. A signed text is never edited; give a new declaration an id of its own.",
                    before.id());
        }
        var numbers = draft.commitments().stream().map(CommitmentDraft::number).collect(Collectors.toSet());
        var successor = before.replacedBy();
        if (successor != null) {
            return refusal(
                    "Deklarationen är ersatt av %s och ändras inte mer. Ändra i den versionen.",
                    "The declaration is replaced by %s and changes no more. Change that version.", successor.value());
        }
        var earlier = before.replaces();
        var later = draft.replaces();
        if (earlier != null && (later == null || !later.declaration().equals(earlier))) {
            return refusal(
                    "Deklarationen ersätter redan %s. Det kan inte ändras.",
                    "The declaration replaces %s already. This cannot be changed.", earlier.value());
        }
        var lost = before.draft().commitments().stream()
                .map(CommitmentDraft::number)
                .filter(number -> !numbers.contains(number))
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return lost.isEmpty()
                ? List.of()
                : refusal(
                        "Åtagande %s är redan inlästa och saknas i filen. Ett åtagande tas aldrig bort.",
                        "Commitments %s are already loaded and missing in the file. A commitment is never removed.",
                        lost);
    }

    @SuppressWarnings("AnnotateFormatMethod") // two patterns share the part; the annotation knows only one
    private static List<ImportError> refusal(String sv, String en, String part) {
        return List.of(new ImportError(1, 1, new Words(sv.formatted(part), en.formatted(part))));
    }

    /** A version takes the place of one of its own federation, and only one takes it. */
    private List<ImportError> refusalsOfReplacing(DeclarationDraft draft) {
        var replaces = draft.replaces();
        if (replaces == null) {
            return List.of();
        }
        var earlier = declarations.find(replaces.declaration().value()).map(Stored::state);
        if (earlier.isEmpty() || !earlier.get().federation().equals(draft.federation())) {
            return refusal(
                    replaces,
                    "%s finns inte bland förbundets deklarationer och kan inte ersättas.",
                    "%s is not among the declarations of the federation and cannot be replaced.",
                    replaces.declaration().value());
        }
        var taken = earlier.get().replacedBy();
        return taken == null || taken.equals(draft.id())
                ? List.of()
                : refusal(
                        replaces,
                        "Den är redan ersatt av %s. Ersätt i stället den versionen.",
                        "It is replaced by %s already. Replace that version instead.",
                        taken.value());
    }

    @SuppressWarnings("AnnotateFormatMethod") // two patterns share the part; the annotation knows only one
    private static List<ImportError> refusal(DeclarationDraft.Replaced at, String sv, String en, String part) {
        return List.of(new ImportError(at.line(), at.column(), new Words(sv.formatted(part), en.formatted(part))));
    }

    private void finish(Stored<Declaration> stored) {
        var declaration = stored.state();
        if (!declaration.taken()) {
            var id = new DeclarationId(declaration.id());
            commitments.take(id, declaration.federation(), declaration.draft().commitments(), declaration.replaces());
            try {
                replace(declaration.replaces(), id);
                declarations.replace(stored, declaration.withCommitmentsTaken());
            } catch (OptimisticLockingFailureException e) {
                LOG.info("declaration {} was finished by somebody else meanwhile", declaration.id());
            }
        }
    }

    private void replace(@Nullable DeclarationId earlier, DeclarationId later) {
        if (earlier != null) {
            var stored = declarations.find(earlier.value()).orElseThrow();
            if (!later.equals(stored.state().replacedBy())) {
                declarations.replace(stored, stored.state().replacedBy(later));
            }
        }
    }

    /** What a crash, or a store that went away, left half-way. */
    @Scheduled(fixedDelay = 5_000)
    void finishWhatIsLeft() {
        declarations.unfinished().forEach(this::finish);
    }
}

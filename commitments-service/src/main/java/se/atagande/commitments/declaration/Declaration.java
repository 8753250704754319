package se.atagande.commitments.declaration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.commitment.DeclarationSigned;

/**
 * A signed declaration, with the file it came in.
 *
 * @param replaces the version whose place it took, and
 * @param replacedBy the one that took its place
 * @param review null while nobody has confirmed which sentences commit to something
 * @param fingerprint SHA-256 of the file: the same file again is no news
 * @param taken whether the file's commitments are all in place; false only between two writes, or after a crash between them
 */
record Declaration(
        String id,
        FederationId federation,
        Words federationName,
        Words title,
        @Nullable LocalDate signedOn,
        @Nullable BoardDecision decision,
        @Nullable DeclarationId replaces,
        @Nullable DeclarationId replacedBy,
        @Nullable Review review,
        List<Block> text,
        int commitments,
        String file,
        String fingerprint,
        boolean taken) {

    Declaration {
        text = List.copyOf(text);
    }

    /** As a file states it; {@code before} is the same declaration as an earlier file stated it. */
    static Declaration of(DeclarationDraft draft, byte[] file, @Nullable Declaration before) {
        var replaces = draft.replaces();
        return new Declaration(
                draft.id().value(),
                draft.federation(),
                draft.federationName(),
                draft.title(),
                draft.signedOn(),
                draft.decision(),
                replaces == null ? null : replaces.declaration(),
                before == null ? null : before.replacedBy,
                before == null ? null : before.review,
                draft.text(),
                draft.commitments().size(),
                new String(file, StandardCharsets.UTF_8),
                fingerprint(file),
                false);
    }

    Declaration withCommitmentsTaken() {
        return with(replacedBy, review, true);
    }

    Declaration replacedBy(DeclarationId later) {
        return with(later, review, taken);
    }

    Declaration reviewed(Review newReview) {
        return with(replacedBy, newReview, taken);
    }

    private Declaration with(@Nullable DeclarationId later, @Nullable Review newReview, boolean nowTaken) {
        return new Declaration(
                id,
                federation,
                federationName,
                title,
                signedOn,
                decision,
                replaces,
                later,
                newReview,
                text,
                commitments,
                file,
                fingerprint,
                nowTaken);
    }

    /** The file was read when it was loaded, so it can be read. */
    DeclarationDraft draft() {
        return switch (DeclarationReading.read(fileBytes())) {
            case DeclarationReading.Outcome.Read read -> read.draft();
            case DeclarationReading.Outcome.Refused refused ->
                throw new IllegalStateException("declaration " + id + " was read when it was loaded, and now: "
                        + refused.errors().getFirst());
        };
    }

    /** Whether the text has such a sentence; a heading commits to nothing. */
    boolean has(int paragraph, int sentence) {
        return paragraph >= 1
                && paragraph <= text.size()
                && text.get(paragraph - 1).kind() != Block.Kind.HEADING
                && sentence >= 1
                && sentence <= text.get(paragraph - 1).sentences().size();
    }

    byte[] fileBytes() {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    DeclarationSigned signed() {
        return new DeclarationSigned(new DeclarationId(id), federation, commitments, signedOn);
    }
}

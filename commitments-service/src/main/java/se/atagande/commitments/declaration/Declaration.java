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
 * @param fingerprint SHA-256 of the file: the same file again is no news
 * @param taken whether the file's commitments are all in place; false only between two writes, or after a crash between them
 */
record Declaration(
        String id,
        FederationId federation,
        Words federationName,
        Words title,
        @Nullable LocalDate signedOn,
        List<Block> text,
        int commitments,
        String file,
        String fingerprint,
        boolean taken) {

    Declaration {
        text = List.copyOf(text);
    }

    static Declaration of(DeclarationDraft draft, byte[] file) {
        return new Declaration(
                draft.id().value(),
                draft.federation(),
                draft.federationName(),
                draft.title(),
                draft.signedOn(),
                draft.text(),
                draft.commitments().size(),
                new String(file, StandardCharsets.UTF_8),
                fingerprint(file),
                false);
    }

    Declaration withCommitmentsTaken() {
        return new Declaration(
                id, federation, federationName, title, signedOn, text, commitments, file, fingerprint, true);
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

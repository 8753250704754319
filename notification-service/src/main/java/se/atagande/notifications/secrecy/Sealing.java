package se.atagande.notifications.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Secrets sealed with the master key (AES-256-GCM), each only for the place it was made for. The service runs with the one key its database was begun with,
 * or not at all; a new key is made only where there is neither key nor proof.
 */
@Component
public class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COLLECTION = "signingKeyProof";
    private static final String PROOF = "master-key";
    private static final int NONCE = 12;

    private final SecretKeySpec master;

    Sealing(SecrecySettings settings, MongoOperations mongo) {
        var file = settings.masterKey();
        var begun = mongo.findById(PROOF, Document.class, COLLECTION);
        if (!Files.exists(file)) {
            if (begun != null) {
                throw new IllegalStateException(
                        "The master key file " + file
                                + " is missing, and this database holds keys sealed with it. Restore the file from its copy and start again.");
            }
            create(file);
            LOG.info("a master key was made in {}: keep a copy of it apart from the copies of the database", file);
        }
        master = read(file);
        if (begun == null) {
            begin(mongo);
        }
        prove(mongo, file);
    }

    private void begin(MongoOperations mongo) {
        try {
            mongo.insert(new Document("_id", PROOF).append("proof", seal(PROOF, PROOF.getBytes(UTF_8))), COLLECTION);
        } catch (DuplicateKeyException e) {
            LOG.info("another instance has begun this database; its key decides");
        }
    }

    private void prove(MongoOperations mongo, Path file) {
        var proof = mongo.findById(PROOF, Document.class, COLLECTION);
        try {
            open(PROOF, String.valueOf(proof == null ? "" : proof.getString("proof")));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The master key in " + file
                            + " is not the one that this database's keys are sealed with. Put the right file there and start again.",
                    e);
        }
    }

    /** @param place where it belongs; sealed for one place it does not open in another */
    public String seal(String place, byte[] secret) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place, secret);
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    public byte[] open(String place, String sealed) {
        var whole = Base64.getDecoder().decode(sealed);
        if (whole.length < NONCE) {
            throw new IllegalStateException(place + ": there is nothing to open");
        }
        return cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(whole, NONCE),
                place,
                Arrays.copyOfRange(whole, NONCE, whole.length));
    }

    private byte[] cipher(int mode, byte[] nonce, String place, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, master, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(place + ": the secret does not open with this key", e);
        }
    }

    private static SecretKeySpec read(Path file) {
        try {
            return new SecretKeySpec(
                    Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
        } catch (IOException | IllegalArgumentException e) {
            // Without the cause: its message may quote what it read.
            throw new IllegalStateException("The master key file " + file + " cannot be read ("
                    + e.getClass().getSimpleName()
                    + "). Put the right file back, readable by this service, and start again.");
        }
    }

    /** Readable by this user only; a file that is already there stays. */
    private static void create(Path file) {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        var folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            var draft = Files.getFileStore(folder).supportsFileAttributeView("posix")
                    ? Files.createTempFile(
                            folder,
                            "master-key",
                            ".new",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(folder, "master-key", ".new");
            Files.writeString(draft, Base64.getEncoder().encodeToString(key));
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            LOG.info("another instance has made the master key");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The master key file " + file
                            + " cannot be written. Give this service a folder it may write to (atagande.notifications.secrecy.master-key).",
                    e);
        }
    }
}

package se.atagande.deviations.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two Tink keysets that everything secret hangs on, from one file outside the database: {@code wrapping} (AES-256-GCM) wraps the cases' keys,
 * {@code receipts} (HMAC-SHA-256) makes fingerprints of receipts. Never logged; its text form tells nothing.
 */
record MasterKey(Aead wrapping, PrfSet receipts) {

    private static final JsonMapper JSON = new JsonMapper();

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static MasterKey read(Path file) {
        try {
            var keysets = JSON.readTree(Files.readString(file));
            return new MasterKey(
                    keyset(keysets.path("wrapping").toString()).getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset(keysets.path("receipts").toString())
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (IOException | GeneralSecurityException | JacksonException e) {
            // Without the cause: a parser's message may quote what it read.
            throw new MasterKeyUnusable("The master key file " + file + " cannot be read ("
                    + e.getClass().getSimpleName()
                    + "). Put the right file back, readable by this service, and start again.");
        }
    }

    /** Writes a new key, readable by this user only; a file that is already there stays. */
    static void create(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            var draft = posix
                    ? Files.createTempFile(
                            folder,
                            "master-key",
                            ".new",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(folder, "master-key", ".new");
            Files.writeString(
                    draft,
                    "{\"wrapping\":" + json(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM))
                            + ",\"receipts\":" + json(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF))
                            + "}");
            Files.move(draft, file);
        } catch (IOException | GeneralSecurityException e) {
            throw new MasterKeyUnusable("The master key file " + file + " cannot be written (" + e
                    + "). Give this service a folder it may write to (atagande.deviations.master-key).");
        }
    }

    private static KeysetHandle keyset(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String json(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}

package se.atagande.statistics.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * What waits in the database is readable only with the master key, and only in the place it was sealed for. The service runs with the key that its database
 * was begun with, or not at all.
 */
@Component
@EnableConfigurationProperties(SecrecySettings.class)
public class Secrecy {

    private static final String COLLECTION = "masterKeyProof";
    private static final String ID = "master-key";

    private final Aead sealing;
    private final PrfSet fingerprints;

    Secrecy(SecrecySettings settings, MongoOperations mongo) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        PrfConfig.register();
        var begun = mongo.findById(ID, Document.class, COLLECTION);
        var file = settings.masterKey();
        if (!Files.exists(file)) {
            if (begun != null) {
                throw new IllegalStateException(
                        "The master key file " + file
                                + " is missing, and this database holds what was sealed with it. Restore the file from its copy and start again.");
            }
            create(file);
        }
        var keys = Files.readAllLines(file);
        this.sealing = keyset(keys.getFirst()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.fingerprints = keyset(keys.getLast()).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        if (begun == null) {
            mongo.save(new Document("_id", ID).append("proof", new Binary(seal(ID, ID.getBytes(UTF_8)))), COLLECTION);
        } else {
            open(ID, begun.get("proof", Binary.class).getData());
        }
    }

    /** @param place where it belongs; moved to another it does not open */
    public byte[] seal(String place, byte[] content) {
        try {
            return sealing.encrypt(content, place.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(place + ": the content could not be sealed", e);
        }
    }

    public byte[] open(String place, byte[] sealed) {
        try {
            return sealing.decrypt(sealed, place.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    place + " does not open: the master key is not the one that this database was begun with", e);
        }
    }

    /** The same for the same text, and telling nothing of it without the master key. */
    public String fingerprint(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(fingerprints.computePrimary(text.getBytes(UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the fingerprint could not be computed", e);
        }
    }

    /** Readable by this user only, where the file system knows of users. */
    private static void create(Path file) throws GeneralSecurityException, IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "master-key", ".new");
        Files.write(
                draft,
                List.of(
                        json(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)),
                        json(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF))));
        Files.move(draft, file);
    }

    private static String json(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
                .replace("\n", "");
    }

    private static KeysetHandle keyset(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }
}

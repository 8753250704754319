package se.atagande.statistics.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What proves a table says more than the table: it is kept encrypted with a key outside the database, each for its own release only. Without the key nothing
 * more of the same figures is sealed.
 */
@Component
class Certificates {

    /**
     * @param counts of the atoms as they were when it was sealed, by their names
     * @param hidden the sums that must go on being hidden, each as names of atoms and weights
     * @param worlds each as names of atoms and changes
     * @param known what everybody knows of these figures without any table
     */
    record Certificate(
            Map<String, Long> counts,
            List<Map<String, Integer>> hidden,
            List<Map<String, Integer>> worlds,
            List<Known> known) {}

    /** The sum of these atoms, each so many times, lies between the two. */
    record Known(Map<String, Integer> weights, long lower, long upper) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private volatile @org.jspecify.annotations.Nullable Aead key;

    Certificates(@Value("${atagande.statistics.key}") Path file) {
        this.file = file;
    }

    byte[] seal(Release release, Certificate certificate) {
        try {
            return key().encrypt(
                            JSON.writeValueAsBytes(certificate), release.id().getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate could not be sealed", e);
        }
    }

    Certificate open(Release release, byte[] sealed) {
        try {
            return JSON.readValue(key().decrypt(sealed, release.id().getBytes(UTF_8)), Certificate.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "release " + release.id() + ": its certificate does not open with the key in " + file, e);
        }
    }

    private Aead key() {
        var known = key;
        if (known == null) {
            synchronized (this) {
                known = key = read();
            }
        }
        return known;
    }

    private Aead read() {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                create();
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            // Without the cause: a parser's message may quote what it read.
            throw new IllegalStateException("The key file " + file + " cannot be used ("
                    + e.getClass().getSimpleName()
                    + "). Put the right file back, readable and writable by this service only.");
        }
    }

    /** Readable by this user only; one that another instance wrote at the same time stays. */
    private void create() throws IOException, GeneralSecurityException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        try {
            var channel = Files.getFileStore(folder).supportsFileAttributeView("posix")
                    ? Files.newByteChannel(
                            file,
                            java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (channel) {
                channel.write(java.nio.ByteBuffer.wrap(json.getBytes(UTF_8)));
            }
        } catch (FileAlreadyExistsException e) {
            // The other's key is as good.
            return;
        }
    }
}

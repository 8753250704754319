package se.atagande.deviations.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;
import se.atagande.contracts.DeviationId;

/**
 * What somebody wrote is readable only with the case's key, the case's key only with the master key, and each only for the case and the part it was made
 * for: moved to another document, neither opens.
 */
@Component
public class Secrecy {

    /** Where in a case something belongs; sealed for one place it does not open in another. */
    public record Part(String name) {
        public static final Part CONTENTS = new Part("contents");

        public static Part attachment(String id) {
            return new Part("attachment/" + id);
        }
    }

    private final MasterKey master;

    Secrecy(MasterKey master) {
        this.master = master;
    }

    /** A new key for a new case. */
    public CaseKey keyFor(DeviationId deviation) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return new CaseKey(text(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, master.wrapping(), owner(deviation), RegistryConfiguration.get())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the case's key could not be made", e);
        }
    }

    public byte[] seal(DeviationId deviation, CaseKey key, Part part, byte[] content) {
        try {
            return unwrapped(deviation, key).encrypt(content, place(deviation, part));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the content could not be sealed", e);
        }
    }

    public byte[] open(DeviationId deviation, CaseKey key, Part part, byte[] sealed) {
        try {
            return unwrapped(deviation, key).decrypt(sealed, place(deviation, part));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("case " + deviation + ": the content does not open with this key", e);
        }
    }

    /** The same for the same text, and telling nothing of it without the master key. 43 characters. */
    public String fingerprint(String text) {
        try {
            var hash = master.receipts().computePrimary(text.getBytes(UTF_8), 32);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the fingerprint could not be computed", e);
        }
    }

    private Aead unwrapped(DeviationId deviation, CaseKey key) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                        bytes(key.wrapped()), master.wrapping(), owner(deviation), RegistryConfiguration.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] owner(DeviationId deviation) {
        return deviation.value().getBytes(UTF_8);
    }

    private static byte[] place(DeviationId deviation, Part part) {
        return (deviation.value() + "/" + part.name()).getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}

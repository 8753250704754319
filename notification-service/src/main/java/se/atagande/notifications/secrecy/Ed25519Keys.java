package se.atagande.notifications.secrecy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** Key pairs for Ed25519 (RFC 8032): the private part as PKCS#8, the public part as its 32 bytes. */
public final class Ed25519Keys {

    private static final int RAW = 32;

    private Ed25519Keys() {}

    /** A key pair that never leaves this service as a whole. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Pair(byte[] pkcs8, byte[] publicBytes) {}

    public static Pair generate() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var info = pair.getPublic().getEncoded();
            return new Pair(pair.getPrivate().getEncoded(), Arrays.copyOfRange(info, info.length - RAW, info.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] sign(byte[] pkcs8, byte[] text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

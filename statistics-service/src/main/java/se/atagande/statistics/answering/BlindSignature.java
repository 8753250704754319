package se.atagande.statistics.answering;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Cipher;

/**
 * RSABSSA-SHA384-PSS-Randomized of RFC 9474: the signer sees only a blinded message, so that the signature it later verifies cannot be told from any other it
 * made. The JDK does the arithmetic; blinding and unblinding are the holder's (in the browser).
 */
final class BlindSignature {

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC);

    private BlindSignature() {}

    /** RFC 9474, 4.3 BlindSign; empty array where the message is none of this key. */
    static byte[] sign(RSAPrivateCrtKey key, byte[] blinded) {
        var length = (key.getModulus().bitLength() + 7) / 8;
        if (blinded.length != length || new BigInteger(1, blinded).compareTo(key.getModulus()) >= 0) {
            return new byte[0];
        }
        try {
            var raw = Cipher.getInstance("RSA/ECB/NoPadding"); // constant time and checked against faults by the JDK
            raw.init(Cipher.DECRYPT_MODE, key);
            var signed = raw.doFinal(blinded);
            var again = new BigInteger(1, signed).modPow(key.getPublicExponent(), key.getModulus());
            if (!again.equals(new BigInteger(1, blinded))) {
                throw new IllegalStateException("signing failure");
            }
            return signed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 9474, 4.5: RSASSA-PSS-VERIFY of the prepared message (32 random bytes and the message). */
    static boolean verifies(RSAPublicKey key, byte[] prepared, byte[] signature) {
        try {
            var pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(PSS);
            pss.initVerify(key);
            pss.update(prepared);
            return pss.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // such as a signature of another length
        }
    }
}

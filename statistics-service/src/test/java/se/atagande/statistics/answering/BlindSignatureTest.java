package se.atagande.statistics.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As RFC 9474 says, by its own test vector (appendix A.1). */
class BlindSignatureTest {

    private final JsonNode vector =
            new JsonMapper().readTree(BlindSignatureTest.class.getResourceAsStream("/rfc9474.json"));

    private byte[] bytes(String name) {
        return HexFormat.of().parseHex(vector.path(name).asString());
    }

    private BigInteger number(String name) {
        return new BigInteger(vector.path(name).asString(), 16);
    }

    private RSAPrivateCrtKey privateKey() throws Exception {
        var one = BigInteger.ONE;
        var p = number("p");
        var q = number("q");
        var d = number("d");
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        number("n"),
                        number("e"),
                        d,
                        p,
                        q,
                        d.mod(p.subtract(one)),
                        d.mod(q.subtract(one)),
                        q.modInverse(p)));
    }

    private RSAPublicKey publicKey() throws Exception {
        return (RSAPublicKey)
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
    }

    @Test
    void signsTheBlindedMessageOfTheVector() throws Exception {
        assertThat(BlindSignature.sign(privateKey(), bytes("blinded_msg"))).isEqualTo(bytes("blind_sig"));
    }

    @Test
    void verifiesTheUnblindedSignatureOfTheVectorAndNoOther() throws Exception {
        assertThat(BlindSignature.verifies(publicKey(), bytes("input_msg"), bytes("sig")))
                .isTrue();
        var other = bytes("input_msg");
        other[0]++;
        assertThat(BlindSignature.verifies(publicKey(), other, bytes("sig"))).isFalse();
        assertThat(BlindSignature.verifies(publicKey(), bytes("input_msg"), bytes("blind_sig")))
                .isFalse();
        assertThat(BlindSignature.verifies(publicKey(), bytes("input_msg"), new byte[3]))
                .isFalse();
    }

    @Test
    void unblindedTheBlindSignatureIsTheSignature() throws Exception {
        var n = number("n");
        var unblinded = number("blind_sig").multiply(number("inv")).mod(n);
        assertThat(unblinded).isEqualTo(number("sig"));
    }

    @Test
    void aMessageOfAnotherLengthOrBeyondTheModulusIsNotSigned() throws Exception {
        assertThat(BlindSignature.sign(privateKey(), new byte[10])).isEmpty();
        assertThat(BlindSignature.sign(privateKey(), bytes("n"))).isEmpty();
    }
}

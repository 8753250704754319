package se.atagande.statistics.answering;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.atagande.contracts.SurveyId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.statistics.secrecy.Secrecy;

/**
 * Tokens for people who log in: each gets one signature of a survey's own key over something that only their browser knows. That somebody has fetched a token is
 * kept, under a name that tells nothing without the master key; what it was spent on can be known by nobody.
 */
@Component
class Tokens {

    private static final int BITS = 2048;

    private final AggregateStore<TokenKey> store;
    private final Secrecy secrecy;

    Tokens(Feeds feeds, Secrecy secrecy) {
        this.store = feeds.store(TokenKey.class, "surveyTokens");
        this.secrecy = secrecy;
    }

    /**
     * @param id the survey's
     * @param modulus in hexadecimal
     * @param sealedKey PKCS #8
     * @param issued who has one, by fingerprint
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record TokenKey(String id, String modulus, String exponent, byte[] sealedKey, List<Issued> issued) {

        RSAPublicKey publicKey() {
            try {
                return (RSAPublicKey) KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new RSAPublicKeySpec(new BigInteger(modulus, 16), new BigInteger(exponent, 16)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The same blinded message may be signed again, should the answer have been lost on the way. */
    record Issued(String who, String blinded) {}

    /** Done twice, it is done once. */
    public void prepare(SurveyId survey) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            var key = (RSAPublicKey) pair.getPublic();
            store.create(
                    new TokenKey(
                            survey.value(),
                            key.getModulus().toString(16),
                            key.getPublicExponent().toString(16),
                            secrecy.seal(
                                    place(survey.value()), pair.getPrivate().getEncoded()),
                            List.of()),
                    List.of());
        } catch (DuplicateKeyException e) {
            // Made before, by another instance or before a crash.
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who has fetched one matters no more. */
    public void forget(SurveyId survey) {
        store.find(survey.value())
                .filter(it -> !it.state().issued().isEmpty())
                .ifPresent(it -> store.replace(it, issuedTo(it.state(), List.of()), List.of()));
    }

    Optional<TokenKey> key(String survey) {
        return store.find(survey).map(Stored::state);
    }

    /** The signature; empty where this person has had another one signed, or where it is no message of this key. */
    Optional<byte[]> sign(String survey, String person, byte[] blinded) {
        var before = store.find(survey).orElseThrow();
        var key = before.state();
        var who = secrecy.fingerprint(survey + "|" + person);
        var hash = HexFormat.of().formatHex(Ticket.of(HexFormat.of().formatHex(blinded)));
        var earlier = key.issued().stream().filter(it -> it.who().equals(who)).findFirst();
        if (earlier.filter(it -> !it.blinded().equals(hash)).isPresent()) {
            return Optional.empty();
        }
        var signature = BlindSignature.sign(privateKey(key), blinded);
        if (signature.length == 0) {
            return Optional.empty();
        }
        if (earlier.isEmpty()) {
            var issued = Stream.concat(key.issued().stream(), Stream.of(new Issued(who, hash)))
                    .sorted(java.util.Comparator.comparing(Issued::who))
                    .toList();
            store.replace(before, issuedTo(key, issued), List.of());
        }
        return Optional.of(signature);
    }

    private static TokenKey issuedTo(TokenKey key, List<Issued> issued) {
        return new TokenKey(key.id(), key.modulus(), key.exponent(), key.sealedKey(), issued);
    }

    private RSAPrivateCrtKey privateKey(TokenKey key) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(secrecy.open(place(key.id()), key.sealedKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String place(String survey) {
        return "surveyTokens/" + survey;
    }
}

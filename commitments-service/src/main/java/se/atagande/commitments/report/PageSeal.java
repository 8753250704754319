package se.atagande.commitments.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Signs public pages with Ed25519 (RFC 8032), so that a copy can be told from a forgery when this system does not answer. The key is the setting
 * {@code atagande.public-pages.key}, PKCS #8 in Base64, with {@code …public-key} beside it; where there is none, one is made at first use and kept in the store.
 */
@Component
class PageSeal {

    static final String ALGORITHM = "Ed25519";
    private static final String KEYS = "signingKeys";
    private static final String ID = "public-pages";

    private final MongoOperations mongo;
    private final String givenKey;
    private final String givenPublicKey;

    PageSeal(
            MongoOperations mongo,
            @Value("${atagande.public-pages.key:}") String givenKey,
            @Value("${atagande.public-pages.public-key:}") String givenPublicKey) {
        this.mongo = mongo;
        this.givenKey = givenKey;
        this.givenPublicKey = givenPublicKey;
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** X.509 SubjectPublicKeyInfo in Base64. */
    String publicKey() {
        return givenKey.isBlank() ? kept().getString("public") : givenPublicKey;
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        var key = givenKey.isBlank() ? kept().getString("private") : givenKey;
        return KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
    }

    /** Whoever makes it first; all others find it. */
    private Document kept() {
        var found = mongo.findById(ID, Document.class, KEYS);
        if (found != null) {
            return found;
        }
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var base64 = Base64.getEncoder();
            var made = mongo.findAndModify(
                    query(where("_id").is(ID)),
                    new Update()
                            .setOnInsert(
                                    "private",
                                    base64.encodeToString(pair.getPrivate().getEncoded()))
                            .setOnInsert(
                                    "public",
                                    base64.encodeToString(pair.getPublic().getEncoded())),
                    FindAndModifyOptions.options().upsert(true).returnNew(true),
                    Document.class,
                    KEYS);
            return made == null ? new Document() : made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

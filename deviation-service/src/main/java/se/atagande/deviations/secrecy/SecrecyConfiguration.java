package se.atagande.deviations.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The service runs with the one master key its database was begun with, or not at all: the database holds a proof of it. A new key is made only where
 * there is neither key nor proof.
 */
@Configuration(proxyBeanMethods = false)
class SecrecyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecrecyConfiguration.class);
    private static final String COLLECTION = "masterKeyProof";
    private static final String ID = "master-key";
    private static final byte[] PROOF = "the key of this database".getBytes(UTF_8);

    @Bean
    MasterKey masterKey(SecrecySettings settings, MongoOperations mongo) throws GeneralSecurityException {
        var file = settings.masterKey();
        var begun = mongo.findById(ID, Document.class, COLLECTION) != null;
        if (!Files.exists(file)) {
            if (begun) {
                throw new MasterKeyUnusable(
                        "The master key file " + file
                                + " is missing, and this database holds cases sealed with it. Restore the file from its copy and start again.");
            }
            MasterKey.create(file);
            LOG.info("a master key was made in {}: keep a copy of it apart from the copies of the database", file);
        }
        var key = MasterKey.read(file);
        if (!begun) {
            begin(mongo, key);
        }
        if (!fits(mongo, key)) {
            throw new MasterKeyUnusable(
                    "The master key in " + file
                            + " is not the one that this database's cases are sealed with. Put the right file there and start again.");
        }
        return key;
    }

    private static void begin(MongoOperations mongo, MasterKey key) throws GeneralSecurityException {
        var proof = new Document("_id", ID)
                .append("proof", new Binary(key.wrapping().encrypt(PROOF, PROOF)));
        try {
            mongo.execute(COLLECTION, c -> c.insertOne(proof));
        } catch (DuplicateKeyException e) {
            LOG.info("another instance has begun this database; its key decides");
        }
    }

    private static boolean fits(MongoOperations mongo, MasterKey key) {
        var proof = Objects.requireNonNull(mongo.findById(ID, Document.class, COLLECTION));
        try {
            key.wrapping().decrypt(proof.get("proof", Binary.class).getData(), PROOF);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

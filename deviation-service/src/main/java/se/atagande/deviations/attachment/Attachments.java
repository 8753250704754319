package se.atagande.deviations.attachment;

import static com.mongodb.client.model.Filters.eq;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Deviation;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.secrecy.Secrecy;
import se.atagande.deviations.secrecy.Secrecy.Part;
import se.atagande.rest.ProblemException;

/** The files of cases, each sealed with its case's key; what a file told beside what it shows is gone before it is stored. */
@Component
public class Attachments {

    private static final String COLLECTION = "attachments";

    private final MongoOperations mongo;
    private final Secrecy secrecy;

    Attachments(MongoOperations mongo, Secrecy secrecy) {
        this.mongo = mongo;
        this.secrecy = secrecy;
        mongo.indexOps(COLLECTION).createIndex(new Index("deviation", Sort.Direction.ASC));
    }

    /** Stored before the case names it: a crash in between leaves a sealed file that nobody finds, and the case's key goes with the case. */
    public Contents.Attached store(Deviation deviation, byte[] file) {
        var clean = CleanFile.of(file);
        var id = UUID.randomUUID().toString();
        var content = secrecy.seal(deviation.deviationId(), Cases.key(deviation), Part.attachment(id), clean.content());
        mongo.execute(
                COLLECTION,
                files -> files.insertOne(new Document("_id", id)
                        .append("deviation", deviation.id())
                        .append("content", new Binary(content))));
        return new Contents.Attached(id, clean.mediaType(), clean.content().length, fingerprint(file));
    }

    private static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] open(Deviation deviation, String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .filter(file -> deviation.id().equals(file.getString("deviation")))
                .map(file -> file.get("content", Binary.class).getData())
                .map(content ->
                        secrecy.open(deviation.deviationId(), Cases.key(deviation), Part.attachment(id), content))
                .orElseThrow(ProblemException::notFound);
    }

    public void remove(String id) {
        mongo.execute(COLLECTION, files -> files.deleteOne(eq("_id", id)));
    }

    public void removeAllOf(Deviation deviation) {
        mongo.execute(COLLECTION, files -> files.deleteMany(eq("deviation", deviation.id())));
    }
}

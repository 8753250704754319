package se.atagande.commitments.supplier;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/**
 * The files of policy documents, each one document of the store: whole or not there, on any MongoDB. (GridFS would cut what fits into one document into
 * pieces that a crash can leave half written.)
 */
@Component
class PolicyFiles {

    /** A document of MongoDB holds at most 16 MB, and no write with an Idempotency-Key is taken beyond 5 MB. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final String COLLECTION = "policyFiles";
    /** A file is stored before the dossier names it; one that no dossier names after so long was left by a crash or a lost race. */
    private static final Duration UNNAMED = Duration.ofHours(1);

    private final MongoOperations mongo;
    private final Clock clock;

    PolicyFiles(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(COLLECTION).createIndex(new Index("supplier", Sort.Direction.ASC));
    }

    void store(String policyId, String supplier, byte[] content) {
        mongo.execute(
                COLLECTION,
                files -> files.insertOne(new Document("_id", policyId)
                        .append("supplier", supplier)
                        .append("storedAt", Date.from(clock.instant()))
                        .append("content", new Binary(content))));
    }

    Optional<byte[]> find(String policyId) {
        return Optional.ofNullable(mongo.findById(policyId, Document.class, COLLECTION))
                .map(file -> file.get("content", Binary.class).getData());
    }

    void remove(String policyId) {
        mongo.execute(COLLECTION, files -> files.deleteOne(eq("_id", policyId)));
    }

    /** Removes what the dossier does not name. */
    void sweep(Supplier supplier) {
        var named = supplier.policies().stream().map(Policy::policyId).toList();
        var before = Date.from(clock.instant().minus(UNNAMED));
        mongo.execute(
                COLLECTION,
                files -> files.deleteMany(
                        and(eq("supplier", supplier.id()), nin("_id", named), lt("storedAt", before))));
    }
}

package se.atagande.notifications.agreement;

import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * How far each partner has come, by whichever way it reads: the position up to which it has said that it has everything. Reading on says it, and so does
 * taking a delivery; so that whoever changes from one way to the other misses nothing and gets nothing again.
 */
@Component
public class Progress {

    private static final String COLLECTION = "progress";
    private static final String ACKNOWLEDGED = "acknowledged";

    private final MongoOperations mongo;

    Progress(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** 0 where nothing was acknowledged yet. */
    public long acknowledged(String agreement) {
        return Optional.ofNullable(mongo.findById(agreement, Document.class, COLLECTION))
                .map(it -> it.get(ACKNOWLEDGED, Number.class).longValue())
                .orElse(0L);
    }

    /** Up to here the partner has everything. Never goes back. */
    public void acknowledge(String agreement, long position) {
        write(agreement, new Update().max(ACKNOWLEDGED, position));
    }

    /**
     * The entry at this position was taken. Where the partner has gone on by itself meanwhile, or has asked for something to be sent again, that holds, and
     * this says nothing.
     */
    public void taken(String agreement, long position) {
        if (position == 1) {
            var first = new Document("_id", agreement).append(ACKNOWLEDGED, 1L);
            try {
                mongo.insert(first, COLLECTION);
                return;
            } catch (DuplicateKeyException begun) {
                // Told below.
            }
        }
        mongo.updateFirst(
                Query.query(
                        Criteria.where("_id").is(agreement).and(ACKNOWLEDGED).is(position - 1)),
                new Update().set(ACKNOWLEDGED, position),
                COLLECTION);
    }

    /** What comes behind this position is to be delivered again. */
    public void replayBehind(String agreement, long position) {
        write(agreement, new Update().set(ACKNOWLEDGED, position));
    }

    private void write(String agreement, Update update) {
        var which = Query.query(Criteria.where("_id").is(agreement));
        try {
            mongo.upsert(which, update, COLLECTION);
        } catch (DuplicateKeyException begunMeanwhile) {
            mongo.updateFirst(which, update, COLLECTION);
        }
    }
}

package se.atagande.commitments.peerreview;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All grades that federations gave each other's commitments. */
@Component
class PeerGrades {

    static final String FEDERATION = "federation";
    static final String COMMITMENT = "commitment";
    static final String BY = "by";
    static final String YEAR = "year";
    static final String DIALOGUE = "dialogue";
    static final String GRADED_ON = "gradedOn";

    private final AggregateStore<Kept> store;

    /** A grade as it is stored: with what lists ask for. */
    record Kept(
            String id,
            String federation,
            String commitment,
            String by,
            int year,
            String dialogue,
            String gradedOn,
            PeerGrade grade) {

        static Kept of(PeerGrade it) {
            return new Kept(
                    it.id(),
                    it.federation().value(),
                    it.commitment().value(),
                    it.by().value(),
                    it.year(),
                    it.dialogue().name(),
                    it.gradedOn().toString(),
                    it);
        }
    }

    PeerGrades(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(Kept.class, "peerGrades");
        var indexes = mongo.indexOps("peerGrades");
        for (var first : List.of(
                new Index(), new Index(FEDERATION, ASC), new Index(COMMITMENT, ASC), new Index(DIALOGUE, ASC))) {
            indexes.createIndex(first.on(GRADED_ON, ASC).on("_id", ASC));
        }
    }

    Optional<Stored<Kept>> find(String id) {
        return store.find(id);
    }

    List<Stored<Kept>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    Stored<Kept> create(PeerGrade grade) {
        return store.create(Kept.of(grade), List.of());
    }

    Stored<Kept> replace(Stored<Kept> before, PeerGrade grade) {
        return store.replace(before, Kept.of(grade), List.of());
    }
}

package se.atagande.commitments.responsible;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All questions to bodies outside the system. */
@Component
class OutsideQuestions {

    static final String FEDERATION = "federation";
    static final String COMMITMENT = "commitment";
    static final String ASKED_ON = "askedOn";
    static final String ANSWER = "answer";
    static final String WITHDRAWN_ON = "withdrawnOn";
    static final String ANSWER_BY = "answerBy";
    private static final String LINK = "link";

    private final AggregateStore<OutsideQuestion> store;

    OutsideQuestions(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(OutsideQuestion.class, "outsideQuestions");
        var indexes = mongo.indexOps("outsideQuestions");
        indexes.createIndex(new Index(FEDERATION, ASC).on(ASKED_ON, ASC).on("_id", ASC));
        indexes.createIndex(new Index(LINK, ASC).unique());
    }

    static String linked(Ticket ticket) {
        return ticket.hash("outside-question");
    }

    Optional<Stored<OutsideQuestion>> find(String id) {
        return store.find(id);
    }

    Optional<Stored<OutsideQuestion>> behind(String code) {
        return store.find(query(where(LINK).is(linked(Ticket.typed(code))))).stream()
                .findFirst();
    }

    List<Stored<OutsideQuestion>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    Stored<OutsideQuestion> create(OutsideQuestion question) {
        return store.create(question, List.of());
    }

    Stored<OutsideQuestion> replace(Stored<OutsideQuestion> before, OutsideQuestion after) {
        return store.replace(before, after, List.of());
    }
}

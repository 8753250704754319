package se.atagande.commitments.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Every word that some commitment has, or had: a part of a word is looked for among some thousand words instead of in all texts. A word is here before the
 * commitment that has it is stored, and stays.
 */
@Component
class CommitmentWords {

    private static final String COLLECTION = "commitmentWords";

    private final MongoOperations mongo;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    CommitmentWords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void learn(Collection<String> words) {
        for (var word : words) {
            if (!known.contains(word)) {
                mongo.upsert(query(where("_id").is(word)), new Update().set("known", true), COLLECTION);
                known.add(word);
            }
        }
    }

    /** Those that have this in them, at most so many. */
    List<String> containing(String part, int most) {
        var wanted =
                query(where("_id").regex(Pattern.compile(Pattern.quote(part)))).limit(most);
        wanted.fields().include("_id");
        return mongo.find(wanted, Document.class, COLLECTION).stream()
                .map(it -> it.getString("_id"))
                .toList();
    }
}

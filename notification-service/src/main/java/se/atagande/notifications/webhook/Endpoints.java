package se.atagande.notifications.webhook;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;

/** The collections of push. The delivery log is kept for 400 days: thirteen months and some. */
@Configuration(proxyBeanMethods = false)
class Endpoints {

    static final String ATTEMPTS = "attempts";

    @Bean
    AggregateStore<Endpoint> endpointStore(Feeds feeds, MongoOperations mongo) {
        var attempts = mongo.indexOps(ATTEMPTS);
        attempts.createIndex(new Index("agreement", Sort.Direction.ASC)
                .on("at", Sort.Direction.DESC)
                .named("agreement"));
        attempts.createIndex(
                new Index("at", Sort.Direction.ASC).expire(Duration.ofDays(400)).named("kept"));
        mongo.indexOps("endpoints")
                .createIndex(
                        new Index("nextAttemptAt", Sort.Direction.ASC).sparse().named("next-attempt"));
        return feeds.store(Endpoint.class, "endpoints");
    }
}

package se.atagande.notifications.webhook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;

/** Where endpoints are kept. */
@Configuration(proxyBeanMethods = false)
class Endpoints {

    @Bean
    AggregateStore<Endpoint> endpointStore(Feeds feeds, MongoOperations mongo) {
        mongo.indexOps("endpoints")
                .createIndex(
                        new Index("nextAttemptAt", Sort.Direction.ASC).sparse().named("next-attempt"));
        return feeds.store(Endpoint.class, "endpoints");
    }
}

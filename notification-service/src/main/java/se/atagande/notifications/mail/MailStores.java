package se.atagande.notifications.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;

/** The collections of mail, with the indexes that the looks of every second need. */
@Configuration(proxyBeanMethods = false)
class MailStores {

    private static final String LETTERS = "letters";

    @Bean
    AggregateStore<Recipients> recipientStore(Feeds feeds) {
        return feeds.store(Recipients.class, "recipients");
    }

    @Bean
    AggregateStore<Letter> letterStore(Feeds feeds, MongoOperations mongo) {
        mongo.indexOps(LETTERS)
                .createIndex(
                        new Index("nextAttemptAt", Sort.Direction.ASC).sparse().named("next-attempt"));
        mongo.indexOps(LETTERS)
                .createIndex(new Index("federation", Sort.Direction.ASC)
                        .on("dueAt", Sort.Direction.DESC)
                        .named("federation"));
        mongo.indexOps(LETTERS)
                .createIndex(new Index("about", Sort.Direction.ASC)
                        .on("kind", Sort.Direction.ASC)
                        .named("about"));
        return feeds.store(Letter.class, LETTERS);
    }
}

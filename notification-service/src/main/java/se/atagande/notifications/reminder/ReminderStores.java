package se.atagande.notifications.reminder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;

/** The collections of reminders, with the indexes that the looks of every second need. */
@Configuration(proxyBeanMethods = false)
class ReminderStores {

    static final String OCCASIONS = "occasions";
    private static final String REMINDERS = "reminders";

    @Bean
    AggregateStore<Reminder> reminderStore(Feeds feeds, MongoOperations mongo) {
        mongo.indexOps(OCCASIONS).createIndex(new Index("due.at", Sort.Direction.ASC).named("due"));
        mongo.indexOps(OCCASIONS).createIndex(new Index("due.federation", Sort.Direction.ASC).named("audience"));
        mongo.indexOps(REMINDERS)
                .createIndex(
                        new Index("nextAttemptAt", Sort.Direction.ASC).sparse().named("next-attempt"));
        mongo.indexOps(REMINDERS)
                .createIndex(new Index("federation", Sort.Direction.ASC)
                        .on("dueAt", Sort.Direction.DESC)
                        .named("federation"));
        return feeds.store(Reminder.class, REMINDERS);
    }
}

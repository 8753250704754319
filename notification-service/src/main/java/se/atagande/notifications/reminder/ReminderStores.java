package se.atagande.notifications.reminder;

import java.util.Date;
import org.bson.Document;
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

    /** As an occasion's document holds it. */
    static Document document(Occasion.Due due) {
        return new Document("reminder", due.reminder().value())
                .append("federation", due.federation().value())
                .append("daysBefore", due.daysBefore())
                .append("at", Date.from(due.at()));
    }

    @Bean
    AggregateStore<Reminder> reminderStore(Feeds feeds, MongoOperations mongo) {
        mongo.indexOps(OCCASIONS).createIndex(new Index("due.at", Sort.Direction.ASC).named("due"));
        mongo.indexOps(OCCASIONS).createIndex(new Index("due.federation", Sort.Direction.ASC).named("audience"));
        mongo.indexOps(OCCASIONS)
                .createIndex(new Index("audiences", Sort.Direction.ASC)
                        .on("startsAt", Sort.Direction.ASC)
                        .named("audiences"));
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

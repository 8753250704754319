package se.atagande.notifications.preference;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.notifications.mail.QuietHours;

/** The rules of every federation. */
@Component
public class Preferences implements QuietHours {

    private final AggregateStore<Rules> store;

    Preferences(Feeds feeds) {
        this.store = feeds.store(Rules.class, "reminderRules");
    }

    public Rules of(String federation) {
        return stored(federation).state();
    }

    Stored<Rules> stored(String federation) {
        return store.find(federation).orElseGet(() -> new Stored<>(Rules.usual(federation), 0, 0));
    }

    Stored<Rules> write(Stored<Rules> before, Rules after) {
        return store.write(before, after, List.of());
    }

    /** Rises whenever a federation changes its rules; those that never did are not there. */
    public Map<String, Long> versions() {
        return store.find(new Query()).stream()
                .collect(Collectors.toMap(stored -> stored.state().id(), Stored::version));
    }

    public long version(String federation) {
        return stored(federation).version();
    }

    @Override
    public List<String> quiet(Collection<String> federations, Instant now) {
        return federations.stream().filter(it -> of(it).isQuiet(now)).toList();
    }
}

package se.atagande.notifications.mail;

import java.util.List;
import java.util.Objects;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;

/** Where a federation's mail goes. */
@Component
public class Mailboxes {

    private final AggregateStore<Recipients> recipients;

    Mailboxes(AggregateStore<Recipients> recipientStore) {
        this.recipients = recipientStore;
    }

    /** Empty where the office has set no list. */
    public List<String> of(String federation) {
        return recipients
                .find(federation)
                .map(stored -> stored.state().mailboxes())
                .orElse(List.of());
    }

    /** Those that get invitations for the calendar. */
    public List<String> calendarsOf(String federation) {
        return recipients
                .find(federation)
                .map(stored -> Objects.requireNonNull(stored.state().calendars()))
                .orElse(List.of());
    }

    /** The federations whose office has set a list. */
    public List<String> federations() {
        return recipients.find(new Query()).stream()
                .map(stored -> stored.state().id())
                .toList();
    }
}

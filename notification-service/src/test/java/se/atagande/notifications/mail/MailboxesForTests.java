package se.atagande.notifications.mail;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import se.atagande.feed.AggregateStore;

/** What other features' tests need of this one. */
public final class MailboxesForTests {

    private MailboxesForTests() {}

    @SuppressWarnings("unchecked")
    public static void set(ConfigurableApplicationContext service, String federation, String... mailboxes) {
        ((AggregateStore<Recipients>) service.getBean("recipientStore"))
                .create(new Recipients(federation, List.of(mailboxes), List.of()), List.of());
    }

    /** Several looks: what other tests have left is due as well, and a look takes only so many. */
    public static void sendWhatWaits(ConfigurableApplicationContext service) {
        for (int i = 0; i < 5; i++) {
            service.getBean(Letters.class).look();
        }
    }
}

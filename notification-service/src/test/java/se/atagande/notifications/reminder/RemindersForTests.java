package se.atagande.notifications.reminder;

import org.springframework.context.ConfigurableApplicationContext;

/** What other features' tests need of this one. */
public final class RemindersForTests {

    private RemindersForTests() {}

    public static void followRules(ConfigurableApplicationContext service) {
        service.getBean(FollowingRules.class).look();
    }

    public static void look(ConfigurableApplicationContext service) {
        service.getBean(SendingReminders.class).look();
    }
}

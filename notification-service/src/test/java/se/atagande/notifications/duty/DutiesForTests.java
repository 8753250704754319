package se.atagande.notifications.duty;

import org.springframework.context.ConfigurableApplicationContext;

/** What other features' tests need of this one. */
public final class DutiesForTests {

    private DutiesForTests() {}

    public static void look(ConfigurableApplicationContext service) {
        service.getBean(Duties.class).look();
    }
}

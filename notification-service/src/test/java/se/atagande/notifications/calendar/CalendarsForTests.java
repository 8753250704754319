package se.atagande.notifications.calendar;

import org.springframework.context.ConfigurableApplicationContext;

/** What other features' tests need of this one. */
public final class CalendarsForTests {

    private CalendarsForTests() {}

    public static void look(ConfigurableApplicationContext service) {
        service.getBean(Calendars.class).look();
    }
}

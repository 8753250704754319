package se.atagande.commitments.agenda;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.atagande.commitments.meeting.StandingItems;
import se.atagande.platform.TestClock;

/** Meetings with all that belongs to them, and activities, at a time of the test's choosing; nothing stands on their agendas of itself. */
@EnableAutoConfiguration
@EnableScheduling
@ComponentScan({
    "se.atagande.commitments.activity",
    "se.atagande.commitments.agenda",
    "se.atagande.commitments.attendance",
    "se.atagande.commitments.calendar",
    "se.atagande.commitments.headcount",
    "se.atagande.commitments.material",
    "se.atagande.commitments.meeting",
    "se.atagande.commitments.minutes",
    "se.atagande.commitments.respekttrappan"
})
class SampleAgendaService {

    @Bean
    @Primary
    TestClock clock() {
        return new TestClock(Instant.parse("2026-02-10T08:00:00Z"));
    }

    @Bean
    StandingItems standingItems() {
        return (federation, kind, initiative, day) -> List.of();
    }

    @Bean
    static Crashes crashes() {
        return new Crashes();
    }

    /** After an activity has been planned, and before anybody has written that down, the service dies as often as the test says. */
    static final class Crashes implements BeanPostProcessor {

        private final AtomicInteger left = new AtomicInteger();

        void next(int times) {
            left.set(times);
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof DecidedActivities real) {
                return (DecidedActivities) activity -> {
                    real.plan(activity);
                    if (left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        throw new DataAccessResourceFailureException("the store is gone");
                    }
                };
            }
            return bean;
        }
    }
}

package se.atagande.commitments.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.atagande.calendar.RedDays;

/** Meetings and minutes count by the Swedish calendar. */
@Configuration(proxyBeanMethods = false)
class OpenDays {

    @Bean
    RedDays redDays() {
        return new RedDays();
    }
}

package se.atagande.commitments.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import se.atagande.contracts.MeetingKind;
import se.atagande.platform.HeardEvent;
import se.atagande.platform.TestClock;
import se.atagande.platform.TestPlatform;

/** The meetings of commitments-service by themselves, on the real broker, at a time of the test's choosing. */
@EnableAutoConfiguration
@ComponentScan({
    "se.atagande.commitments.calendar",
    "se.atagande.commitments.meeting",
    "se.atagande.commitments.respekttrappan"
})
class SampleMeetingService {

    private volatile List<StandingItem> aptItems = List.of(SampleMeetings.EQUALITY, SampleMeetings.STEP);

    /** Changes what the commitments ask of an APT in Stockholm. */
    void asksOnly(StandingItem... items) {
        aptItems = List.of(items);
    }

    @Bean
    @Primary
    TestClock clock() {
        return new TestClock(Instant.parse("2026-02-10T08:00:00Z"));
    }

    @Bean
    StandingItems standingItems() {
        return (federation, kind, initiative, day) ->
                federation.equals(SampleMeetings.STOCKHOLM) && kind == MeetingKind.APT ? aptItems : List.of();
    }

    /** Instances with the same database are instances of one service. */
    static ConfigurableApplicationContext start(String database) {
        return new SpringApplicationBuilder(SampleMeetingService.class)
                .properties(Map.of(
                        "spring.application.name",
                        "commitments-service",
                        "spring.config.import",
                        "classpath:event-feed.properties,classpath:rest-profile.properties",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        "http://localhost:1/nobody",
                        "spring.mongodb.uri",
                        TestPlatform.mongoUri(database),
                        "spring.kafka.bootstrap-servers",
                        TestPlatform.broker().bootstrapServers(),
                        "atagande.meetings.first-planning",
                        "PT1H",
                        "spring.main.banner-mode",
                        "off",
                        "server.port",
                        "0"))
                .run();
    }

    static String freshDatabase() {
        return "meetings-" + UUID.randomUUID();
    }

    /** All meeting events on the broker about meetings of this series, in the order of each meeting. */
    static List<HeardEvent> heardOf(String series) {
        return HeardEvent.on("meeting-events").stream()
                .filter(event -> event.subject().startsWith(series))
                .toList();
    }
}

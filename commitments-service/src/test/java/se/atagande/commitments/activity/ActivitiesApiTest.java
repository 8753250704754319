package se.atagande.commitments.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.platform.TestPlatform;

/** Activities as arrangers and others meet them over HTTP. It is 8 November 2026, noon. */
@Tag("store")
@SpringBootTest(
        classes = ActivitiesApiTest.ActivitiesAlone.class,
        properties = {
            "spring.application.name=commitments-service",
            "spring.config.import=classpath:event-feed.properties,classpath:rest-profile.properties",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@AutoConfigureMockMvc
class ActivitiesApiTest {

    private static final String ACTIVITIES = "/commitments/v1/activities";
    private static final RequestPostProcessor STOCKHOLM = as("office:stockholms-stad");
    private static final RequestPostProcessor SODERTALJE = as("office:sodertalje");

    @Autowired
    private MockMvc api;

    /** The feature by itself. */
    @EnableAutoConfiguration
    @ComponentScan("se.atagande.commitments.activity")
    static class ActivitiesAlone {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-08T11:00:00Z"), ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        var database = "activities-" + UUID.randomUUID();
        registry.add("spring.mongodb.uri", () -> TestPlatform.mongoUri(database));
        registry.add(
                "spring.kafka.bootstrap-servers", () -> TestPlatform.broker().bootstrapServers());
    }

    @Test
    void aDemocracyDayOfSeveralFederationsIsPlannedHeldAndTold() throws Exception {
        var id = plan("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z");

        api.perform(hold(id, "\"1\"", "{\"reached\": 61, \"invited\": 80, \"topics\": [\"demokrati\"]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("HELD"))
                .andExpect(jsonPath("$.reached").value(61))
                .andExpect(jsonPath("$.arrangers", contains("sodertalje", "stockholms-stad")));

        await().untilAsserted(() -> assertThat(heardOf(id))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("se.atagande.activity.held.v1")
                .contains("\"reached\":61", "\"invited\":80", "\"day\":\"2026-11-08\"")
                .doesNotContain("Demokratidag"));
    }

    @Test
    void isReadByItsArrangersChangedByTheOneThatEnteredItAndUnknownToOthers() throws Exception {
        var id = plan("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z");

        api.perform(get(ACTIVITIES + "/" + id).with(SODERTALJE)).andExpect(status().isOk());
        api.perform(get(ACTIVITIES + "?federation=sodertalje&kind=DEMOCRACY_DAY&limit=100")
                        .with(SODERTALJE))
                .andExpect(jsonPath("$.items[*].id", hasItem(id)));
        api.perform(post(ACTIVITIES + "/" + id + "/holding")
                        .with(SODERTALJE)
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
        api.perform(get(ACTIVITIES + "/" + id).with(as("office:ostra-sodertorn")))
                .andExpect(status().isNotFound());
        api.perform(get(ACTIVITIES).with(as("office:ostra-sodertorn"))).andExpect(jsonPath("$.items", hasSize(0)));
        api.perform(get(ACTIVITIES + "/" + id)).andExpect(status().isUnauthorized());
    }

    @Test
    void isHeldOnceAndNotBeforeItBegan() throws Exception {
        var tomorrow = plan("2026-11-09T08:00:00Z", "2026-11-09T10:00:00Z");
        api.perform(hold(tomorrow, "\"1\"", "{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:activity-not-yet-started"));

        var today = plan("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z");
        api.perform(hold(today, "\"7\"", "{}")).andExpect(status().isPreconditionFailed());
        api.perform(hold(today, "\"1\"", "{}")).andExpect(status().isOk());
        api.perform(hold(today, "\"2\"", "{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:activity-already-held"));
    }

    @Test
    void aCancelledActivityIsNotHeld() throws Exception {
        var id = plan("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z");
        api.perform(post(ACTIVITIES + "/" + id + "/cancellation")
                        .with(STOCKHOLM)
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Lokalen föll bort.\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cancelledBecause").value("Lokalen föll bort."));

        api.perform(hold(id, "\"2\"", "{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:activity-cancelled"));
        await().untilAsserted(() -> assertThat(heardOf(id))
                .anySatisfy(told -> assertThat(told).startsWith("se.atagande.activity.cancelled.v1")));
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsPlanned() throws Exception {
        api.perform(planning("2026-11-08T10:00:00Z", "2026-11-08T08:00:00Z", STOCKHOLM))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/endsAt"));
        api.perform(planning("2026-11-08T08:00:00Z", "2026-11-08T10:00:00Z", SODERTALJE))
                .andExpect(status().isNotFound());
        api.perform(post(ACTIVITIES)
                        .with(STOCKHOLM)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"federation\": \"stockholms-stad\", \"audiences\": [], \"title\": \" \"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/audiences")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/startsAt")));
        api.perform(post(ACTIVITIES)
                        .with(STOCKHOLM)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest());
    }

    private static RequestPostProcessor as(String... roles) {
        return jwt().jwt(token -> token.subject("someone").claim("atagande", List.of(roles)));
    }

    private String plan(String startsAt, String endsAt) throws Exception {
        var answer = api.perform(planning(startsAt, endsAt, STOCKHOLM)).andExpect(status().isCreated());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
    }

    private static MockHttpServletRequestBuilder planning(String startsAt, String endsAt, RequestPostProcessor by) {
        return post(ACTIVITIES).with(by).contentType(MediaType.APPLICATION_JSON).content("""
                {"federation": "stockholms-stad", "arrangers": ["sodertalje"], "kind": "DEMOCRACY_DAY", "audiences": ["STAFF"],
                 "title": "Demokratidag", "startsAt": "%s", "endsAt": "%s"}""".formatted(
                        startsAt, endsAt));
    }

    private static MockHttpServletRequestBuilder hold(String id, String tag, String body) {
        return post(ACTIVITIES + "/" + id + "/holding")
                .with(STOCKHOLM)
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    /** Type and body of each event of this activity, as any Kafka consumer sees them. */
    private static List<String> heardOf(String id) {
        var settings = new Properties();
        settings.put("bootstrap.servers", TestPlatform.broker().bootstrapServers());
        var heard = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("activity-events").stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(id)) {
                        heard.add(new String(
                                        record.headers().lastHeader("ce_type").value(), UTF_8) + " " + record.value());
                    }
                });
            }
        }
        return heard;
    }
}

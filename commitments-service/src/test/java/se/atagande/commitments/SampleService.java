package se.atagande.commitments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.platform.HeardEvent;
import se.atagande.platform.TestPlatform;

/** The whole service as a test meets it over HTTP, on 8 November 2026 at noon, with declarations that federations of the test's own have signed. */
@TestConfiguration(proxyBeanMethods = false)
public class SampleService {

    /** Of these, citizens are heard. */
    public static final String HEARD = "sodertalje";

    @Bean
    @Primary
    Clock eighthOfNovember() {
        return Clock.fixed(Instant.parse("2026-11-08T11:00:00Z"), ZoneOffset.UTC);
    }

    /** A store and a consumer group of the test's own. */
    public static void platform(DynamicPropertyRegistry registry) {
        var name = "sample-" + UUID.randomUUID();
        registry.add("spring.mongodb.uri", () -> TestPlatform.mongoUri(name));
        registry.add(
                "spring.kafka.bootstrap-servers", () -> TestPlatform.broker().bootstrapServers());
        registry.add("spring.cloud.stream.bindings.fulfilment-in-0.group", () -> name);
        registry.add("spring.cloud.stream.bindings.caseMeasures-in-0.group", () -> name + "-cases");
        registry.add("spring.cloud.stream.bindings.monthComments-in-0.group", () -> name + "-months");
    }

    public static RequestPostProcessor as(String... roles) {
        return jwt().jwt(token -> token.subject("anna").claim("atagande", List.of(roles)));
    }

    public static ResultActions read(MockMvc api, RequestPostProcessor by, String path) throws Exception {
        return api.perform(get(path).with(by));
    }

    /** A request that somebody makes with this body. */
    public static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, RequestPostProcessor by, String body) {
        return request.with(by).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    /** @param tag the version that they have seen, such as {@code "1"} with its quotation marks */
    public static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, RequestPostProcessor by, String tag, String body) {
        return json(request, by, body).header("If-Match", tag);
    }

    public static ResultActions send(MockMvc api, RequestPostProcessor by, String path, String body) throws Exception {
        return api.perform(json(post(path), by, body));
    }

    /** Writes against the version that stands now. */
    public static ResultActions change(MockMvc api, RequestPostProcessor by, String resource, String what, String body)
            throws Exception {
        return api.perform(json(post(resource + what), by, etag(api, by, resource), body));
    }

    public static ResultActions replace(MockMvc api, RequestPostProcessor by, String resource, String what, String body)
            throws Exception {
        return api.perform(json(put(resource + what), by, etag(api, by, resource), body));
    }

    private static String etag(MockMvc api, RequestPostProcessor by, String resource) throws Exception {
        return Objects.requireNonNull(
                api.perform(get(resource).with(by)).andReturn().getResponse().getHeader("ETag"));
    }

    public static String id(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
    }

    /** Has a federation of this id sign what another signed. */
    public static void sign(MockMvc api, String federation, String text) throws Exception {
        try (var file = Objects.requireNonNull(
                SampleService.class.getResourceAsStream("/declarations/" + text + "-2021.yaml"))) {
            var declaration = new String(file.readAllBytes(), UTF_8)
                    .replace("id: " + text + "-2021", "id: " + federation + "-2021")
                    .replace("federation: " + text, "federation: " + federation);
            api.perform(post("/commitments/v1/declaration-imports")
                    .contentType("application/yaml")
                    .content(declaration)
                    .with(as("office:" + federation)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The activity is held on the day before; its organiser tells whom it reached. */
    public static String heldActivity(MockMvc api, String federation) throws Exception {
        var office = as("office:" + federation);
        var id = id(send(api, office, "/commitments/v1/activities", """
                {"federation": "%s", "kind": "DEMOCRACY_DAY", "audiences": ["STAFF", "MANAGERS"], "title": "Demokratidag",
                 "startsAt": "2026-11-07T08:00:00Z", "endsAt": "2026-11-07T10:00:00Z"}""".formatted(federation)));
        change(api, office, "/commitments/v1/activities/" + id, "/holding", """
                {"reached": 61, "invited": 80, "topics": ["demokrati-100-ar"]}""");
        return id;
    }

    /** Type and body of each event of this subject, as any Kafka consumer sees them. */
    public static List<String> heardOf(String topic, String subject) {
        return HeardEvent.about(topic, subject).stream()
                .map(event -> event.type() + " " + event.data())
                .toList();
    }
}

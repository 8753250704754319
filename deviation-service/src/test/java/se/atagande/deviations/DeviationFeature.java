package se.atagande.deviations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.platform.TestClock;
import se.atagande.platform.TestPlatform;

/** The whole service on a real broker and a store, at a moment that the test chooses, for a federation that each test has to itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = DeviationApplication.class,
        properties = {
            "spring.config.name=deviation-service",
            "atagande.deviations.federations=" + DeviationFeature.RECEIVERS,
            "atagande.deviations.receipts.at-least=40ms"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(DeviationFeature.Now.class)
@Tag("store")
public abstract class DeviationFeature {

    protected static final RequestPostProcessor ANONYMOUS = request -> request;
    protected static final RequestPostProcessor HANDLER = as("case-handler:sodertalje");
    static final String RECEIVERS = "sodertalje,stockholms-stad,nacka,tyreso,varmdo,haninge,taby,ekero";

    private static final TestClock NOW = new TestClock(Instant.EPOCH);
    private static final String DATABASE =
            "deviations-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    protected MockMvcTester http;

    @TestConfiguration(proxyBeanMethods = false)
    static class Now {
        @Bean
        Clock clock() {
            return NOW;
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("deviations");
        properties.add("spring.cloud.stream.bindings.activities-in-0.group", () -> DATABASE);
        properties.add("spring.mongodb.uri", () -> TestPlatform.mongoUri(DATABASE));
        properties.add("spring.kafka.bootstrap-servers", TestPlatform.broker()::bootstrapServers);
        properties.add("atagande.deviations.master-key", () -> folder.resolve("master-key.json"));
    }

    @BeforeEach
    void onAnAfternoonInNovember() {
        nowIs("2026-11-09T14:37:21.123Z");
    }

    protected static void nowIs(String instant) {
        NOW.set(instant);
    }

    /** @param roles such as {@code case-handler:sodertalje} */
    protected static RequestPostProcessor as(String... roles) {
        return named("somebody", roles);
    }

    protected static RequestPostProcessor named(String subject, String... roles) {
        return jwt().jwt(token -> token.subject(subject).claim("atagande", List.of(roles)));
    }

    protected static String report(String federation, String words) {
        return """
                {"federation":"%s","initiative":"mia-vidare","level":"INDIVIDUAL","grounds":["DISABILITY","AGE"],"words":"%s"}""".formatted(federation, words);
    }

    protected MvcTestResult post(String path, RequestPostProcessor who, String body) {
        return http.post()
                .uri("/deviations/v1/" + path)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected MvcTestResult get(String path, RequestPostProcessor who) {
        return http.get().uri("/deviations/v1/" + path).with(who).exchange();
    }

    /** Id and receipt of a report that nobody in particular made. */
    protected record Reported(String id, String receipt) {}

    protected Reported reported(String federation, String words) {
        return reported(report(federation, words));
    }

    protected Reported reported(String report) {
        var answer = post("deviations", ANONYMOUS, report);
        assertThat(answer).hasStatus(201);
        return new Reported(field(answer, "$.id"), field(answer, "$.receipt"));
    }

    protected MvcTestResult acknowledge(String id) {
        return post("deviations/" + id + "/acknowledgement", HANDLER, "");
    }

    protected MvcTestResult close(String id, String outcome, String answer) {
        return post(
                "deviations/" + id + "/closing",
                HANDLER,
                "{\"outcome\":\"" + outcome + "\",\"answer\":\"" + answer + "\"}");
    }

    protected MvcTestResult write(String id, String kind, String text) {
        return post("deviations/" + id + "/entries", HANDLER, "{\"kind\":\"" + kind + "\",\"text\":\"" + text + "\"}");
    }

    protected void immediately(String id, String text) {
        assertThat(write(id, "IMMEDIATE_MEASURE", text)).hasStatusOk();
    }

    protected MvcTestResult progress(String receipt) {
        return post("receipts", ANONYMOUS, "{\"receipt\":\"" + receipt + "\"}");
    }

    protected static String field(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path).toString();
    }

    protected static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static void isProblem(MvcTestResult result, int status, String type) {
        assertThat(result)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:atagande:problem:" + type);
    }

    protected static Path masterKeyOf(org.springframework.core.env.Environment environment) {
        return environment.getRequiredProperty("atagande.deviations.master-key", Path.class);
    }
}

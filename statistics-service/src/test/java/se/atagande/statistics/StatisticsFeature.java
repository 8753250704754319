package se.atagande.statistics;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.platform.TestClock;
import se.atagande.platform.TestPlatform;

/** The whole service on a real broker and a store, at a day that the test chooses. */
@SpringBootTest(classes = StatisticsApplication.class, properties = "spring.config.name=statistics-service")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(StatisticsFeature.Today.class)
@Tag("store")
public abstract class StatisticsFeature {

    private static final TestClock NOW = new TestClock(Instant.EPOCH);
    private static final String DATABASE = fresh("statistics");

    private static final Path FOLDER = folder();

    @Autowired
    protected MockMvcTester http;

    @TestConfiguration(proxyBeanMethods = false)
    static class Today {
        @Bean
        Clock clock() {
            return NOW;
        }

        @Bean
        Sampler everySpan() {
            return Sampler.alwaysOn();
        }

        @Bean
        KeptSpans keptSpans() {
            return new KeptSpans();
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> TestPlatform.mongoUri(DATABASE));
        properties.add("spring.kafka.bootstrap-servers", TestPlatform.broker()::bootstrapServers);
        properties.add("atagande.statistics.master-key", () -> FOLDER.resolve("master-key.json"));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("statistics");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Noon in Sweden on this day. */
    protected static void todayIs(int year, int month, int day) {
        NOW.set(LocalDate.of(year, month, day)
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant());
    }

    /** A name that no other test uses. */
    protected static String fresh(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** @param roles such as {@code office:stockholms-stad} */
    protected static RequestPostProcessor as(String... roles) {
        return person("somebody", roles);
    }

    /** Where it matters who does it. */
    protected static RequestPostProcessor person(String name, String... roles) {
        return jwt().jwt(token -> token.subject(name).claim("atagande", List.of(roles)));
    }

    /** An initiative that nobody else has; returns its id. */
    protected String initiative(String federation, String from, String to) {
        return initiative("insats", federation, from, to);
    }

    /** @param name its place among the federation's: tables show them in the order of their names, then ids */
    protected String initiative(String name, String federation, String from, String to) {
        var id = fresh(name);
        org.assertj.core.api.Assertions.assertThat(http.post()
                        .uri("/statistics/v1/initiatives")
                        .with(as("office:" + federation))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"id":"%s","federation":"%s","name":{"sv":"Övningsinsats","en":"Practice initiative"},
                                 "from":"%s","to":%s}""".formatted(id, federation, from, to.isEmpty() ? "null" : '"' + to + '"')))
                .hasStatus(201);
        return id;
    }
}

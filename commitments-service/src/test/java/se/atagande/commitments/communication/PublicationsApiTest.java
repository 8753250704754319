package se.atagande.commitments.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;
import static se.atagande.commitments.SampleService.change;
import static se.atagande.commitments.SampleService.heardOf;
import static se.atagande.commitments.SampleService.heldActivity;
import static se.atagande.commitments.SampleService.id;
import static se.atagande.commitments.SampleService.read;
import static se.atagande.commitments.SampleService.replace;
import static se.atagande.commitments.SampleService.send;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.commitments.SampleService;

/** The communication log over HTTP, its links on a server of the test's own, and the commitment that it keeps. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@Import({SampleService.class, PublicationsApiTest.OwnServer.class})
@AutoConfigureMockMvc
class PublicationsApiTest {

    private static final String PUBLICATIONS = "/commitments/v1/publications";
    private static final Duration SOON = Duration.ofSeconds(15);

    private static HttpServer server;

    @Autowired
    private MockMvc api;

    @Autowired
    private CheckingLinks checking;

    private final String federation =
            "prov-" + UUID.randomUUID().toString().substring(0, 8);
    private final RequestPostProcessor office = as("office:" + federation);

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnServer {
        @Bean
        @Primary
        LinkPolicy here() {
            return new LinkPolicy() {
                @Override
                public boolean allows(InetAddress address) {
                    return address.isLoopbackAddress();
                }

                @Override
                public boolean allowsPort(int port) {
                    return true;
                }
            };
        }
    }

    @BeforeAll
    static void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/finns") ? 200 : 404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void closed() {
        server.stop(0);
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @BeforeEach
    void theFederationHasSigned() throws Exception {
        SampleService.sign(api, federation, "stockholms-stad");
        send(api, office, "/commitments/v1/commitments/" + federation + "-2021_22/renewals", "{\"year\": 2026}")
                .andExpect(status().isCreated());
    }

    @Test
    void whatWasPublishedIsToldAndKeepsTheCommitmentUntilItIsWithdrawn() throws Exception {
        var activity = heldActivity(api, federation);
        var id = id(make("WEBSITE", "/finns", about("ACTIVITY", activity)).andExpect(status().isCreated()));

        await().untilAsserted(() -> assertThat(heardOf("publication-events", id))
                .hasSize(1)
                .element(0)
                .asString()
                .startsWith("se.atagande.publication.made.v1")
                .contains("WEBSITE", "demokrati-100-ar")
                .doesNotContain("Demokratidag"));
        await().atMost(SOON).untilAsserted(() -> commitment22().andExpect(jsonPath("$.fulfilment.state").value("KEPT")));
        change(api, office, PUBLICATIONS + "/" + id, "/withdrawal", "{\"reason\": \"Fel sida.\"}")
                .andExpect(status().isOk());
        await().atMost(SOON).untilAsserted(() -> commitment22().andExpect(jsonPath("$.fulfilment.facts").isEmpty()));
        change(api, office, PUBLICATIONS + "/" + id, "/withdrawal", "{\"reason\": \"Igen.\"}")
                .andExpect(status().isConflict());
    }

    @Test
    void theMissingChannelsAreShownUntilEverythingIsTold() throws Exception {
        var activity = heldActivity(api, federation);
        var coverage = "/commitments/v1/publication-coverage?federation=" + federation;

        read(api, office, coverage)
                .andExpect(jsonPath("$.items[0].title").value("Demokratidag"))
                .andExpect(jsonPath("$.items[0].missing", contains("WEBSITE", "NEWSLETTER", "LINKEDIN")));
        make("LINKEDIN", "/finns", about("ACTIVITY", activity));
        make("WEBSITE", "/finns", about("COMMITMENT", federation + "-2021_22"));
        read(api, office, coverage + "&missing=LINKEDIN")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].subject.kind").value("COMMITMENT"));
        read(api, office, coverage + "&sort=-startsAt")
                .andExpect(jsonPath("$.items[0].missing", contains("WEBSITE", "NEWSLETTER")));
        read(api, office, coverage + "&year=2025").andExpect(jsonPath("$.total").value(0));
        read(api, as("office:annat-forbund"), coverage).andExpect(status().isNotFound());
    }

    @Test
    void aDraftIsMadeOfTheActivityAndOfNothingElse() throws Exception {
        var activity = heldActivity(api, federation);
        var drafts = "/commitments/v1/publication-drafts?federation=" + federation + "&activity=" + activity + "&channel=";

        read(api, office, drafts + "WEBSITE")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text")
                        .value(startsWith(
                                "Den 7 november 2026 höll vi Demokratidag för medarbetare och chefer. 61 av 80 kom (76 %).")))
                .andExpect(jsonPath("$.topics", contains("demokrati-100-ar")));
        read(api, office, drafts + "UNKNOWN").andExpect(status().isUnprocessableContent());
        read(api, office, drafts.replace(activity, "finns-inte") + "WEBSITE").andExpect(status().isNotFound());
        read(api, as("office:annat-forbund"), drafts + "WEBSITE").andExpect(status().isNotFound());
    }

    @Test
    void aLinkIsFollowedWhenAskedAndAtNightWhenNobodyHas() throws Exception {
        var works = id(make("WEBSITE", "/finns", "[]"));
        var gone = id(make("LINKEDIN", "/borta", "[]"));
        var mail = id(send(api, office, PUBLICATIONS, """
                {"federation": "%s", "content": {"channel": "NEWSLETTER", "day": "2026-11-07", "title": "Brev"}}"""
                .formatted(federation)).andExpect(status().isCreated()));

        send(api, office, PUBLICATIONS + "/" + works + "/link-check", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.link.state").value("WORKS"))
                .andExpect(jsonPath("$.link.checkedOn").value("2026-11-08"));
        send(api, office, PUBLICATIONS + "/" + mail + "/link-check", "").andExpect(status().isConflict());
        send(api, as("board:" + federation), PUBLICATIONS + "/" + works + "/link-check", "")
                .andExpect(status().isForbidden());
        checking.atNight();
        read(api, office, PUBLICATIONS + "?link=GONE")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(gone))
                .andExpect(jsonPath("$.items[0].link.status").value(404));
    }

    @Test
    void aCorrectionIsToldAndTheListFiltersAndSorts() throws Exception {
        var id = id(make("WEBSITE", "/finns", "[]"));
        make("LINKEDIN", "/finns", "[]");

        replace(api, office, PUBLICATIONS + "/" + id, "", """
                {"content": {"channel": "NEWSLETTER", "day": "2026-11-01", "title": "Brev"}}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.channel").value("NEWSLETTER"));
        await().untilAsserted(() -> assertThat(heardOf("publication-events", id)).hasSize(2));
        read(api, office, PUBLICATIONS + "?sort=day").andExpect(jsonPath("$.items[0].day").value("2026-11-01"));
        read(api, office, PUBLICATIONS + "?channel=LINKEDIN").andExpect(jsonPath("$.total").value(1));
        read(api, as("board:" + federation), PUBLICATIONS).andExpect(jsonPath("$.total").value(2));
        read(api, as("office:annat-forbund"), PUBLICATIONS).andExpect(jsonPath("$.total").value(0));
        read(api, as("office:annat-forbund"), PUBLICATIONS + "/" + id).andExpect(status().isNotFound());
        api.perform(get(PUBLICATIONS)).andExpect(status().isUnauthorized());
        for (var bad : List.of("?sort=colour", "?channel=RADIO", "?link=FINE")) {
            read(api, office, PUBLICATIONS + bad).andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsEntered() throws Exception {
        refused("{\"channel\": \"WEBSITE\", \"day\": \"2026-11-07\", \"title\": \"x\"}", "/content/address");
        refused(
                "{\"channel\": \"WEBSITE\", \"day\": \"2026-11-09\", \"title\": \"x\", \"address\": \"https://a.example/\"}",
                "/content/day");
        for (var address : List.of("javascript:alert(1)", "ftp://a.example/", "a.example", "https://u:p@a.example/")) {
            refused(
                    "{\"channel\": \"WEBSITE\", \"day\": \"2026-11-07\", \"title\": \"x\", \"address\": \"" + address + "\"}",
                    "/content/address");
        }
        refused(
                "{\"channel\": \"NEWSLETTER\", \"day\": \"2026-11-07\", \"title\": \"x\", \"image\": {\"name\": \"bild.jpg\", \"altText\": \"\"}}",
                "/content/image/altText");
        for (var kind : List.of("ACTIVITY", "MEETING", "COMMITMENT")) {
            refused(
                    "{\"channel\": \"NEWSLETTER\", \"day\": \"2026-11-07\", \"title\": \"x\", \"about\": "
                            + about(kind, "finns-inte") + "}",
                    "/content/about");
        }
        send(api, as("board:" + federation), PUBLICATIONS, "{}").andExpect(status().isUnprocessableContent());
        read(api, office, PUBLICATIONS).andExpect(jsonPath("$.total").value(0));
    }

    private void refused(String content, String pointer) throws Exception {
        send(api, office, PUBLICATIONS, "{\"federation\": \"" + federation + "\", \"content\": " + content + "}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem(pointer)));
    }

    private ResultActions make(String channel, String path, String about) throws Exception {
        return send(api, office, PUBLICATIONS, """
                {"federation": "%s", "content": {"channel": "%s", "day": "2026-11-07", "title": "Demokratidag",
                 "address": "http://127.0.0.1:%d%s", "topics": ["demokrati-100-ar"], "about": %s,
                 "image": {"name": "bild.jpg", "altText": "Fem personer vid ett bord."}}}""".formatted(
                federation, channel, server.getAddress().getPort(), path, about));
    }

    private static String about(String kind, String id) {
        return "[{\"kind\": \"" + kind + "\", \"id\": \"" + id + "\"}]";
    }

    private ResultActions commitment22() throws Exception {
        return api.perform(get("/commitments/v1/commitments/" + federation + "-2021_22"));
    }
}

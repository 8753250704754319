package se.atagande.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** The one door, with services and an issuer behind it that the test can see into and take away. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = GatewayApplication.class,
        properties = {
            "spring.config.name=gateway",
            "resilience4j.circuitbreaker.configs.default.sliding-window-size=4",
            "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=4",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=1s"
        })
class GatewayTest {

    private static final StubIssuer ISSUER = new StubIssuer();
    private static final StubService COMMITMENTS = new StubService("commitments");
    private static final StubService STATISTICS = new StubService("statistics");
    private static final StubService DEVIATIONS = new StubService("deviations");
    private static final StubService NOTIFICATIONS = new StubService("notifications");
    private static final Map<String, StubService> SERVICES = Map.of(
            "commitments", COMMITMENTS,
            "statistics", STATISTICS,
            "deviations", DEVIATIONS,
            "notifications", NOTIFICATIONS);
    private static final AtomicInteger ADDRESSES = new AtomicInteger(10);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** Each test comes from an address of its own, since writes are counted by address. */
    private final String address = "192.0.2." + ADDRESSES.incrementAndGet();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void behindTheDoor(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.provider.atagande.issuer-uri", ISSUER::address);
        properties.add("atagande.gateway.people", () -> "https://login.example/people");
        SERVICES.forEach((name, service) -> properties.add("atagande.gateway." + name, service::address));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    private HttpRequest.Builder write(String path) {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"a\":\"å\"}"));
    }

    private static void isProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(found -> assertThat(found).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"urn:atagande:problem:" + type + "\"");
    }

    private static StubService.Heard last(StubService service) {
        return service.heard.getLast();
    }

    /** As a browser does it: to the issuer and back with a code. */
    private void logIn() throws IOException, InterruptedException {
        var there = get("/oauth2/authorization/atagande");
        var asked = UriComponentsBuilder.fromUriString(
                        there.headers().firstValue("Location").orElseThrow())
                .build()
                .getQueryParams();
        assertThat(asked.getFirst("code_challenge_method")).as("PKCE").isEqualTo("S256");
        ISSUER.expect(asked.getFirst("nonce"));
        var back = get("/login/oauth2/code/atagande?code=sample&state=" + asked.getFirst("state"));
        assertThat(back.headers().firstValue("Location"))
                .hasValueSatisfying(found -> assertThat(found).doesNotContain("error"));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "/commitments/v1/commitments?page=2&q=m%C3%B6te, commitments",
        "/statistics/v1/months, statistics",
        "/deviations/v1/deviations, deviations",
        "/notifications/v1/reminders, notifications",
        "/feeds/v1/sodertalje/events, notifications"
    })
    void eachApiLeadsToItsService(String path, String service) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"from\":\"" + service + "\"}");
        assertThat(last(SERVICES.get(service)).path()).isEqualTo(path);
    }

    @Test
    void whatDidNotArriveIsReadInTheServicesOwnWindow() throws Exception {
        assertThat(get("/deviations/v1/dead-letters").statusCode()).isEqualTo(200);
        assertThat(last(SERVICES.get("deviations")).path()).isEqualTo("/actuator/deadletters");
        get("/deviations/v1/dead-letters/more");
        assertThat(last(SERVICES.get("deviations")).path()).isEqualTo("/deviations/v1/dead-letters/more");
    }

    @Test
    void noCookieReachesAService() throws Exception {
        var plain = HttpClient.newHttpClient();
        plain.send(
                to("/statistics/v1/months")
                        .header("Cookie", "ATAGANDE=abc; XSRF-TOKEN=def")
                        .build(),
                BodyHandlers.ofString());
        assertThat(last(STATISTICS).headers()).doesNotContainKey("Cookie");
        logIn();
        get("/statistics/v1/months");
        assertThat(last(STATISTICS).headers()).doesNotContainKey("Cookie");
    }

    @Test
    void aMachinesOwnTokenPassesThrough() throws Exception {
        var answer = send(write("/statistics/v1/months").header("Authorization", "Bearer of-a-machine"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(last(STATISTICS).headers().get("Authorization")).containsExactly("Bearer of-a-machine");
        assertThat(last(STATISTICS).body()).isEqualTo("{\"a\":\"å\"}");
    }

    @Test
    void whoIsLoggedInIsKnownToTheServicesByTokenOnly() throws Exception {
        logIn();
        get("/commitments/v1/commitments");
        assertThat(last(COMMITMENTS).headers().get("Authorization"))
                .containsExactly("Bearer " + StubIssuer.ACCESS_TOKEN);
        assertThat(get("/me").body())
                .contains("\"authenticated\":true", "Övningskansliet")
                .contains("{\"role\":\"office\",\"federation\":\"ovningsforbundet\"}")
                .contains("\"people\":\"https://login.example/people\"")
                .doesNotContain(StubIssuer.ACCESS_TOKEN);
    }

    @Test
    void whoeverLogsOutIsSentToWhereTheLoginEnds() throws Exception {
        logIn();
        get("/me");
        var answer = send(write("/logout").header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"next\":\"" + ISSUER.address() + "/logout?id_token_hint=")
                .endsWith("post_logout_redirect_uri=http://localhost:" + port + "/\"}");
        assertThat(get("/me").body()).contains("\"authenticated\":false");
    }

    @Test
    void anonymousCallersAreToldThatTheyAre() throws Exception {
        var answer = get("/me");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"authenticated\":false",
                        "\"name\":\"\"",
                        "\"roles\":[]",
                        "\"practice\":false",
                        "\"people\":\"\"");
        get("/commitments/v1/commitments");
        assertThat(last(COMMITMENTS).headers()).doesNotContainKey("Authorization");
    }

    @Test
    void aServiceThatIsAwayAnswersForItselfOnly() throws Exception {
        DEVIATIONS.goesAway();
        try {
            for (var request : List.of(to("/deviations/v1/deviations"), write("/deviations/v1/deviations"))) {
                var answer = send(request);
                isProblem(answer, 503, "try-later");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            assertThat(get("/statistics/v1/months").statusCode()).isEqualTo(200);
            assertThat(send(write("/commitments/v1/meetings")).statusCode()).isEqualTo(200);
        } finally {
            DEVIATIONS.comesBack();
        }
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(get("/deviations/v1/deviations").statusCode())
                        .isEqualTo(200));
    }

    @Test
    void aPublicPageIsReadAlsoWhileItsServiceIsAway() throws Exception {
        var page = get("/oppen/stockholms-stad");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        COMMITMENTS.goesAway();
        try {
            var copy = get("/oppen/stockholms-stad");
            assertThat(copy.statusCode()).isEqualTo(200);
            assertThat(copy.body()).isEqualTo(page.body());
            assertThat(copy.headers().firstValue("Atagande-Copy")).contains("true");
            isProblem(get("/oppen/sodertalje"), 503, "try-later");
            isProblem(get("/oppen/Nobody"), 404, "not-found");
        } finally {
            COMMITMENTS.comesBack();
        }
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneForAWhile() throws Exception {
        NOTIFICATIONS.goesAway();
        for (int i = 0; i < 6; i++) {
            isProblem(get("/notifications/v1/reminders"), 503, "try-later");
        }
        NOTIFICATIONS.comesBack();
        var heardBefore = NOTIFICATIONS.heard.size();
        isProblem(get("/notifications/v1/reminders"), 503, "try-later");
        assertThat(NOTIFICATIONS.heard).as("the circuit is open").hasSize(heardBefore);
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        get("/notifications/v1/reminders").statusCode())
                .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 412, 422, 500, 503})
    void whatAServiceAnswersIsPassedOnAsItIs(int status) throws Exception {
        for (int i = 0; i < 6; i++) {
            var answer = get("/statistics/v1/answers/" + status);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).isEqualTo("{\"from\":\"statistics\"}");
            assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        }
    }

    @Test
    void manyAnonymousWritesFromOneAddressAreTooMany() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(send(write("/deviations/v1/receipts")).statusCode()).isEqualTo(200);
        }
        var answer = send(write("/deviations/v1/receipts"));
        isProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        isProblem(send(write("/deviations/v1/receipts").header("Authorization", "Nonsense")), 429, "too-many-requests");
        assertThat(get("/statistics/v1/months").statusCode())
                .as("reading goes on")
                .isEqualTo(200);
        assertThat(send(write("/deviations/v1/receipts").setHeader("X-Forwarded-For", "198.51.100.7"))
                        .statusCode())
                .as("others go on")
                .isEqualTo(200);
    }

    @Test
    void aWriteInASessionNeedsTheTokenThatOtherSitesDoNotSee() throws Exception {
        logIn();
        get("/me");
        var heardBefore = COMMITMENTS.heard.size();
        isProblem(send(write("/commitments/v1/meetings")), 403, "page-too-old");
        isProblem(send(write("/commitments/v1/meetings").header("X-XSRF-TOKEN", "guessed")), 403, "page-too-old");
        assertThat(COMMITMENTS.heard).hasSize(heardBefore);
        assertThat(send(write("/commitments/v1/meetings").header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWriteWithoutASessionHasNothingToForge() throws Exception {
        assertThat(send(write("/deviations/v1/deviations")).statusCode()).isEqualTo(200);
        assertThat(last(DEVIATIONS).method()).isEqualTo("POST");
        assertThat(cookie("ATAGANDE")).as("nor does it begin one").isEmpty();
    }

    @Test
    void aFileWithAHashInItsNameIsKeptForAYear() throws Exception {
        var answer = get("/assets/sample-4f2a1b9c.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(found -> assertThat(found).contains("max-age=31536000", "public", "immutable"));
        assertThat(get("/assets/gone-00000000.js").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/moten", "/moten/apt-2026-05-12", "/atagande/en-sida-som-inte-finns"})
    void everyPageIsTheClientsAndAskedForAnew(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<!doctype html>");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(found -> assertThat(found)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void anApiThatIsNotThereIsNotAPage() throws Exception {
        isProblem(get("/nothing/v1/things"), 404, "not-found");
        isProblem(send(write("/nothing/v1/things")), 404, "not-found");
    }

    @Test
    void whatTheGatewayMeasuresIsNotForTheStreet() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
    }
}

package se.atagande.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import se.atagande.notifications.Mailroom;
import se.atagande.notifications.SampleEvents;
import se.atagande.notifications.SampleService;
import se.atagande.platform.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office's view: where reminders go, which are planned, sent and skipped. */
@Tag("store")
class NotificationsApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestClock CLOCK = new TestClock(Instant.parse("2025-01-01T09:00:00Z"));

    private static Mailroom mailroom;
    private static ConfigurableApplicationContext service;

    private final String federation = SampleService.freshName();
    private final String office = "office:" + federation;

    @BeforeAll
    static void start() {
        mailroom = new Mailroom();
        // Looks by itself here, as in earnest.
        service = SampleService.start(
                SampleService.freshName(),
                CLOCK,
                Map.of(
                        "spring.mail.port", mailroom.port,
                        "spring.mail.host", "127.0.0.1",
                        "atagande.notifications.look-every", "50ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
        mailroom.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String path, String role) {
        try {
            return HTTP.send(
                    request.uri(URI.create(
                                    "http://localhost:" + SampleService.port(service) + "/notifications/v1" + path))
                            .header("Authorization", "Bearer " + SampleService.token(role))
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String path, String role) {
        return send(HttpRequest.newBuilder().GET(), path, role);
    }

    private HttpResponse<String> put(String body, String etag, String role) {
        var request = HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString(body));
        return send(etag.isEmpty() ? request : request.header("If-Match", etag), "/recipients/" + federation, role);
    }

    private static String mailboxes(String... addresses) {
        return List.of(addresses).stream().collect(Collectors.joining("\",\"", "{\"mailboxes\":[\"", "\"]}"));
    }

    private static String type(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("type").asString().replace("urn:atagande:problem:", "");
    }

    @Test
    void letsTheOfficeSayWhereRemindersGo() {
        var empty = get("/recipients/" + federation, office);
        assertThat(empty.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(JSON.readTree(empty.body()).get("mailboxes")).isEmpty();
        assertThat(put(mailboxes("apt@x.example"), "", office).statusCode()).isEqualTo(428);

        var first = put(mailboxes("apt@x.example", "kansli@x.example"), "\"0\"", office);
        assertThat(first.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(put(mailboxes("sen@x.example"), "\"0\"", office).statusCode())
                .isEqualTo(412);
        assertThat(put(mailboxes("apt@x.example"), "\"1\"", office).statusCode())
                .isEqualTo(200);
        assertThat(get("/recipients/" + federation, office).body())
                .isEqualTo(
                        "{\"federation\":\"" + federation + "\",\"mailboxes\":[\"apt@x.example\"],\"calendars\":[]}");
    }

    @Test
    void refusesAListWithAnythingButAddressesAndKeepsTheOldOne() {
        put(mailboxes("apt@x.example"), "\"0\"", office);
        for (var bad : List.of(
                mailboxes("inte en adress"),
                mailboxes("Anna <anna@x.example>"),
                mailboxes("a@x.example\\r\\nBcc: b@x.example"),
                mailboxes("a@x.example,b@x.example"),
                mailboxes("a@"),
                mailboxes("a@x.example", "A@X.example"),
                mailboxes(IntStream.range(0, 51)
                        .mapToObj(i -> "a" + i + "@x.example")
                        .toArray(String[]::new)),
                "{\"mailboxes\":null}",
                "{}")) {
            var answer = put(bad, "\"1\"", office);
            assertThat(answer.statusCode()).as(bad).isEqualTo(422);
            assertThat(type(answer)).isEqualTo("invalid");
            assertThat(answer.body()).contains("\"pointer\":\"/mailboxes");
        }
        assertThat(put("hej", "\"1\"", office).statusCode()).isEqualTo(400);
        assertThat(get("/recipients/" + federation, office).body()).contains("[\"apt@x.example\"]");
    }

    @Test
    void showsTheListToNobodyButTheOffice() {
        for (var role : List.of("project-leader:" + federation, "partner:" + federation, "office:another")) {
            assertThat(get("/recipients/" + federation, role).statusCode()).isEqualTo(404);
            assertThat(put(mailboxes("apt@x.example"), "\"0\"", role).statusCode())
                    .isEqualTo(404);
        }
    }

    private List<JsonNode> reminders(String query) {
        var answer = get("/reminders?federation=" + federation + query, "project-leader:" + federation);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var items = new java.util.ArrayList<JsonNode>();
        JSON.readTree(answer.body()).get("items").forEach(items::add);
        return items;
    }

    private static List<String> states(List<JsonNode> reminders) {
        return reminders.stream()
                .map(r -> r.get("daysBefore").asInt() + " " + r.get("state").asString())
                .toList();
    }

    @Test
    void listsWhatIsPlannedSentAndSkipped() {
        CLOCK.set(Instant.parse("2025-01-01T09:00:00Z"));
        put(mailboxes("apt@" + federation + ".example"), "\"0\"", office);
        var id = SampleService.freshName();
        var day = LocalDate.of(2025, 5, 13);
        SampleEvents.publish(SampleOccasions.apt(id, federation, day), CLOCK.instant());
        await().untilAsserted(() ->
                assertThat(states(reminders("&sort=dueAt"))).containsExactly("14 PLANNED", "7 PLANNED", "1 PLANNED"));
        var first = reminders("&sort=dueAt").getFirst();
        assertThat(first.get("about").asString()).isEqualTo(id);
        assertThat(first.get("kind").asString()).isEqualTo("APT");
        assertThat(first.get("dueAt").asString()).isEqualTo("2025-04-29T06:00:00Z");

        CLOCK.set(Instant.parse("2025-04-29T06:00:00Z"));
        await().untilAsserted(() ->
                assertThat(states(reminders("&sort=dueAt"))).containsExactly("14 SENT", "7 PLANNED", "1 PLANNED"));
        assertThat(mailroom.mailsTo("apt@" + federation + ".example")).hasSize(1);
        assertThat(reminders("&sort=dueAt").getFirst().get("id")).isEqualTo(first.get("id"));

        SampleEvents.publish(SampleOccasions.cancelled(id, federation, day), CLOCK.instant());
        await().untilAsserted(
                        () -> assertThat(states(reminders(""))).containsExactly("1 SKIPPED", "7 SKIPPED", "14 SENT"));
        assertThat(states(reminders("&state=SENT"))).containsExactly("14 SENT");
        assertThat(states(reminders("&limit=1&page=2"))).containsExactly("7 SKIPPED");
        assertThat(get("/reminders", office).body()).contains(id);
        assertThat(get("/reminders?federation=" + federation, office).body()).doesNotContain("@");
    }

    @Test
    void showsNobodyAnothersReminders() {
        assertThat(get("/reminders?federation=" + federation, "office:another").statusCode())
                .isEqualTo(404);
        assertThat(get("/reminders?federation=" + federation, "partner:" + federation)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/reminders", "office:another").body()).contains("\"total\":0");
        assertThat(get("/reminders?sort=name", office).statusCode()).isEqualTo(422);
        assertThat(get("/reminders?state=NONE", office).statusCode()).isEqualTo(422);
    }

    @Test
    void describesItsApi() {
        assertThat(get("/api-info", office).body()).contains("notifications");
        assertThat(get("/openapi.json", office).body())
                .contains("/notifications/v1/reminders", "/feeds/v1/{federation}/events");
    }
}

package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;
import tools.jackson.databind.JsonNode;

/**
 * The loop that the system exists for, through the gateway (docs/scenarios/keeping-commitments.md): what happens in a workplace moves what was promised, each
 * within two seconds. One story; its chapters build on each other.
 */
@Tag("store")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepingCommitmentsTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String CITY = "stockholms-stad-2021_";
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private static final Standalone SYSTEM = RunningSystem.get();
    private static final Visitor PUBLIC = Visitor.anonymous(SYSTEM);
    private static final Visitor OFFICE = Visitor.as(SYSTEM, DemoUser.KANSLI_STOCKHOLM);
    private static final Visitor HANDLER = Visitor.as(SYSTEM, DemoUser.HANDLAGGARE);

    private static void itIs(LocalDate day, int hour) {
        SYSTEM.clock().set(day.atTime(LocalTime.of(hour, 0)).atZone(STOCKHOLM).toInstant());
    }

    private static JsonNode fulfilment(int number) {
        return fulfilment(PUBLIC, number);
    }

    private static JsonNode fulfilment(Visitor reader, int number) {
        return reader.get("/commitments/v1/commitments/" + CITY + number)
                .is(200)
                .at("/fulfilment");
    }

    private static List<JsonNode> facts(int number, String role) {
        return facts(PUBLIC, number, role);
    }

    private static List<JsonNode> facts(Visitor reader, int number, String role) {
        return StreamSupport.stream(fulfilment(reader, number).path("facts").spliterator(), false)
                .filter(fact -> fact.path("role").asString().equals(role))
                .toList();
    }

    private static void withinTwoSeconds(org.awaitility.core.ThrowingRunnable seen) {
        await().atMost(TWO_SECONDS).pollInterval(Duration.ofMillis(50)).untilAsserted(seen);
    }

    @Test
    @Order(1)
    void everyoneCanReadTheFortyOneCommitmentsAndTheSentencesTheyComeFrom() {
        var page = PUBLIC.get("/commitments/v1/commitments?limit=100").is(200);
        assertThat(page.at("/total").asInt()).isEqualTo(41);
        assertThat(page.at("/items")).hasSize(41).allSatisfy(commitment -> {
            assertThat(commitment.path("federation").asString()).isIn("stockholms-stad", "sodertalje");
            assertThat(commitment.path("sentence").asString()).isNotBlank();
            assertThat(commitment.path("form").asString()).isNotBlank();
            assertThat(commitment.at("/cadence/sv").asString()).isNotBlank();
            assertThat(commitment.at("/fulfilment/state").asString()).isNotBlank();
            assertThat(commitment.at("/fulfilment/reason/sv").asString()).isNotBlank();
            assertThat(commitment.at("/fulfilment/facts").isArray()).isTrue();
        });
        var declaration = PUBLIC.get("/commitments/v1/declarations/stockholms-stad-2021")
                .is(200)
                .raw()
                .body();
        assertThat(declaration)
                .contains("På förbundet åtar vi oss att ha Jämställdhet som en punkt på arbetsplatsträffar/APT.");
    }

    @Test
    @Order(2)
    void anAptWithBothItemsDoneCountsForBothAndTheStaircaseClimbs() {
        itIs(LocalDate.of(2026, 4, 7), 8);
        OFFICE.post("/commitments/v1/meeting-series", """
                        {"federation":"stockholms-stad","kind":"APT","workplace":"kansliet","plan":{"title":"APT kansliet","firstDay":"2026-04-14",
                        "rrule":"FREQ=MONTHLY;BYDAY=2TU","startTime":"09:00","durationMinutes":90}}""").is(201);
        var april = next();
        assertThat(april.at("/startsAt").asString()).isEqualTo("2026-04-14T07:00:00Z");
        assertThat(april.at("/step/step").asInt()).isEqualTo(1);

        var early = hold(
                april,
                "{\"present\":8,\"items\":[{\"code\":\"jamstalldhet\",\"done\":true}],\"step\":{\"done\":true,\"conversationRulesRead\":true}}");
        assertThat(early.is(409).problem()).isEqualTo("meeting-not-yet-started");

        itIs(LocalDate.of(2026, 4, 14), 11);
        hold(
                        april,
                        "{\"present\":8,\"items\":[{\"code\":\"jamstalldhet\",\"done\":true}],\"step\":{\"done\":true,\"conversationRulesRead\":true}}")
                .is(200);
        withinTwoSeconds(() -> {
            assertThat(fulfilment(6).path("kept").asInt()).isEqualTo(1);
            assertThat(fulfilment(7).path("kept").asInt()).isEqualTo(1);
            assertThat(fulfilment(6).path("state").asString()).isEqualTo("ON_TRACK");
            assertThat(next().at("/step/step").asInt()).isEqualTo(2);
        });
    }

    @Test
    @Order(3)
    void anAptWithoutTheEqualityItemIsRefusedUntilAReasonIsGivenAndThenShown() {
        itIs(LocalDate.of(2026, 5, 12), 11);
        var may = next();
        var refused = hold(
                        may,
                        "{\"present\":8,\"items\":[{\"code\":\"jamstalldhet\",\"done\":false}],\"step\":{\"done\":true}}")
                .is(422);
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/items/0/missedReason");
        assertThat(fulfilment(6).path("kept").asInt()).isEqualTo(1);
        assertThat(next().at("/id").asString()).isEqualTo(may.at("/id").asString());

        hold(
                        may,
                        "{\"present\":8,\"items\":[{\"code\":\"jamstalldhet\",\"done\":false,\"missedReason\":\"TIME_RAN_OUT\"}],\"step\":{\"done\":true}}")
                .is(200);
        withinTwoSeconds(() -> {
            assertThat(fulfilment(6).path("state").asString()).isEqualTo("PARTLY_KEPT");
            assertThat(facts(6, "MISSED")).singleElement().satisfies(fact -> {
                assertThat(fact.path("day").asString()).isEqualTo("2026-05-12");
                assertThat(fact.at("/words/sv").asString()).contains("tiden");
            });
            assertThat(fulfilment(7).path("kept").asInt()).isEqualTo(2);
        });
        assertThat(hold(may, "{\"present\":8,\"items\":[],\"step\":{\"done\":true}}")
                        .is(409)
                        .problem())
                .isEqualTo("meeting-already-held");
    }

    @Test
    @Order(4)
    void aClosedMonthCountsAndAForgottenOneTurnsLateWhenItIsDue() {
        renew(10);
        OFFICE.post("/statistics/v1/initiatives", """
                        {"id":"ratt-stod-for-mig","federation":"stockholms-stad","name":{"sv":"Rätt stöd för mig!","en":"Right support for me!"},"from":"2026-01-01"}""").is(201);
        List.of("2026-01", "2026-02", "2026-03", "2026-04").forEach(KeepingCommitmentsTest::close);
        withinTwoSeconds(() -> {
            assertThat(facts(10, "COUNTED"))
                    .anySatisfy(
                            fact -> assertThat(fact.at("/words/sv").asString()).contains("april 2026"));
            assertThat(fulfilment(10).path("state").asString()).isEqualTo("ON_TRACK");
        });

        itIs(LocalDate.of(2026, 6, 28), 23);
        assertThat(fulfilment(10).path("state").asString()).isNotEqualTo("LATE");
        itIs(LocalDate.of(2026, 6, 29), 1);
        // No event says that a day has begun: it is looked for every second, after which the commitments of that day
        // are worked out.
        await().untilAsserted(() -> {
            assertThat(fulfilment(10).path("state").asString()).isEqualTo("LATE");
            assertThat(fulfilment(10).at("/reason/sv").asString()).contains("maj 2026");
        });
        close("2026-05");
        withinTwoSeconds(
                () -> assertThat(fulfilment(10).path("state").asString()).isNotEqualTo("LATE"));
        var months = OFFICE.get("/statistics/v1/months?initiative=ratt-stod-for-mig&state=CLOSED")
                .is(200);
        assertThat(months.at("/total").asInt()).isEqualTo(5);
    }

    @Test
    @Order(5)
    void aReportThatIsAnsweredIsAFactWithoutAWordOfIt() {
        itIs(LocalDate.of(2026, 7, 8), 10);
        renew(12);
        var reported = PUBLIC.post("/deviations/v1/deviations", """
                        {"federation":"stockholms-stad","level":"INDIVIDUAL","grounds":["UNKNOWN"],"words":"Jag fick aldrig veta varför hissen var avstängd."}""").is(201);
        assertThat(reported.at("/receipt").asString()).isNotBlank();
        var id = reported.at("/id").asString();
        OFFICE.get("/deviations/v1/deviations/" + id).is(404);
        var found = HANDLER.get("/deviations/v1/deviations/" + id).is(200);
        HANDLER.post("/deviations/v1/deviations/" + id + "/acknowledgement", "{}", found.etag())
                .is(200);
        HANDLER.post(
                        "/deviations/v1/deviations/" + id + "/entries",
                        "{\"kind\":\"IMMEDIATE_MEASURE\",\"text\":\"En reparatör kom samma dag.\"}")
                .is(200);
        HANDLER.post(
                        "/deviations/v1/deviations/" + id + "/closing",
                        "{\"outcome\":\"MEASURE_TAKEN\",\"answer\":\"Hissen är lagad.\"}")
                .is(200);
        withinTwoSeconds(() -> {
            assertThat(facts(HANDLER, 11, "COUNTED")).singleElement().satisfies(fact -> assertThat(
                            fact.path("subject").asString())
                    .isEqualTo(id));
            assertThat(facts(HANDLER, 12, "BACKGROUND")).isNotEmpty();
        });
        // Everybody else learns that there is something, and neither which, nor when, nor how many.
        assertThat(facts(11, "COUNTED")).singleElement().satisfies(fact -> {
            assertThat(fact.path("eventId").isNull()).isTrue();
            assertThat(fact.at("/words/sv").asString()).contains("antalet visas inte");
        });
        assertThat(fulfilment(11).path("expected").isNull()).isTrue();
        assertThat(PUBLIC.get("/commitments/v1/commitments?limit=100").raw().body())
                .doesNotContain("hissen", id, "2026-07-08");
    }

    @Test
    @Order(6)
    void everyEventIsOnTheBrokerAsACloudEventAndInTheFeed() {
        var records = Broker.everything(SYSTEM);
        assertThat(records).isNotEmpty().allSatisfy(record -> {
            assertThat(Broker.header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(Broker.header(record, "ce_id")).isNotBlank();
            assertThat(Broker.header(record, "ce_source")).startsWith("/");
            assertThat(Broker.header(record, "ce_type")).startsWith("se.atagande.");
            assertThat(Broker.header(record, "ce_subject")).isEqualTo(record.key());
            assertThat(Instant.parse(Broker.header(record, "ce_time"))).isNotNull();
        });
        var held = records.stream()
                .filter(record -> Broker.header(record, "ce_type").equals("se.atagande.meeting.held.v1"))
                .map(record -> Broker.header(record, "ce_id"))
                .toList();
        assertThat(held).hasSize(2);
        assertThat(records.stream().map(record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)))
                .noneMatch(body -> body.contains("hissen") || body.contains("Hissen"));

        var partner = Visitor.machine(SYSTEM, "partner-sodertalje", DemoUser.PASSWORD);
        partner.get("/feeds/v1/stockholms-stad/events").is(403);
        var agreement = OFFICE.post("/feeds/v1/stockholms-stad/agreements", """
                        {"partner":"Samordningsförbundet i Södertälje","client":"partner-sodertalje","purpose":"Gemensam uppföljning",
                         "shares":[{"type":"se.atagande.meeting.held.v1"}],"from":"2020-01-01"}""")
                .is(201)
                .json()
                .path("id")
                .asString();
        OFFICE.post("/feeds/v1/stockholms-stad/agreements/" + agreement + "/approvals", "{}")
                .is(200);
        partner.post("/feeds/v1/stockholms-stad/agreements/" + agreement + "/approvals", "{}")
                .is(200);
        await().untilAsserted(() -> {
            var ids = new ArrayList<String>();
            for (var cursor = ""; ; ) {
                var entries = partner.get("/feeds/v1/stockholms-stad/events?limit=100"
                                + (cursor.isEmpty() ? "" : "&lastEventId=" + cursor))
                        .is(200)
                        .json();
                if (entries.isEmpty()) {
                    break;
                }
                entries.forEach(entry -> ids.add(entry.path("id").asString()));
                cursor = ids.getLast();
            }
            assertThat(ids).containsAll(held).doesNotHaveDuplicates();
        });
        partner.get("/feeds/v1/sodertalje/events").is(404);
        PUBLIC.get("/feeds/v1/stockholms-stad/events").is(401);
    }

    /** The projects of 2021 have ended: what they promised is taken up again for this year. */
    private static void renew(int number) {
        var path = "/commitments/v1/commitments/" + CITY + number;
        OFFICE.post(path + "/renewals", "{\"year\":2026}", PUBLIC.get(path).etag())
                .is(201);
    }

    private static JsonNode next() {
        return OFFICE.get("/commitments/v1/meetings/next?federation=stockholms-stad&kind=APT")
                .is(200)
                .json();
    }

    private static Visitor.Answer hold(JsonNode meeting, String body) {
        var path = "/commitments/v1/meetings/" + meeting.path("id").asString();
        return OFFICE.post(path + "/holding", body, OFFICE.get(path).is(200).etag());
    }

    private static void close(String month) {
        var path = "/statistics/v1/months/ratt-stod-for-mig_" + month;
        var entered = OFFICE.put(path, """
                        {"counts":{"started":{"women":5,"men":4,"other":0},"ongoing":{"women":21,"men":19,"other":1},"ended":{"women":3,"men":2,"other":0}},"comment":"Jämn fördelning."}""", "\"0\"").is(200);
        OFFICE.post(path + "/closing", "{}", entered.etag()).is(200);
    }
}

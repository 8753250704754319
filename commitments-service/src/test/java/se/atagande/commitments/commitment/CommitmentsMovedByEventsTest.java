package se.atagande.commitments.commitment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.commitments.SampleService;
import se.atagande.commitments.meeting.StandingItem;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.PublicationId;
import se.atagande.contracts.RoutineReviewId;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.contracts.activity.ActivityPlanned;
import se.atagande.contracts.activity.ActivityRescheduled;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationClosed;
import se.atagande.contracts.deviation.DeviationMeasureDecided;
import se.atagande.contracts.deviation.DeviationMeasureDeclined;
import se.atagande.contracts.deviation.DeviationReopened;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.contracts.deviation.RoutineReviewed;
import se.atagande.contracts.meeting.MeetingHeld;
import se.atagande.contracts.meeting.MeetingHeld.ItemOutcome;
import se.atagande.contracts.meeting.MeetingHeld.StepOutcome;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.statistics.MonthReopened;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.platform.TestClock;
import se.atagande.platform.TestPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events of other services on the real broker, and the calendar, move the commitments of a federation that signed Stockholm's text. */
@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@Import(SampleCommitmentsService.class)
@AutoConfigureMockMvc
class CommitmentsMovedByEventsTest {

    private static final InitiativeId RSFM = new InitiativeId("ratt-stod-for-mig");
    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private MockMvc api;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private CommittedItems standingItems;

    @Autowired
    private TestClock clock;

    private final String federation = SampleCommitmentsService.freshFederation();
    private final FederationId federationId = new FederationId(federation);

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @BeforeEach
    void theFederationHasSigned() throws Exception {
        clock.set("2026-05-20T08:00:00Z");
        load(SampleCommitmentsService.declarationOf(federation), "office:" + federation)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.outcome").value("LOADED"));
    }

    private ResultActions load(String file, String role) throws Exception {
        return api.perform(post("/commitments/v1/declaration-imports")
                .contentType("application/yaml")
                .content(file)
                .with(as(role)));
    }

    private String id(int number) {
        return federation + "-2021_" + number;
    }

    private JsonNode commitment(int number) {
        return read(get("/commitments/v1/commitments/" + id(number)));
    }

    private JsonNode readAs(int number, String role) {
        return read(get("/commitments/v1/commitments/" + id(number)).with(as(role)));
    }

    private JsonNode read(RequestBuilder request) {
        try {
            return JsonMapper.shared()
                    .readTree(api.perform(request).andReturn().getResponse().getContentAsByteArray());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void soon(int number, Consumer<JsonNode> holds) {
        await().atMost(SOON).untilAsserted(() -> holds.accept(commitment(number).get("fulfilment")));
    }

    private static void is(JsonNode fulfilment, String state, @Nullable Integer kept, @Nullable Integer expected) {
        assertThat(fulfilment.get("state").asString()).isEqualTo(state);
        assertThat(
                        fulfilment.get("kept").isNull()
                                ? null
                                : fulfilment.get("kept").asInt())
                .isEqualTo(kept);
        assertThat(
                        fulfilment.get("expected").isNull()
                                ? null
                                : fulfilment.get("expected").asInt())
                .isEqualTo(expected);
    }

    private MeetingHeld apt(String day, boolean equality, int step) {
        return new MeetingHeld(
                new MeetingId(federation + "-apt-" + day),
                federationId,
                new MeetingSeriesId(federation + "-apt"),
                MeetingKind.APT,
                null,
                LocalDate.parse(day),
                List.of(new ItemOutcome("jamstalldhet", equality, equality ? null : MissedReason.TIME_RAN_OUT)),
                new StepOutcome(1, step, true, null),
                null);
    }

    private ResultActions renew(int number, int year, String role) throws Exception {
        return api.perform(post("/commitments/v1/commitments/" + id(number) + "/renewals")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"year\": " + year + "}")
                .with(as(role)));
    }

    @Test
    void aHeldAptMovesEqualityAndTheStepAndDeliveredTwiceCountsOnce() {
        SampleCommitmentsService.publish(apt("2026-03-10", true, 1), 2);
        SampleCommitmentsService.publish(apt("2026-03-10", true, 1), 2);
        soon(6, it -> is(it, "ON_TRACK", 1, 1));
        soon(7, it -> {
            is(it, "ON_TRACK", 1, 1);
            assertThat(it.at("/facts/0/words/sv").asString()).contains("steg 1 Tänk! gjordes");
        });
        SampleCommitmentsService.publish(apt("2026-04-14", false, 2), 2);
        soon(6, it -> {
            is(it, "PARTLY_KEPT", 1, 2);
            assertThat(it.at("/reason/sv").asString()).contains("1 av 2 APT hittills", "tiden räckte inte");
            assertThat(it.get("facts")).hasSize(2);
        });
        soon(7, it -> is(it, "ON_TRACK", 2, 2));
        // Its parent 3 rolls up 4, 5, 6 and 7, of which the projects are over.
        soon(3, it -> is(it, "PARTLY_KEPT", 1, 2));
        assertThat(eventsOf(6))
                .containsExactly(
                        "commitment-updated", "fulfilment-changed", "fulfilment-changed", "fulfilment-changed");
    }

    @Test
    void anOpenPageHearsThatACommitmentMovedAndWhoComesBackThatTheyMissedIt() throws Exception {
        var page = listening(null);
        SampleCommitmentsService.publish(apt("2026-03-10", true, 1), 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(heard(page)).contains("event:moved\ndata:" + id(6)));

        assertThat(heard(listening("somewhere-else-1"))).contains("event:moved");
        // Unless another test's commitments move this very moment, nothing is new to whoever heard it all.
        await().atMost(SOON).untilAsserted(() -> assertThat(heard(listening(lastOf(heard(listening(null))))))
                .doesNotContain("event:moved"));
    }

    private MockHttpServletResponse listening(@Nullable String last) throws Exception {
        var request = get("/commitments/v1/moves").accept(MediaType.TEXT_EVENT_STREAM);
        return api.perform(last == null ? request : request.header("Last-Event-ID", last))
                .andExpect(request().asyncStarted())
                .andReturn()
                .getResponse();
    }

    private static String heard(MockHttpServletResponse page) throws UnsupportedEncodingException {
        return page.getContentAsString(UTF_8);
    }

    private static String lastOf(String heard) {
        return heard.lines()
                .filter(it -> it.startsWith("id:"))
                .toList()
                .getLast()
                .substring("id:".length());
    }

    private List<String> eventsOf(int number) {
        var settings = new Properties();
        settings.put("bootstrap.servers", TestPlatform.broker().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("commitment-events").stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var heard = new ArrayList<String>();
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(id(number))) {
                        var type = new String(
                                record.headers().lastHeader("ce_type").value(), UTF_8);
                        heard.add(type.replace("se.atagande.commitment.", "").replace(".v1", ""));
                    }
                });
                return heard.size() >= 4;
            });
            return heard;
        }
    }

    @Test
    void aRenewedMonthlyCommitmentShowsAprilAndTurnsLateWhenMayIsDue() throws Exception {
        is(commitment(10).get("fulfilment"), "CANNOT_BE_JUDGED", null, null);
        assertThat(commitment(10).at("/term/historical").asBoolean()).isTrue();
        renew(10, 2026, "office:" + federation)
                .andExpect(status().isCreated())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.term.from").value("2026-01-01"))
                .andExpect(jsonPath("$.term.historical").value(false));
        for (int month = 1; month <= 4; month++) {
            var it = YearMonth.of(2026, month);
            SampleCommitmentsService.publish(
                    new MonthClosed(federationId, RSFM, it, it.plusMonths(1).atDay(10)), 1);
        }
        soon(10, it -> {
            is(it, "ON_TRACK", 4, 4);
            assertThat(it.at("/facts/3/words/sv").asString()).isEqualTo("april 2026 stängdes 10 maj 2026");
        });
        clock.set("2026-06-28T21:59:59Z"); // still the 28th in Stockholm
        soon(10, it -> is(it, "DUE_SOON", 4, 4));
        clock.set("2026-06-28T22:00:00Z");
        soon(10, it -> {
            is(it, "LATE", 4, 5);
            assertThat(it.at("/reason/sv").asString()).contains("maj 2026 är inte stängd");
        });
        SampleCommitmentsService.publish(
                new MonthClosed(federationId, RSFM, YearMonth.of(2026, 5), LocalDate.of(2026, 6, 29)), 1);
        soon(10, it -> is(it, "ON_TRACK", 5, 5));
        SampleCommitmentsService.publish(new MonthReopened(federationId, RSFM, YearMonth.of(2026, 5)), 2);
        soon(10, it -> is(it, "LATE", 4, 5));
    }

    @Test
    void aRenewalIsMadeOnceForAYearByTheOwnOfficeOnly() throws Exception {
        renew(4, 2026, "office:annat-forbund").andExpect(status().isNotFound());
        renew(4, 2026, "board:" + federation).andExpect(status().isNotFound());
        api.perform(post("/commitments/v1/commitments/" + id(4) + "/renewals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"year\": 2026}"))
                .andExpect(status().isUnauthorized());
        renew(4, 2031, "office:" + federation).andExpect(status().isUnprocessableContent());
        renew(4, 2026, "office:" + federation).andExpect(status().isCreated());
        renew(4, 2026, "office:" + federation)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:commitment-already-renewed"));
        renew(6, 2026, "office:" + federation)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:commitment-not-historical"));
        renew(99, 2026, "office:" + federation).andExpect(status().isNotFound());
        api.perform(post("/commitments/v1/commitments/" + id(5) + "/renewals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(as("office:" + federation)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aDeviationIsOpenUntilItIsAnsweredAndLateAfterSevenDays() {
        var deviation = new DeviationId(federation + "-d1");
        SampleCommitmentsService.publish(
                new DeviationReported(deviation, federationId, null, Level.INDIVIDUAL, LocalDate.of(2026, 5, 12), null),
                1);
        soon(11, it -> is(it, "LATE", null, null));
        SampleCommitmentsService.publish(
                new DeviationAcknowledged(deviation, federationId, LocalDate.of(2026, 5, 20)), 2);
        soon(11, it -> is(it, "ON_TRACK", null, null));
        SampleCommitmentsService.publish(new DeviationClosed(deviation, federationId, LocalDate.of(2026, 5, 20)), 3);
        await().atMost(SOON).untilAsserted(() -> assertThat(readAs(11, "case-handler:" + federation)
                        .at("/fulfilment/facts/0/words/sv")
                        .asString())
                .isEqualTo("Avvikelse 12 maj 2026 – besvarad 20 maj 2026 – avslutad 20 maj 2026 (1 dag för sent)"));
        assertThat(readAs(11, "office:" + federation).at("/fulfilment/kept").asInt())
                .isEqualTo(1);
    }

    @Test
    void aLimitMovedPastARedDayIsTheOneThatCountsAndAReopenedCaseIsNotClosed() {
        var deviation = new DeviationId(federation + "-d2");
        SampleCommitmentsService.publish(
                new DeviationReported(
                        deviation,
                        federationId,
                        null,
                        Level.INDIVIDUAL,
                        LocalDate.of(2026, 5, 12),
                        LocalDate.of(2026, 5, 21)),
                1);
        soon(11, it -> is(it, "DUE_SOON", null, null)); // by the rule's seven days it would be late
        SampleCommitmentsService.publish(new DeviationClosed(deviation, federationId, LocalDate.of(2026, 5, 20)), 2);
        SampleCommitmentsService.publish(new DeviationReopened(deviation, federationId, LocalDate.of(2026, 5, 20)), 3);
        await().atMost(SOON).untilAsserted(() -> assertThat(readAs(11, "case-handler:" + federation)
                        .at("/fulfilment/facts/0/words/sv")
                        .asString())
                .startsWith("Avvikelse 12 maj 2026")
                .doesNotContain("avslutad"));
    }

    @Test
    void aReviewOfTheRoutineIsCountedOnce() throws Exception {
        renew(12, 2026, "office:" + federation).andExpect(status().isCreated());
        var review = new RoutineReviewed(
                new RoutineReviewId(federation + "-2025-h2"), federationId, "2025-H2", LocalDate.of(2026, 5, 18));
        SampleCommitmentsService.publish(review, 1);
        SampleCommitmentsService.publish(review, 1);
        soon(12, it -> {
            is(it, "ON_TRACK", 1, 2);
            assertThat(it.at("/reason/sv").asString()).contains("18 maj 2026");
        });
    }

    @Test
    void aMeasureOfACaseStandsAmongTheActivitiesOnceUntilItIsDeclined() {
        var deviation = new DeviationId(federation + "-d3");
        var activity = new ActivityId("atgard-" + federation);
        var decided = new DeviationMeasureDecided(
                deviation, federationId, RSFM, activity, LocalDate.of(2026, 6, 15), LocalDate.of(2026, 5, 20));
        SampleCommitmentsService.publish(decided, 4);
        SampleCommitmentsService.publish(decided, 4);
        var path = get("/commitments/v1/activities/" + activity).with(as("office:" + federation));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(read(path).path("state").asString()).isEqualTo("PLANNED"));
        assertThat(read(path).toString())
                .contains("\"MEASURE\"", "2026-06-15T07:00:00Z")
                .doesNotContain(deviation.value());
        SampleCommitmentsService.publish(
                new DeviationMeasureDeclined(deviation, federationId, activity, LocalDate.of(2026, 5, 21)), 5);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(read(path).path("state").asString()).isEqualTo("CANCELLED"));
    }

    @Test
    void whatIsReportedIsNeitherListedNorCountedForOthersThanTheHandlersAndTheOfficeOfTheFederation() throws Exception {
        renew(12, 2026, "office:" + federation).andExpect(status().isCreated());
        for (int n = 1; n <= 6; n++) {
            SampleCommitmentsService.publish(
                    new DeviationReported(
                            new DeviationId(federation + "-s" + n),
                            federationId,
                            null,
                            Level.INDIVIDUAL,
                            LocalDate.of(2026, n == 6 ? 4 : 3, 10 + n),
                            null),
                    1);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(readAs(11, "case-handler:" + federation)
                        .at("/fulfilment/expected")
                        .asInt())
                .isEqualTo(6));
        // Two commitments, judged one after the other.
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        readAs(12, "office:" + federation).toString())
                .contains(federation + "-s6"));
        for (var reader :
                List.of("board:" + federation, "staff:" + federation, "office:another", "case-handler:another")) {
            for (var number : List.of(11, 12)) {
                var read = readAs(number, reader);
                assertThat(read).isEqualTo(commitment(number));
                assertThat(read.toString())
                        .contains("5 avvikelser i mars 2026")
                        .doesNotContain(federation + "-s", "april 2026", "2026-03-1");
                if (number == 11) {
                    assertThat(read.at("/fulfilment/expected").isNull()).isTrue();
                    assertThat(read.at("/fulfilment/turnsOn").asString()).isEqualTo("2027-01-01");
                }
            }
        }
        assertThat(readAs(12, "office:" + federation).toString()).contains(federation + "-s6");
        assertThat(api.perform(get("/commitments/v1/commitments?limit=100&federation=" + federation))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .contains("5 avvikelser i mars 2026")
                .doesNotContain(federation + "-s");
    }

    @Test
    void aDayArrangedTogetherAndWhatWasPublishedCountInARenewedYear() throws Exception {
        clock.set("2026-11-01T08:00:00Z");
        for (var number : List.of(22, 23, 26)) {
            renew(number, 2026, "office:" + federation).andExpect(status().isCreated());
        }
        is(commitment(23).get("fulfilment"), "DUE_SOON", null, null);
        SampleCommitmentsService.publish(
                new ActivityHeld(
                        new ActivityId(federation + "-day"),
                        new FederationId("annat-forbund"),
                        Set.of(federationId, new FederationId("annat-forbund")),
                        ActivityKind.DEMOCRACY_DAY,
                        Set.of(Audience.STAFF),
                        null,
                        LocalDate.of(2026, 10, 30),
                        80,
                        100,
                        Set.of()),
                1);
        SampleCommitmentsService.publish(
                new PublicationMade(
                        new PublicationId(federation + "-post"),
                        federationId,
                        Channel.WEBSITE,
                        LocalDate.of(2026, 10, 31),
                        Set.of("demokrati-100-ar")),
                1);
        SampleCommitmentsService.publish(
                new SupplierVisitHeld(new SupplierId(federation + "-norra"), federationId, LocalDate.of(2026, 10, 2)),
                1);
        soon(23, it -> is(it, "KEPT", 1, 1));
        soon(22, it -> is(it, "KEPT", 1, 1));
        soon(26, it -> {
            is(it, "CANNOT_BE_JUDGED", null, null); // there is no register of suppliers yet
            assertThat(it.get("facts")).hasSize(1);
        });
    }

    @Test
    void aDayThatIsMovedIsExpectedOnItsNewDay() throws Exception {
        clock.set("2026-10-01T08:00:00Z");
        renew(23, 2026, "office:" + federation).andExpect(status().isCreated());
        var day = new ActivityId(federation + "-day");
        var start = Instant.parse("2026-11-08T08:00:00Z");
        var moved = Instant.parse("2026-11-05T08:00:00Z");
        SampleCommitmentsService.publish(
                new ActivityPlanned(
                        day,
                        federationId,
                        Set.of(federationId),
                        ActivityKind.DEMOCRACY_DAY,
                        Set.of(Audience.STAFF),
                        null,
                        start,
                        start.plusSeconds(7200)),
                1);
        soon(23, it -> assertThat(it.get("facts").toString()).contains("8 november 2026"));
        SampleCommitmentsService.publish(
                new ActivityRescheduled(
                        day,
                        federationId,
                        Set.of(federationId),
                        ActivityKind.DEMOCRACY_DAY,
                        Set.of(Audience.STAFF),
                        null,
                        moved,
                        moved.plusSeconds(7200)),
                2);
        soon(23, it -> assertThat(it.get("facts").toString())
                .contains("5 november 2026")
                .doesNotContain("8 november 2026"));
    }

    @Test
    void theTwoDeclarationsAreLoadedAsAnyOtherAndEverybodyMayReadThem() throws Exception {
        for (var other : List.of("stockholms-stad", "sodertalje")) {
            load(SampleCommitmentsService.file(other), "office:" + other).andExpect(status().isCreated());
        }
        api.perform(get("/commitments/v1/commitments?limit=100&federation=stockholms-stad"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(26));
        api.perform(get("/commitments/v1/commitments?limit=100&federation=sodertalje"))
                .andExpect(jsonPath("$.total").value(15))
                .andExpect(jsonPath("$.items[*].fulfilment.reason.sv", hasSize(15)));
        api.perform(get("/commitments/v1/declarations"))
                .andExpect(jsonPath("$.items[?(@.id=='sodertalje-2021')].commitments")
                        .value(15));
    }

    @Test
    void theListFiltersSortsAndSaysWhatWasSigned() throws Exception {
        var ours = "/commitments/v1/commitments?limit=100&federation=" + federation;
        api.perform(get(ours))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(26)))
                .andExpect(jsonPath("$.items[5].sentence")
                        .value("På förbundet åtar vi oss att ha Jämställdhet som en punkt på arbetsplatsträffar/APT."))
                .andExpect(jsonPath("$.items[5].cadence.sv").value("varje APT"))
                .andExpect(jsonPath("$.items[5].anchor.sentence").value(1));
        api.perform(get(ours + "&form=EXTERN")).andExpect(jsonPath("$.total").value(11));
        api.perform(get(ours + "&q=RESPEKTTRAPPAN"))
                .andExpect(jsonPath("$.total").value(1));
        api.perform(get(ours + "&state=LATE")).andExpect(jsonPath("$.total").value(0));
        api.perform(get(ours + "&sort=-number"))
                .andExpect(jsonPath("$.items[0].number").value(26));
        api.perform(get(ours + "&sort=title"))
                .andExpect(
                        jsonPath("$.items[0].title.sv").value("Aktiva åtgärder för vart och ett av de sju grunderna"));
        for (var bad : List.of("&sort=colour", "&state=GOOD", "&form=ANNAN")) {
            api.perform(get(ours + bad)).andExpect(status().is4xxClientError());
        }
        api.perform(get("/commitments/v1/commitments/" + id(6)).header("If-None-Match", "\"1\""))
                .andExpect(status().isNotModified());
        api.perform(get("/commitments/v1/commitments?federation=Ö")).andExpect(status().is4xxClientError());
        api.perform(get("/commitments/v1/commitments/none_1")).andExpect(status().isNotFound());
        api.perform(get("/commitments/v1/declarations/" + federation + "-2021"))
                .andExpect(jsonPath("$.paragraphs[0].kind").value("HEADING"))
                .andExpect(
                        jsonPath("$.paragraphs[?(@.kind=='PARAGRAPH')].sentences[?(@.commitments[0].number==7)].text")
                                .isNotEmpty());
    }

    @Test
    void aFileIsLoadedWholeOrNotAtAll() throws Exception {
        var file = SampleCommitmentsService.declarationOf(federation);
        load(file, "office:" + federation)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("UNCHANGED"));
        var before = stored();
        load(file.replace("form: INTERN", "form: INTERNT"), "office:" + federation)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:declaration-refused"))
                .andExpect(jsonPath("$.errors[0].line").isNumber())
                .andExpect(jsonPath("$.errors[0].reason.sv").isNotEmpty());
        load(file.replace("medmänsklighet", "medmänsklighet och mod"), "office:" + federation)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].reason.sv").value(containsString("ändras aldrig")));
        load(file, "office:annat-forbund").andExpect(status().isNotFound());
        load(file, "board:" + federation).andExpect(status().isNotFound());
        assertThat(stored()).isEqualTo(before);
        load(file.replace("sv: \"varje APT\"", "sv: \"vid varje APT\""), "office:" + federation)
                .andExpect(status().isCreated());
        assertThat(commitment(7).at("/cadence/sv").asString()).isEqualTo("vid varje APT");
    }

    /** What is stored of the federation's commitments, without what the relay and the judging go on to write after a load. */
    private List<Document> stored() {
        var all = query(where("federation").is(federation)).with(Sort.by("_id"));
        all.fields().exclude("feed", "judged");
        var found = mongo.find(all, Document.class, "commitments");
        assertThat(found).hasSize(26);
        return found;
    }

    @Test
    void whatACrashLeftHalfWayIsFinished() {
        mongo.remove(query(where("_id").is(id(9))), "commitments");
        mongo.updateFirst(query(where("_id").is(federation + "-2021")), Update.update("taken", false), "declarations");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(commitment(9).has("sentence")).isTrue());
    }

    @Test
    void meetingsCarryWhatIsValidThatDay() throws Exception {
        var day = LocalDate.of(2026, 5, 26);
        assertThat(standingItems.of(federationId, MeetingKind.APT, null, day))
                .extracting(StandingItem::code)
                .containsExactly("jamstalldhet", StandingItem.RESPEKTTRAPPAN);
        var mia = new InitiativeId("mia-vidare-stockholm");
        assertThat(standingItems.of(federationId, MeetingKind.WORK_MEETING, mia, day))
                .isEmpty();
        renew(5, 2026, "office:" + federation).andExpect(status().isCreated());
        assertThat(standingItems.of(federationId, MeetingKind.WORK_MEETING, mia, day))
                .extracting(StandingItem::code)
                .containsExactly("jamstalldhet", "tillganglighet", "icke-diskriminering");
        assertThat(standingItems.of(federationId, MeetingKind.WORK_MEETING, null, day))
                .isEmpty();
    }
}

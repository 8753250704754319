package se.atagande.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;
import tools.jackson.databind.JsonNode;

/**
 * What somebody can tell, and everything that becomes of it, through the gateway (docs/scenarios/deviations.md); at its end every trace that all of it left is
 * looked at. Its chapters build on each other. It happens in 2024 and 2025, so that it moves nothing that other scenarios of this system count.
 */
@Tag("store")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeviationScenariosTest {

    private static final String API = "/deviations/v1/";
    private static final String TOWN = "sodertalje";

    private static final Standalone SYSTEM = RunningSystem.get();
    private static final Visitor ANYBODY = Visitor.anonymous(SYSTEM);
    private static final Visitor HANDLER = Visitor.as(SYSTEM, DemoUser.HANDLAGGARE);
    private static final Visitor SECOND = Visitor.as(SYSTEM, DemoUser.HANDLAGGARE_TVA);
    private static final Visitor OFFICE = Visitor.as(SYSTEM, DemoUser.KANSLI_SODERTALJE);

    /** Every word that is told or written here begins so; no other text of the system does. */
    private static final String MARK = "Skräddarhemligt";

    private static final Set<String> RECEIPTS = new TreeSet<>();
    private static final Map<String, Told> TOLD = new HashMap<>();
    private static final EverythingLeft LEFT = EverythingLeft.of(SYSTEM);
    private static final String MAILBOX = "avvikelser@atagande.example";

    /** By the clock on the wall, which is also the spans': from when to when somebody told. */
    private static final List<Span> TELLING = new ArrayList<>();

    private record Span(Instant from, Instant to) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(to);
        }
    }

    /** Id and receipt of something that was told. */
    private record Told(String id, String receipt) {}

    @BeforeAll
    static void listen() {
        LEFT.listen();
    }

    @AfterAll
    static void listenNoMore() {
        LEFT.listenNoMore();
        mailTo("[]");
        itIs("2026-11-01T08:00:00Z");
    }

    private static void itIs(String instant) {
        SYSTEM.clock().set(Instant.parse(instant));
    }

    /** Each from an address of their own, so that the limit for one does not meet another. */
    private static Visitor somebody() {
        return Visitor.anonymous(SYSTEM);
    }

    private static String words(String text) {
        return MARK + " " + text;
    }

    private static void mailTo(String mailboxes) {
        var recipients = "/notifications/v1/recipients/" + TOWN;
        OFFICE.put(
                        recipients,
                        "{\"mailboxes\":" + mailboxes + ",\"calendars\":[]}",
                        OFFICE.get(recipients).is(200).etag())
                .is(200);
    }

    private static Told told(String name, String fields, String text) {
        var from = Instant.now();
        var answer = somebody()
                .post(
                        API + "deviations",
                        "{\"federation\":\"" + TOWN + "\"," + fields + ",\"words\":\"" + words(text) + "\"}")
                .is(201);
        var told = new Told(answer.at("/id").asString(), answer.at("/receipt").asString());
        RECEIPTS.add(told.receipt());
        TOLD.put(name, told);
        TELLING.add(new Span(from, Instant.now()));
        return told;
    }

    private static Visitor.Answer holder(Told told, String path, String fields) {
        return somebody()
                .post(
                        API + "receipts" + path,
                        "{\"receipt\":\"" + told.receipt() + "\"" + (fields.isEmpty() ? "" : "," + fields) + "}");
    }

    private static JsonNode progress(Told told) {
        return holder(told, "", "").is(200).json();
    }

    private static String path(Told told, String step) {
        return API + "deviations/" + told.id() + (step.isEmpty() ? "" : "/" + step);
    }

    private static JsonNode read(Told told) {
        return HANDLER.get(path(told, "")).is(200).json();
    }

    private static Visitor.Answer step(Told told, String step, String body) {
        return HANDLER.post(path(told, step), body);
    }

    private static Visitor.Answer put(Told told, String step, String body) {
        var etag = HANDLER.get(path(told, "")).is(200).etag();
        return HANDLER.put(path(told, step), body, etag);
    }

    private static void writes(Told told, String kind, String text) {
        step(told, "entries", "{\"kind\":\"" + kind + "\",\"text\":\"" + words(text) + "\"}")
                .is(200);
    }

    private static Visitor.Answer closes(Told told, String outcome, String more) {
        return step(
                told,
                "closing",
                "{\"outcome\":\"" + outcome + "\"," + more + "\"answer\":\"" + words("svar på " + outcome) + "\"}");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }

    private static void soon(org.awaitility.core.ThrowingRunnable seen) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(seen);
    }

    private static List<ConsumerRecord<String, byte[]>> eventsAbout(String subject) {
        return Broker.everything(SYSTEM).stream()
                .filter(record -> subject.equals(record.key()))
                .toList();
    }

    private static List<String> kinds(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream()
                .map(event -> Broker.header(event, "ce_type")
                        .replace("se.atagande.deviation.", "")
                        .replace(".v1", ""))
                .toList();
    }

    @Test
    @Order(1)
    void fromAnAnonymousReportByItsReceiptToWhetherItHelped() throws IOException {
        itIs("2025-01-13T22:47:31.456Z");
        var told = told("whole", """
                "initiative":"ratt-stod","level":"INDIVIDUAL","grounds":["DISABILITY","AGE"],"causes":["UNEQUAL_CONDITIONS"],"form":"INADEQUATE_ACCESSIBILITY\"""", "trappan saknar ledstång.");
        assertThat(told.receipt().split(" ")).hasSize(8);
        assertThat(progress(told).path("acknowledgeBy").asString()).isEqualTo("2025-01-20");
        OFFICE.get(path(told, "")).is(404);
        Visitor.as(SYSTEM, DemoUser.DRIFT).get(path(told, "")).is(404);
        ANYBODY.get(path(told, "")).is(401);

        itIs("2025-01-15T09:12:44Z");
        step(told, "acknowledgement", "{}").is(200);
        writes(told, "QUESTION", "vilken trappa menar du?");
        assertThat(texts(progress(told).path("messages"), "kind")).containsExactly("REPORT", "QUESTION");
        holder(told, "/messages", "\"text\":\"" + words("den vid östra porten.") + "\"")
                .is(200);
        assertThat(read(told).path("unreadMessage").asBoolean()).isTrue();
        assertThat(ANYBODY.form(
                                API + "receipts/attachments",
                                Map.of("receipt", told.receipt().getBytes(UTF_8)),
                                picture())
                        .is(201)
                        .at("/attachments")
                        .asInt())
                .isEqualTo(1);
        assertThat(ANYBODY.form(
                                API + "receipts/attachments",
                                Map.of("receipt", told.receipt().getBytes(UTF_8)),
                                picture())
                        .is(201)
                        .at("/attachments")
                        .asInt())
                .as("the same file again, since the answer was lost")
                .isEqualTo(1);
        var file = read(told).at("/attachments/0/id").asString();
        assertThat(HANDLER.get(path(told, "attachments/" + file)).is(200).raw().body())
                .doesNotContain(MARK);

        assertThat(step(told, "measures", "{\"text\":\"x\",\"dueOn\":\"2025-03-01\"}")
                        .is(409)
                        .problem())
                .isEqualTo("deviation-not-analysed");
        writes(told, "IMMEDIATE_MEASURE", "en vakt står vid trappan.");
        writes(told, "INVESTIGATION", "ledstången är borttagen.");
        writes(told, "ANALYSIS", "ingen äger frågan.");
        put(told, "assessment", "{\"severity\":4,\"recurrence\":2}").is(200);
        assertThat(read(told).path("flagged").asBoolean()).isTrue();
        put(told, "registration", "{\"number\":\"2025-0117\"}").is(200);
        assertThat(HANDLER.get(API + "deviations?registration=2025-0117")
                        .is(200)
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        step(told, "pause", "{\"reason\":\"" + words("vi väntar på ritningen.") + "\"}")
                .is(200);
        assertThat(progress(told).path("pausedOn").asString()).isEqualTo("2025-01-15");
        itIs("2025-01-29T09:00:00Z");
        step(told, "resumption", "{}").is(200);
        assertThat(progress(told).path("feedbackBy").asString()).isEqualTo("2025-04-28");
        writes(told, "FEEDBACK", "så här långt har vi kommit.");

        var activity = step(
                        told, "measures", "{\"text\":\"" + words("sätt upp en ny.") + "\",\"dueOn\":\"2025-03-03\"}")
                .is(200)
                .at("/measures/0/activity")
                .asString();
        assertThat(closes(told, "MEASURE_TAKEN", "").is(409).problem()).isEqualTo("measures-open");
        var planned = "/commitments/v1/activities/" + activity;
        soon(() -> OFFICE.get(planned).is(200));
        assertThat(OFFICE.get(planned).raw().body()).doesNotContain(MARK);
        itIs("2025-03-04T09:00:00Z");
        OFFICE.post(
                        planned + "/holding",
                        "{\"reached\":1,\"topics\":[]}",
                        OFFICE.get(planned).etag())
                .is(200);
        soon(() -> assertThat(read(told).at("/measures/0/state").asString()).isEqualTo("DONE"));
        assertThat(progress(told).path("measuresDone").asInt()).isEqualTo(1);
        writes(told, "FOLLOW_UP", "ledstången håller.");
        closes(told, "MEASURE_TAKEN", "").is(200);
        assertThat(progress(told).path("answer").asString()).startsWith(MARK);

        assertThat(progress(told).path("effectAsked").asBoolean()).isFalse();
        itIs("2025-06-04T07:00:00Z");
        assertThat(progress(told).path("effectAsked").asBoolean()).isTrue();
        holder(told, "/effect", "\"answer\":\"HELPED_PARTLY\",\"text\":\"" + words("men lampan är trasig.") + "\"")
                .is(200);
        assertThat(progress(told).path("effectAsked").asBoolean()).isFalse();
        itIs("2025-09-04T07:00:00Z");
        assertThat(progress(told).path("effectAsked").asBoolean()).isTrue();
        holder(told, "/effect", "\"answer\":\"HELPED\",\"text\":null").is(200);
        step(told, "reopening", "{\"reason\":\"" + words("lampan ska med.") + "\"}")
                .is(200);
        closes(told, "MEASURE_TAKEN", "").is(200);
        soon(() -> assertThat(kinds(eventsAbout(told.id())))
                .containsSubsequence(
                        "reported", "limits-set", "acknowledged", "measure-decided", "closed", "reopened", "closed"));
        assertThat(eventsAbout(told.id())).allSatisfy(event -> {
            assertThat(Broker.header(event, "ce_time")).endsWith("T00:00:00Z");
            assertThat(Instant.ofEpochMilli(event.timestamp()).toString()).endsWith("T00:00:00Z");
        });
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB), "png", out);
        out.write((MARK + " kamera").getBytes(ISO_8859_1)); // behind the picture's end, where cameras and phones write
        return out.toByteArray();
    }

    @Test
    @Order(2)
    void whoeverTellsIsReceivedAndNobodyIsTurnedAway() {
        itIs("2025-02-03T10:00:00Z");
        told(
                "relative",
                "\"reporter\":\"RELATIVE\",\"level\":\"INDIVIDUAL\",\"grounds\":[\"ETHNICITY\"]",
                "min son fick vänta.");
        told(
                "staff",
                "\"reporter\":\"STAFF\",\"level\":\"STRUCTURAL\",\"grounds\":[\"SEX\",\"ETHNICITY\"]",
                "vi gör skillnad.");
        var refused = ANYBODY.post(
                        API + "deviations",
                        "{\"federation\":\"" + TOWN
                                + "\",\"reporter\":\"STAFF_ON_BEHALF\",\"level\":\"INDIVIDUAL\",\"grounds\":[\"UNKNOWN\"],\"words\":\""
                                + words("utan att fråga.") + "\"}")
                .is(422);
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/consent");
        assertThat(refused.raw().body()).doesNotContain(MARK);
        var onBehalf = told(
                "onBehalf",
                "\"reporter\":\"STAFF_ON_BEHALF\",\"consent\":true,\"name\":\"" + words("Alva")
                        + "\",\"level\":\"INDIVIDUAL\",\"grounds\":[\"UNKNOWN\"]",
                "hon vågar inte själv.");
        var seen = read(onBehalf);
        assertThat(seen.path("reporter").asString()).isEqualTo("STAFF_ON_BEHALF");
        assertThat(seen.path("consent").asBoolean()).isTrue();
        assertThat(seen.path("name").asString()).isEqualTo(words("Alva"));
        assertThat(seen.path("grounds")).hasSize(1);
        var golden = told("golden", "\"nature\":\"POSITIVE\"", "läraren lyssnade på alla.");
        assertThat(read(golden).path("nature").asString()).isEqualTo("POSITIVE");
        assertThat(eventsAbout(golden.id())).isEmpty();
        var belongsElsewhere =
                told("elsewhere", "\"level\":\"INDIVIDUAL\",\"grounds\":[\"UNKNOWN\"]", "vård i hemmet.");
        step(belongsElsewhere, "acknowledgement", "{}").is(200);
        assertThat(closes(belongsElsewhere, "HANDED_OVER", "")
                        .is(422)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/recipient");
        closes(belongsElsewhere, "HANDED_OVER", "\"recipient\":\"LEX_SARAH\",").is(200);
        assertThat(progress(belongsElsewhere).at("/messages/1/recipient").asString())
                .isEqualTo("LEX_SARAH");
    }

    @Test
    @Order(3)
    void wrongReceiptsAreToldApartFromNothing() {
        var unknown = ANYBODY.post(
                        API + "receipts", "{\"receipt\":\"abborre åska älva ödla öring väder fåtölj kaffe\"}")
                .is(404);
        var right = TOLD.get("whole").receipt();
        for (var wrong : List.of("", "strunt", right + " " + right, right.substring(right.indexOf(' ') + 1))) {
            var answer = ANYBODY.post(API + "receipts", "{\"receipt\":\"" + wrong + "\"}")
                    .is(404);
            assertThat(answer.raw().body()).isEqualTo(unknown.raw().body());
        }
        assertThat(ANYBODY.post(
                                API + "receipts",
                                "{\"receipt\":\""
                                        + right.toUpperCase(java.util.Locale.ROOT)
                                                .replace(' ', '-') + "\"}")
                        .is(200)
                        .at("/state")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(ANYBODY.get(API + "receipt-words").is(200).at("/words")).hasSize(1024);
    }

    @Test
    @Order(4)
    void fiveCasesBecomeAPatternAndThatAStructuralCaseWhileEachKeepsItsSecrecy() {
        itIs("2025-03-10T10:00:00Z");
        var fields =
                "\"initiative\":\"pilen\",\"level\":\"INDIVIDUAL\",\"grounds\":[\"RELIGION_OR_OTHER_BELIEF\"],\"causes\":[\"UNFOUNDED_NOTIONS\"]";
        IntStream.rangeClosed(1, 4).forEach(n -> told("alike" + n, fields, "händelse nummer " + n + "."));
        assertThat(HANDLER.get(API + "patterns?federation=" + TOWN).is(200).json())
                .isEmpty();
        told("alike5", fields, "händelse nummer 5.");
        var pattern = HANDLER.get(API + "patterns?federation=" + TOWN).is(200).json();
        assertThat(pattern).hasSize(1);
        assertThat(pattern.get(0).path("ground").asString()).isEqualTo("RELIGION_OR_OTHER_BELIEF");
        OFFICE.get(API + "patterns?federation=" + TOWN).is(404);
        var cases = StreamSupport.stream(pattern.get(0).path("cases").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        assertThat(cases).hasSize(5);
        var structural = HANDLER.post(
                        API + "structural-cases",
                        "{\"federation\":\"" + TOWN
                                + "\",\"initiative\":\"pilen\",\"grounds\":[\"RELIGION_OR_OTHER_BELIEF\"],\"causes\":[\"UNFOUNDED_NOTIONS\"],\"words\":\""
                                + words("flera beskriver samma sak.") + "\",\"cases\":[\"" + String.join("\",\"", cases)
                                + "\"]}")
                .is(201)
                .at("/id")
                .asString();
        TOLD.put("structural", new Told(structural, ""));
        assertThat(HANDLER.get(API + "patterns?federation=" + TOWN).is(200).json())
                .isEmpty();
        assertThat(HANDLER.get(API + "deviations?structural=" + structural)
                        .is(200)
                        .at("/total")
                        .asInt())
                .isEqualTo(5);
        var one = TOLD.get("alike2");
        assertThat(holder(one, "", "").is(200).raw().body())
                .contains("händelse nummer 2.")
                .doesNotContain(structural, "händelse nummer 1.", "flera beskriver");
        step(one, "acknowledgement", "{}").is(200);
        closes(one, "NO_MEASURE_NEEDED", "").is(200);
        var own = TOLD.get("structural");
        writes(own, "INVESTIGATION", "vi har läst alla fem.");
        writes(own, "ANALYSIS", "rutinen är muntlig.");
        assertThat(read(own).path("state").asString()).isEqualTo("ANALYSED");
        soon(() -> assertThat(kinds(eventsAbout(structural))).contains("pattern-found"));
    }

    @Test
    @Order(5)
    void anotherFederationCanBeToldAndTheOwnOneSeesOnlyThatThereIsOne() {
        var told = told(
                "independent",
                "\"concerns\":\"stockholms-stad\",\"level\":\"INDIVIDUAL\",\"grounds\":[\"SEX\"]",
                "det gäller kansliet.");
        var own = Visitor.as(SYSTEM, DemoUser.KANSLI_STOCKHOLM);
        var counts = own.get(API + "counts?federation=stockholms-stad").is(200);
        assertThat(counts.at("/elsewhere").asBoolean()).isTrue();
        assertThat(counts.at("/handledElsewhere").isNull()).isTrue();
        own.get(path(told, "")).is(404);
        assertThat(read(told).path("concerns").asString()).isEqualTo("stockholms-stad");
    }

    @Test
    @Order(6)
    void twoMaskAPassageAndEveryReadIsInAChain() {
        var told = TOLD.get("relative");
        var from = words("").length();
        var text = "{\"entry\":1,\"from\":" + from + ",\"to\":" + (from + 7) + ",\"reason\":\""
                + words("en tredje person.") + "\"}";
        step(told, "maskings", text).is(200);
        assertThat(step(told, "maskings/1/approval", "{}").is(409).problem()).isEqualTo("own-masking");
        assertThat(SECOND.post(path(told, "maskings/1/approval"), "{}")
                        .is(200)
                        .at("/words")
                        .asString())
                .contains("███████ fick vänta.");
        assertThat(HANDLER.get(path(told, "") + "?unmasked=true")
                        .is(200)
                        .at("/words")
                        .asString())
                .contains("min son");
        assertThat(HANDLER.get(API + "audit?federation=" + TOWN + "&deviation=" + told.id())
                        .is(200)
                        .at("/items/0/act")
                        .asString())
                .isEqualTo("READ_UNMASKED");
        var verified =
                HANDLER.get(API + "audit/verification?federation=" + TOWN).is(200);
        assertThat(verified.at("/brokenAt").isNull()).isTrue();
        assertThat(verified.at("/entries").asInt()).isPositive();
        OFFICE.get(API + "audit?federation=" + TOWN).is(404);
    }

    @Test
    @Order(7)
    void figuresLeaveOnlyFromFiveOn() {
        var counts = OFFICE.get(API + "counts?federation=" + TOWN).is(200).at("/states");
        assertThat(counts).allSatisfy(state -> assertThat(
                        state.path("count").isNull() || state.path("count").asInt() >= 5)
                .isTrue());
        assertThat(counts)
                .anySatisfy(state -> assertThat(state.path("count").isNull()).isTrue());
    }

    @Test
    @Order(8)
    void theRoutineIsReviewedHalfYearByHalfYearWithFiguresThatPointAtNobody() {
        itIs("2025-07-10T10:00:00Z");
        var figures = OFFICE.get(API + "routine-reviews/figures?federation=" + TOWN + "&half=2025-H1")
                .is(200);
        assertThat(figures.at("/cases").asInt()).isGreaterThanOrEqualTo(10);
        assertThat(figures.at("/positive").isNull()).isTrue();
        OFFICE.post(
                        API + "routine-reviews",
                        "{\"federation\":\"" + TOWN
                                + "\",\"half\":\"2025-H1\",\"heldOn\":\"2025-07-09\",\"conclusions\":\"Vi svarar i tid.\"}")
                .is(201);
        soon(() -> assertThat(kinds(eventsAbout(TOWN + "-2025-h1"))).containsExactly("routine-reviewed"));
        Visitor.as(SYSTEM, DemoUser.PROJEKTLEDARE)
                .get(API + "routine-reviews?federation=" + TOWN)
                .is(404);
    }

    @Test
    @Order(9)
    void aCaseWhoseTimeIsOverIsErasedAndItsReceiptOpensNothing() {
        itIs("2024-01-15T10:00:00Z");
        var told = told("erased", "\"level\":\"INDIVIDUAL\",\"grounds\":[\"AGE\"]", "klockstapeln i dalen.");
        step(told, "acknowledgement", "{}").is(200);
        closes(told, "DISMISSED", "").is(200);
        var list = API + "retention?federation=" + TOWN;
        var erasure = "{\"federation\":\"" + TOWN + "\",\"cases\":[\"" + told.id() + "\"]}";
        itIs("2025-01-14T23:59:00Z");
        assertThat(HANDLER.get(list).is(200).raw().body()).doesNotContain(told.id());
        assertThat(HANDLER.post(API + "retention/erasures", erasure).is(200).at("/erased"))
                .isEmpty();
        itIs("2025-01-15T00:00:00Z");
        assertThat(HANDLER.get(list).is(200).raw().body()).contains(told.id());
        assertThat(HANDLER.post(API + "retention/erasures", erasure).is(200).at("/erased"))
                .hasSize(1);
        HANDLER.get(path(told, "")).is(404);
        holder(told, "", "").is(404);
    }

    @Test
    @Order(10)
    void itsHandlersAreRemindedByMailOfEitherClock() {
        mailTo("[\"" + MAILBOX + "\"]");
        itIs("2025-05-05T20:13:29Z");
        var told = told("reminded", "\"level\":\"INDIVIDUAL\",\"grounds\":[\"AGE\"]", "kön var för lång.");
        var other = told("answered", "\"level\":\"STRUCTURAL\",\"grounds\":[\"SEX\"]", "något helt annat.");
        step(other, "acknowledgement", "{}").is(200);
        remindedAt("2025-05-08T09:00:00Z", told, "mottaget senast 2025-05-12");
        // The 60th day from the 5th of May.
        remindedAt("2025-07-04T09:00:00Z", other, "besvarat senast 2025-08-05");
        step(told, "acknowledgement", "{}").is(200);
        closes(told, "NO_MEASURE_NEEDED", "").is(200);
        closes(other, "NO_MEASURE_NEEDED", "").is(200);
    }

    private static void remindedAt(String moment, Told told, String what) {
        itIs(moment);
        soon(() -> {
            Scheduled.now(SYSTEM.context("notification-service"), "Duties.look");
            assertThat(LEFT.mails())
                    .anySatisfy(mail -> assertThat(mail).contains(MAILBOX, "/avvikelse/" + told.id(), what));
        });
    }

    @Test
    @Order(11)
    void whatACaseTaughtIsReadByEverybodyWhenItsReporterAgrees() {
        itIs("2025-07-07T10:00:00Z");
        for (var name : List.of("alike1", "alike3", "alike4", "alike5")) {
            step(TOLD.get(name), "acknowledgement", "{}").is(200);
            closes(TOLD.get(name), "NO_MEASURE_NEEDED", "").is(200);
        }
        var list = "lessons?federation=" + TOWN;
        var told = TOLD.get("alike1");
        assertThat(step(told, "lesson/publication", "{}").is(409).problem()).isEqualTo("no-lesson");
        put(told, "lesson", lesson("Lappen på dörren var svår att läsa.")).is(204);
        assertThat(progress(told).at("/lesson/theme").asString()).isEqualTo("Lappen på dörren var svår att läsa.");
        assertThat(step(told, "lesson/publication", "{}").is(409).problem()).isEqualTo("lesson-not-agreed");
        holder(told, "/lesson", "\"yes\":true").is(200);
        OFFICE.post(path(told, "lesson/publication"), "{}").is(404);
        assertThat(step(told, "lesson/publication", "{}").is(200).at("/from").asString())
                .isEqualTo("2025-10-01");
        // What its reporter says no to stays in the case.
        var kept = TOLD.get("alike3");
        put(kept, "lesson", lesson(words("men bara här."))).is(204);
        holder(kept, "/lesson", "\"yes\":false").is(200);
        assertThat(step(kept, "lesson/publication", "{}").is(409).problem()).isEqualTo("lesson-not-agreed");
        assertThat(ANYBODY.get(API + list).is(200).at("/total").asInt()).isZero();
        itIs("2025-10-01T00:00:00Z");
        var everybody = ANYBODY.get(API + list).is(200);
        assertThat(texts(everybody.at("/items"), "theme")).containsExactly("Lappen på dörren var svår att läsa.");
        assertThat(everybody.raw().body()).doesNotContain(told.id(), "2025-07");
        assertThat(LEFT.documentsOf("lessons")).hasSize(1).noneMatch(text -> text.contains(told.id()));
    }

    private static String lesson(String theme) {
        return "{\"theme\":\"" + theme + "\",\"measure\":\"Nu är den i stor stil.\",\"effect\":\"Alla hittar in.\"}";
    }

    @Test
    @Order(12)
    void othersCanWitnessTheEndOfTheListOfWhoHasRead() {
        itIs("2025-10-02T06:00:00Z");
        read(TOLD.get("whole"));
        itIs("2025-10-03T06:00:00Z");
        Scheduled.now(SYSTEM.context("deviation-service"), "Anchoring.anchor");
        var verified =
                HANDLER.get(API + "audit/verification?federation=" + TOWN).is(200);
        assertThat(verified.at("/anchoredOn").asString()).isEqualTo("2025-10-02");
        assertThat(verified.at("/anchorBroken").isNull()).isTrue();
        soon(() -> assertThat(eventsAbout(TOWN + "_2025-10-02")).singleElement().satisfies(event -> {
            assertThat(Broker.header(event, "ce_type")).contains("audit-anchored");
            assertThat(new String(event.value(), UTF_8))
                    .contains(verified.at("/lastSeal").asString())
                    .doesNotContain(TOLD.get("whole").id());
        }));
    }

    /** Must be the last but one: everything that was written has to be there. */
    @Test
    @Order(13)
    void noWordNoAddressAndNoTimeOfItStandsInAnythingThatWasLeft() {
        itIs("2025-10-04T08:00:00Z");
        var secrets = Stream.concat(
                        Stream.of(MARK, MARK.toLowerCase(java.util.Locale.ROOT), Visitor.BROWSER, Visitor.ADDRESSES),
                        RECEIPTS.stream())
                .toList();
        assertThat(HANDLER.get(path(TOLD.get("whole"), "")).raw().body())
                .as("the mark is in what handlers read")
                .contains(MARK);
        SoftAssertions.assertSoftly(all -> LEFT.sources().forEach((kind, texts) -> {
            all.assertThat(texts).as(kind).isNotEmpty();
            all.assertThat(texts.stream().filter(text -> secrets.stream().anyMatch(text::contains)))
                    .as("every %s with a word, a receipt or a browser of it", kind)
                    .isEmpty();
        }));
        assertThat(EverythingLeft.levelOf("org.springframework.core")).isEqualTo(Level.TRACE);
        assertThat(EverythingLeft.levelOf("org.springframework.web.method"))
                .as("pinned where all run in one JVM")
                .isEqualTo(Level.INFO);
        // A span has its time: none may tell of a case, or that somebody told.
        for (var told : List.of(LEFT.spans(), LEFT.observations())) {
            assertThat(told)
                    .anyMatch(span -> span.contains("/deviations/v1/"))
                    .noneMatch(span ->
                            span.contains("/deviations/v1/deviations") || span.contains("/deviations/v1/receipts"));
        }
        // While somebody told, nothing began that would be traced, but what goes by the clock.
        assertThat(LEFT.finished().stream()
                        .filter(span -> !span.getParentSpanContext().isValid())
                        .filter(span -> !span.getName().startsWith("task "))
                        .filter(span -> TELLING.stream().anyMatch(telling -> telling.holds(begun(span))))
                        .map(EverythingLeft::readable))
                .isEmpty();
        // What may be traced is one trace from the door over the broker to whom it concerns.
        assertThat(LEFT.finished()).anySatisfy(span -> {
            assertThat(span.getName()).isEqualTo("activities se.atagande.activity.held.v1");
            assertThat(LEFT.finished())
                    .anyMatch(cause -> cause.getTraceId().equals(span.getTraceId())
                            && cause.getName().startsWith("http post /commitments/v1/activities"));
        });
        // The first report came at 22:47:31, when nothing else happened: whatever bears that time was caused by it.
        // But what plans meetings goes by a clock of its own, and may have come by.
        assertThat(LEFT.kept().stream().filter(text -> !text.contains("se.atagande.meeting.")))
                .noneMatch(text -> text.contains("T22:47:31") || text.contains("T23:47:31"));
        // Whatever is about a case: no time finer than the day, and no address.
        var ids = TOLD.values().stream().map(Told::id).toList();
        var aboutCases = new ArrayList<String>();
        LEFT.kept().forEach(text -> {
            if (ids.stream().anyMatch(text::contains)) {
                aboutCases.add(text);
            }
        });
        assertThat(aboutCases).isNotEmpty().allSatisfy(text -> assertThat(text)
                // 08:00 in Stockholm: when every reminder goes.
                .doesNotContainPattern("T(?!00:00:00|0[67]:00:00)\\d\\d:\\d\\d")
                .doesNotContain("127.0.0.1", "0:0:0:0:0:0:0:1", "::1"));
    }

    private static Instant begun(SpanData span) {
        return Instant.EPOCH.plusNanos(span.getStartEpochNanos());
    }

    @Test
    @Order(14)
    void aCopyOfTheDatabaseWithoutTheMasterKeyTellsNothingAndAnErasedCaseIsNowhere() throws IOException {
        var key = Files.readString(SYSTEM.masterKey());
        var copy = String.join("\n", LEFT.documents());
        assertThat(copy).contains(TOLD.get("whole").id()).doesNotContain(MARK);
        // What the grounds, the causes and the names are, and that a receipt belongs to a case, is in the sealed part
        // too.
        assertThat(LEFT.documentsOf("deviations"))
                .noneMatch(text -> text.contains("RELIGION_OR_OTHER_BELIEF")
                        || text.contains("UNFOUNDED_NOTIONS")
                        || text.contains("STAFF_ON_BEHALF"));
        Stream.of(key.split("\"")).filter(part -> part.length() > 40).forEach(part -> assertThat(copy)
                .doesNotContain(part));

        var erased = TOLD.get("erased");
        var document = LEFT.documentsOf("deviations").stream()
                .filter(text -> text.contains(erased.id()))
                .findFirst();
        assertThat(document)
                .hasValueSatisfying(text -> assertThat(text).contains("ERASED").doesNotContain("sealed", "wrapped"));
        assertThat(LEFT.events().stream().filter(text -> text.contains(erased.id())))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain("AGE", "klockstapeln", MARK));
    }
}

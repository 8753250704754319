package se.atagande.notifications.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.VisitId;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.contracts.meeting.MeetingScheduled;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.supplier.AgreementSigned;
import se.atagande.contracts.supplier.AgreementWithdrawn;
import se.atagande.contracts.supplier.SupplierVisitCancelled;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.contracts.supplier.SupplierVisitPlanned;
import se.atagande.notifications.Http;
import se.atagande.notifications.Mailroom;
import se.atagande.notifications.SampleEvents;
import se.atagande.notifications.SamplePartner;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.duty.DutiesForTests;
import se.atagande.notifications.mail.MailboxesForTests;
import se.atagande.notifications.reminder.RemindersForTests;

/** The mails of a federation besides those before its meetings, on the real broker and a real mail server. */
@Tag("store")
class MailThroughAYearTest {

    private final String federation = SampleService.freshName();
    private final String mailbox = "kansli@" + federation + ".example";
    private final Http office = new Http("office:" + federation);

    @BeforeEach
    void inApril() {
        at("2025-04-15T08:00:00Z");
        MailboxesForTests.set(SampleService.shared(), federation, mailbox);
    }

    private static void at(String moment) {
        SampleService.clock().set(moment);
    }

    private static void look() {
        DutiesForTests.look(SampleService.shared());
        SampleService.shared().getBean(Summaries.class).look();
        MailboxesForTests.sendWhatWaits(SampleService.shared());
    }

    private void lookAt(String moment) {
        at(moment);
        look();
    }

    private List<String> subjects() {
        return SampleService.post().mailsTo(mailbox).stream()
                .map(Mailroom.Mail::subject)
                .toList();
    }

    private static void tell(Event event, String collection, String document) {
        SampleEvents.publish(event, SampleService.clock().instant());
        await().until(() -> SampleService.shared()
                        .getBean(MongoOperations.class)
                        .count(
                                Query.query(Criteria.where("_id")
                                        .is(document)
                                        .and("applied." + event.subject())
                                        .is(SampleEvents.sequence(event.subject()))),
                                collection)
                > 0);
    }

    private void close(String initiative, YearMonth month) {
        tell(
                new MonthClosed(
                        new FederationId(federation),
                        new InitiativeId(initiative),
                        month,
                        month.plusMonths(1).atDay(10)),
                "duties",
                "month_" + initiative + "_" + month);
    }

    @Test
    void tellsOnceBeforeAMonthIsDueAndOnceWhenItIsLateAndFallsSilentWhenItIsClosed() {
        var initiative = SampleService.freshName();
        office.put(
                        "/notifications/v1/reminder-rules/" + federation,
                        "{\"topics\":[],\"series\":[],\"summaryOn\":null,\"quietFrom\":\"20:00\",\"quietUntil\":\"07:00\"}",
                        "\"0\"")
                .is(200);
        close(initiative, YearMonth.of(2025, 3));
        for (var hour = Instant.parse("2025-05-26T00:00:00Z");
                hour.isBefore(Instant.parse("2025-06-02T00:00:00Z"));
                hour = hour.plus(Duration.ofHours(6))) {
            lookAt(hour.toString());
        }
        assertThat(subjects()).containsExactly("Påminnelse: stäng april 2025", "Försenat: stäng april 2025");
        close(initiative, YearMonth.of(2025, 4));
        lookAt("2025-06-27T06:00:00Z");
        assertThat(subjects().getLast()).isEqualTo("Påminnelse: stäng maj 2025");
        assertThat(subjects()).hasSize(3);
    }

    @Test
    void sendsOneSummaryAWeekWithWhatComesAndWhatIsToBeDone() {
        var initiative = SampleService.freshName();
        var deviation = SampleService.freshName();
        close(initiative, YearMonth.of(2025, 3));
        tell(
                new DeviationReported(
                        new DeviationId(deviation),
                        new FederationId(federation),
                        null,
                        Level.UNKNOWN,
                        LocalDate.of(2025, 5, 12),
                        LocalDate.of(2025, 5, 23)),
                "duties",
                "ack_" + deviation);
        var meeting = SampleService.freshName();
        tell(
                new MeetingScheduled(
                        new MeetingId(meeting),
                        new FederationId(federation),
                        new MeetingSeriesId("apt"),
                        MeetingKind.BOARD,
                        null,
                        Instant.parse("2025-05-20T11:00:00Z"),
                        Instant.parse("2025-05-20T13:00:00Z"),
                        List.of(),
                        null,
                        null),
                "occasions",
                meeting);
        for (int i = 0; i < 3; i++) {
            lookAt("2025-05-19T06:0" + i + ":00Z");
        }
        assertThat(subjects()).containsExactly("Veckans sammanfattning, vecka 21");
        var text = SampleService.post().mailsTo(mailbox).getFirst().text();
        assertThat(text)
                .contains(
                        "– Styrelsemöte tisdag 20 maj kl. 13.00\n  http://localhost:8080/mote/" + meeting,
                        "– Statistiken för april 2025 (insatsen " + initiative + ") senast 28 maj 2025",
                        "– Bekräftelsen av en avvikelse senast 23 maj 2025",
                        "Ändra vad ni påminns om: http://localhost:8080/paminnelser/regler?forbund=" + federation)
                .doesNotContain(deviation);
        tell(
                new DeviationAcknowledged(
                        new DeviationId(deviation), new FederationId(federation), LocalDate.of(2025, 5, 20)),
                "duties",
                "ack_" + deviation);
        lookAt("2025-05-26T06:00:00Z");
        assertThat(subjects().getLast()).isEqualTo("Veckans sammanfattning, vecka 22");
        assertThat(SampleService.post().mailsTo(mailbox).getLast().text()).doesNotContain("avvikelse");
    }

    @Test
    void tellsOfVisitsThatAreNotPlannedAndOfThoseThatAreToEachVisitor() {
        var supplier = SampleService.freshName();
        var other = SampleService.freshName();
        MailboxesForTests.set(SampleService.shared(), other, "kansli@" + other + ".example");
        var both = Set.of(new FederationId(federation), new FederationId(other));
        var duty = "visit_" + supplier + "_" + federation + "_2025";
        for (var one : List.of(federation, other)) {
            new Http("office:" + one)
                    .put(
                            "/notifications/v1/reminder-rules/" + one,
                            "{\"topics\":[],\"series\":[],\"summaryOn\":null,\"quietFrom\":\"20:00\",\"quietUntil\":\"07:00\"}",
                            "\"0\"")
                    .is(200);
        }
        tell(
                new AgreementSigned(
                        new SupplierId(supplier),
                        new AgreementId("avtal-" + supplier),
                        new FederationId(federation),
                        both,
                        AgreementKind.WORK_TRAINING,
                        LocalDate.of(2025, 4, 1),
                        null),
                "duties",
                duty);
        lookAt("2025-10-31T07:00:00Z");
        assertThat(subjects()).containsExactly("Påminnelse: uppföljningsbesök under hösten 2025");
        assertThat(SampleService.post().mailsTo(mailbox).getFirst().text()).contains("Inget besök är planerat än.");

        tell(planned(supplier, both, LocalDate.of(2025, 12, 3), null), "duties", duty);
        tell(planned(supplier, both, LocalDate.of(2025, 11, 10), LocalDate.of(2025, 12, 3)), "duties", duty);
        for (var day = LocalDate.of(2025, 11, 3); day.isBefore(LocalDate.of(2025, 11, 12)); day = day.plusDays(1)) {
            lookAt(day + "T07:00:00Z");
            lookAt(day + "T12:00:00Z");
        }
        var expected = List.of(
                "Påminnelse: uppföljningsbesök under hösten 2025",
                "Påminnelse: uppföljningsbesök 10 november 2025",
                "Påminnelse: redovisa uppföljningsbesöket 10 november 2025");
        assertThat(subjects()).isEqualTo(expected);
        assertThat(SampleService.post().mailsTo("kansli@" + other + ".example"))
                .extracting(Mailroom.Mail::subject)
                .isEqualTo(expected);

        tell(
                new SupplierVisitHeld(
                        new SupplierId(supplier),
                        new FederationId(federation),
                        LocalDate.of(2025, 11, 10),
                        new VisitId("besok-" + supplier),
                        both,
                        null),
                "duties",
                duty);
        lookAt("2025-11-28T07:00:00Z");
        lookAt("2025-12-01T07:00:00Z");
        assertThat(subjects()).isEqualTo(expected);
    }

    @Test
    void anAgreementThatWasEnteredByMistakeAsksForNoVisitUnlessAnotherDoes() {
        var supplier = SampleService.freshName();
        var duty = "visit_" + supplier + "_" + federation + "_2025";
        tell(signed(supplier, "ratt"), "duties", duty);
        tell(signed(supplier, "fel"), "duties", duty);
        tell(withdrawn(supplier, "fel"), "duties", "agreement_fel-" + supplier);
        look();
        assertThat(coming2025(duty)).contains("\"subject\":\"Påminnelse: uppföljningsbesök under hösten 2025\"");
        tell(withdrawn(supplier, "ratt"), "duties", "agreement_ratt-" + supplier);
        look();
        assertThat(coming2025(duty)).doesNotContain("uppföljningsbesök");
        lookAt("2025-10-31T07:00:00Z");
        assertThat(subjects()).isEmpty();
        tell(signed(supplier, "nytt"), "duties", duty);
        assertThat(coming2025(duty)).contains("\"subject\":\"Påminnelse: uppföljningsbesök under hösten 2025\"");
    }

    private AgreementSigned signed(String supplier, String agreement) {
        return new AgreementSigned(
                new SupplierId(supplier),
                new AgreementId(agreement + "-" + supplier),
                new FederationId(federation),
                Set.of(new FederationId(federation)),
                AgreementKind.WORK_TRAINING,
                LocalDate.of(2025, 4, 1),
                null);
    }

    private AgreementWithdrawn withdrawn(String supplier, String agreement) {
        return new AgreementWithdrawn(
                new SupplierId(supplier), new AgreementId(agreement + "-" + supplier), new FederationId(federation));
    }

    private SupplierVisitPlanned planned(
            String supplier, Set<FederationId> visitors, LocalDate day, LocalDate movedFrom) {
        return new SupplierVisitPlanned(
                new SupplierId(supplier),
                new VisitId("besok-" + supplier),
                new FederationId(federation),
                visitors,
                day,
                movedFrom);
    }

    @Test
    void aVisitThatIsCancelledIsNotPlannedAndOneInSpringIsNotThatOfTheAutumn() {
        var supplier = SampleService.freshName();
        var ours = Set.of(new FederationId(federation));
        var duty = "visit_" + supplier + "_" + federation + "_2025";
        tell(planned(supplier, ours, LocalDate.of(2025, 11, 10), null), "duties", duty);
        tell(
                new SupplierVisitHeld(
                        new SupplierId(supplier),
                        new FederationId(federation),
                        LocalDate.of(2025, 4, 14),
                        null,
                        ours,
                        null),
                "duties",
                duty);
        assertThat(coming2025(duty)).contains("\"subject\":\"Påminnelse: uppföljningsbesök 10 november 2025\"");
        tell(
                new SupplierVisitCancelled(
                        new SupplierId(supplier),
                        new VisitId("besok-" + supplier),
                        new FederationId(federation),
                        ours,
                        LocalDate.of(2025, 11, 10)),
                "duties",
                duty);
        assertThat(coming2025(duty))
                .contains("\"subject\":\"Påminnelse: uppföljningsbesök under hösten 2025\"")
                .doesNotContain("10 november");
    }

    private String coming2025(String duty) {
        at("2025-10-30T12:00:00Z");
        assertThat(duty).endsWith("_2025");
        return office.get("/notifications/v1/coming-mail?limit=100&federation=" + federation)
                .is(200)
                .text();
    }

    @Test
    void theWeeksSummaryTellsWhatHasOpenedAndWhichPartnersHaveNotAnsweredARecall() {
        var partner = new SamplePartner();
        var box = "kansli@" + partner.federation + ".example";
        MailboxesForTests.set(SampleService.shared(), partner.federation, box);
        partner.agree();
        var shared = partner.visits(1);
        partner.pull();
        partner.office
                .post(
                        partner.base + "/recalls",
                        "{\"entry\":\"%s\",\"kind\":\"ERASED\",\"reason\":\"Fel dag\",\"days\":10}"
                                .formatted(shared.getFirst()))
                .is(201);
        var initiative = SampleService.freshName();
        tell(
                new MonthClosed(
                        new FederationId(partner.federation),
                        new InitiativeId(initiative),
                        YearMonth.of(2025, 3),
                        LocalDate.of(2025, 4, 15)),
                "duties",
                "month_" + initiative + "_2025-04");
        lookAt("2025-05-05T06:00:00Z");
        assertThat(SampleService.post().mailsTo(box).getLast().text())
                .contains(
                        "Det här har öppnat sedan förra veckan:\n– Statistiken för april 2025 (insatsen " + initiative
                                + ") senast 28 maj 2025",
                        "Samordningsförbundet i provet skulle ha svarat senast 25 april 2025\n  "
                                + "http://localhost:8080/partner/aterkallelser?forbund=" + partner.federation);
        lookAt("2025-05-12T06:00:00Z");
        assertThat(SampleService.post().mailsTo(box).getLast().text())
                .doesNotContain("har öppnat")
                .contains("skulle ha svarat senast 25 april 2025");
    }

    @Test
    void keepsQuietHoursForEveryMail() {
        office.put(
                        "/notifications/v1/reminder-rules/" + federation,
                        "{\"topics\":[],\"series\":[],\"summaryOn\":null,\"quietFrom\":\"16:00\",\"quietUntil\":\"09:30\"}",
                        "\"0\"")
                .is(200);
        close(SampleService.freshName(), YearMonth.of(2025, 3));
        lookAt("2025-05-27T06:00:00Z");
        lookAt("2025-05-27T07:29:00Z");
        assertThat(subjects()).isEmpty();
        lookAt("2025-05-27T07:30:00Z");
        assertThat(subjects()).containsExactly("Påminnelse: stäng april 2025");
    }

    @Test
    void sendsWhatWaitedInOrderWhenTheMailServerIsBackAndNothingStale() {
        var initiative = SampleService.freshName();
        close(initiative, YearMonth.of(2025, 3));
        SampleService.post().shut();
        for (var hour = Instant.parse("2025-05-26T06:00:00Z");
                hour.isBefore(Instant.parse("2025-05-30T06:00:00Z"));
                hour = hour.plus(Duration.ofHours(1))) {
            lookAt(hour.toString());
        }
        SampleService.post().open();
        lookAt("2025-05-30T06:01:00Z");
        // The reminder of the 27th has become stale; the week's summary and what is late have not.
        assertThat(subjects()).containsExactly("Veckans sammanfattning, vecka 22", "Försenat: stäng april 2025");
        lookAt("2025-06-02T06:00:00Z");
        assertThat(SampleService.post().mailsTo(mailbox).getLast().text())
                .contains("De här mejlen kom inte fram:", "Påminnelse: stäng april 2025 (till " + mailbox);
        var log = office.get("/notifications/v1/sent-mail?federation=" + federation)
                .is(200)
                .json();
        assertThat(log.get("items").findValuesAsString("state")).containsExactly("SENT", "SENT", "EXPIRED", "SENT");
        assertThat(log.toString()).doesNotContain("Hej!");
        assertThat(SampleService.shared()
                        .getBean(MongoOperations.class)
                        .find(Query.query(Criteria.where("federation").is(federation)), Document.class, "letters"))
                .allSatisfy(letter -> assertThat(letter.getString("text")).isNull());
    }

    @Test
    void showsTheMailsOfTheNextThirtyDaysAndFollowsTheRulesAtOnce() {
        var meeting = SampleService.freshName();
        tell(
                new MeetingScheduled(
                        new MeetingId(meeting),
                        new FederationId(federation),
                        new MeetingSeriesId("kansliet"),
                        MeetingKind.APT,
                        null,
                        Instant.parse("2025-05-13T11:00:00Z"),
                        Instant.parse("2025-05-13T13:00:00Z"),
                        List.of(),
                        null,
                        null),
                "occasions",
                meeting);
        assertThat(coming("APT"))
                .containsExactly("2025-04-29T06:00:00Z", "2025-05-06T06:00:00Z", "2025-05-12T06:00:00Z");
        assertThat(coming("SUMMARY")).first().isEqualTo("2025-04-22T06:00:00Z");
        assertThat(office.put("/notifications/v1/reminder-rules/" + federation, """
                                {"topics":[{"topic":"APT","mail":true,"daysBefore":[14,1]}],"series":[{"series":"kansliet","daysBefore":[3]}],
                                 "summaryOn":"FRIDAY","quietFrom":"18:00","quietUntil":"07:30"}""", "\"0\"")
                        .is(200)
                        .header("ETag"))
                .isEqualTo("\"1\"");
        RemindersForTests.followRules(SampleService.shared());
        assertThat(coming("APT")).containsExactly("2025-05-09T06:00:00Z");
        assertThat(coming("SUMMARY")).first().isEqualTo("2025-04-22T06:00:00Z");
        assertThat(texts("APT"))
                .singleElement()
                .asString()
                .contains("är det APT (arbetsplatsträff).", "att förbundet påminner 3 dagar före", "In English");
        assertThat(texts("SUMMARY")).containsOnly("");
        assertThat(new Http("staff:" + federation)
                        .get("/notifications/v1/coming-mail?federation=" + federation)
                        .status())
                .isEqualTo(404);
        assertThat(office.put("/notifications/v1/reminder-rules/" + federation, """
                                {"topics":[{"topic":"APT","mail":true,"daysBefore":[500]},{"topic":"APT","mail":true,"daysBefore":[]}],"series":[],
                                 "summaryOn":null,"quietFrom":"18:00","quietUntil":"07:30"}""", "\"1\"")
                        .is(422)
                        .json()
                        .get("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/topics/0/daysBefore", "/topics/1/topic");
    }

    private List<String> coming(String kind) {
        return ofComing(kind, "at");
    }

    /** What the mails would say; empty of those that are not shown before they are sent. */
    private List<String> texts(String kind) {
        return ofComing(kind, "text");
    }

    private List<String> ofComing(String kind, String field) {
        var found = new java.util.ArrayList<String>();
        office.get("/notifications/v1/coming-mail?limit=100&federation=" + federation)
                .is(200)
                .json()
                .get("items")
                .forEach(mail -> {
                    if (mail.get("kind").asString().equals(kind)) {
                        found.add(mail.get(field).asString(""));
                    }
                });
        return found;
    }
}

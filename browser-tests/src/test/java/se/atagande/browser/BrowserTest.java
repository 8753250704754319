package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoOperations;
import org.xml.sax.SAXException;
import se.atagande.standalone.Settings;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;

/** People meet the system: the public, the office, a case handler and the board, on the pages and with the data of a practice year. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {

    /** Time moves on in these, for everybody: after all others, in this order. */
    private static final int LATE = Integer.MAX_VALUE - 10;

    private static final String EQUALITY = "/atagande/stockholms-stad-2021_6";
    private static final String START = "Vad vi har åtagit oss, och hur det går";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("LLLL yyyy", Locale.forLanguageTag("sv-SE"));

    @TempDir
    static Path data;

    private static Standalone system;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void everythingStarts() {
        system = Standalone.start(
                new Settings(data, 0, 0, 0, 0, 0, Optional.empty(), "", Settings.Practice.YEAR), line -> {});
        playwright = Playwright.create();
        browser = Chromium.of(playwright);
    }

    @AfterAll
    static void everythingStops() throws IOException {
        playwright.close();
        system.close();
        Gallery.isMade();
    }

    /** Whoever adds a page adds where it can be seen, or this fails. */
    @Test
    void everyPageOfTheClientIsForEverybodyInEveryStateInLightAndDarkLargeTextAndBothLanguages()
            throws IOException, InterruptedException {
        assertThat(Routes.seen()).isEqualTo(Routes.ofTheClient());
        assertThat(new EveryPage(system).isLookedAt(START)).isEmpty();
    }

    @Test
    void everybodyReadsWhatBothFederationsCommittedToAndHowItGoes() {
        try (var reader = Reader.of(system, browser)) {
            reader.opens("/", START);
            var city = reader.page().getByRole(AriaRole.REGION, named("Samordningsförbundet Stockholms stad"));
            var town = reader.page().getByRole(AriaRole.REGION, named("Samordningsförbundet i Södertälje"));
            assertThat(city).containsText("26 åtaganden");
            assertThat(town).containsText("15 åtaganden");
            assertThat(town).containsText("På väg");
            assertThat(reader.text("Övningsdata: allt här är påhittat.")).isVisible();

            city.getByText("Visa alla 26 åtaganden").click();
            reader.sees("Samordningsförbundet Stockholms stad");
            assertThat(reader.page().locator("main article")).hasCount(26);
            assertThat(reader.page().locator("main article").nth(5)).containsText("Jämställdhet som punkt på APT");
            var far = reader.page().locator("main article").nth(20).locator("h2 a");
            far.click();
            assertThat(far).hasCount(0);
            assertThat(reader.page().locator("h1")).isFocused();
            reader.page().goBack();
            reader.sees("Samordningsförbundet Stockholms stad");
            assertThat(far).isFocused();
            assertThat(far).isInViewport();
            reader.page().getByLabel("Läge").selectOption("LATE");
            assertThat(reader.page().locator("main article").first()).containsText("Försenat");
            assertThat(reader.page().locator("main output")).containsText("av 26 åtaganden");
        }
    }

    @Test
    void everybodyReadsAPublishedTableAsChartTableAndFileAndWhyNotAllIsShown() throws IOException {
        try (var reader = Reader.of(system, browser)) {
            Tables.areReadByEverybody(reader);
        }
    }

    @Test
    void theOfficeMakesATableAndRecallsIt() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser)) {
            Tables.areMadeAndRecalledByTheOffice(
                    office,
                    YearMonth.from(LocalDate.now(ZoneId.of("Europe/Stockholm"))).minusMonths(4));
            var sealed = Routes.table(office);
            office.page().navigate(system.url() + "/statistik/" + sealed);
            Tables.showHowTheyStand(office, sealed);
        }
    }

    @Test
    void theOfficeRegistersAnInitiativeAndSeesWhatARoleMaySee() {
        try (var office = Reader.as(DemoUser.KANSLI_SODERTALJE, system, browser)) {
            office.button("Alla sidor").click();
            office.link("Administration").click();
            office.sees("Administration");
            office.link("Insatser").click();
            office.sees("Insatser");
            office.page().locator("summary").getByText("Registrera en insats").click();
            office.button("Registrera insatsen").click();
            assertThat(office.text("4 uppgifter behöver rättas")).isVisible();
            office.everybodyCanUse("insatser-ofullstandig");
            office.page().getByLabel("Vad heter den?").fill("Vägen in (övning)");
            office.page().getByLabel("Vad heter den på engelska?").fill("The way in (practice)");
            office.page()
                    .getByLabel("Första dagen")
                    .fill(LocalDate.now(ZoneId.of("Europe/Stockholm"))
                            .plusDays(10)
                            .toString());
            assertThat(office.page().getByLabel("Namn i adresser")).hasValue("vagen-in-ovning");
            office.button("Registrera insatsen").click();
            assertThat(office.text("Insatsen är registrerad.")).isVisible();
            assertThat(office.page().getByRole(AriaRole.HEADING, named("Vägen in (övning)")))
                    .isVisible();
            office.opens("/administration/behorighet", "Roller och behörighet");
            office.page()
                    .getByLabel("Roll", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("BOARD");
            assertThat(office.page()
                            .getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText("Möten, året och protokoll")))
                    .containsText("Ja");
            assertThat(office.page()
                            .getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText("Avvikelser: att läsa och handlägga")))
                    .containsText("Nej");
            assertThat(office.page().getByRole(AriaRole.REGION, named("Vem har vilken roll?")))
                    .containsText("Fråga den som driver tjänsten");
            // Where the login service names its page of people (ADR 32); the gateway tells it to offices alone.
            office.hears("**/me", "\"people\":\"\"", "\"people\":\"https://login.example/people\"");
            office.page().reload();
            assertThat(office.link("Öppna inloggningstjänsten")).hasAttribute("href", "https://login.example/people");
            office.everybodyCanUse("behorighet-personer");
            office.opens(
                    "/aret",
                    "Året " + LocalDate.now(ZoneId.of("Europe/Stockholm")).getYear());
            office.link("Prenumerera på året i din egen kalender").click();
            office.sees("Kalendrar att prenumerera på");
        }
    }

    @Test
    void whoeverRunsTheSystemSeesWhatDidNotArriveAndDrivesItAgain() {
        try (var operator = Reader.as(DemoUser.DRIFT, system, browser)) {
            operator.opens("/inte-framme", "Det som inte kom fram");
            assertThat(operator.text("Allt har kommit fram")).hasCount(3);
            anEventThatNobodyCanRead();
            var deviations = operator.page().getByRole(AriaRole.REGION, named("Avvikelser"));
            operator.page().waitForCondition(() -> {
                operator.page().reload();
                operator.sees("Det som inte kom fram");
                return deviations.getByText("En händelse kom inte fram i dag").count() == 1;
            });
            assertThat(deviations.locator("table")).containsText("Åtgärder i ärenden");
            operator.everybodyCanUse("inte-framme-ett");
            operator.inTheDark("inte-framme-ett");
            deviations.getByRole(AriaRole.BUTTON).click();
            assertThat(deviations).containsText("En händelse kom fortfarande inte fram. Felet behöver rättas först.");
            operator.everybodyCanUse("inte-framme-annu");
        }
    }

    @Test
    void whatDidNotArriveGoesThroughWhenItsFaultIsMendedAndItIsDrivenAgain() throws IOException, InterruptedException {
        var calendars = system.context("notification-service").getBean(MongoOperations.class);
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var operator = Reader.as(DemoUser.DRIFT, system, browser)) {
            var meeting =
                    office.items("/commitments/v1/meetings?federation=stockholms-stad&state=PLANNED&limit=100").stream()
                            .max(Comparator.comparing(it -> it.get("startsAt").toString()))
                            .orElseThrow();
            var id = meeting.get("id").toString();
            var calendar = office.sends(
                            "/notifications/v1/calendar-subscriptions",
                            "{\"federation\":\"stockholms-stad\",\"joint\":false,\"name\":\"Övning: det som flyttas\"}")
                    .get("address")
                    .toString();
            // A document of the calendar was spoilt, as by a hand that mended something else.
            var whole = calendars.findById(id, Document.class, "calendarEvents");
            calendars.save(new Document(whole).append("sequence", "none"), "calendarEvents");
            var begins = Instant.parse(meeting.get("startsAt").toString())
                    .atZone(ZoneId.of("Europe/Stockholm"))
                    .with(LocalTime.of(13, 37))
                    .toInstant();
            office.puts(
                    "/commitments/v1/meetings/" + id + "/time",
                    Map.of(
                            "startsAt",
                            begins.toString(),
                            "endsAt",
                            begins.plus(Duration.ofHours(1)).toString()));

            operator.opens("/inte-framme", "Det som inte kom fram");
            var notifications =
                    operator.page().getByRole(AriaRole.REGION, named("Påminnelser och delning med partner"));
            operator.page().waitForCondition(() -> {
                operator.page().reload();
                operator.sees("Det som inte kom fram");
                return notifications.locator("table").getByText("Kalendrar").count() == 1;
            });
            notifications.getByRole(AriaRole.BUTTON).click();
            assertThat(notifications).containsText("En händelse kom fortfarande inte fram.");
            assertThat(Office.read(calendar)).doesNotContain("T133700");

            calendars.save(whole, "calendarEvents");
            notifications.getByRole(AriaRole.BUTTON).click();
            assertThat(notifications).containsText("Allt har kommit fram");
            operator.everybodyCanUse("inte-framme-klart");
            assertThat(Office.read(calendar)).contains("T133700");
        }
    }

    @Test
    void whoeverReadsArabicAnswersASurveyFromRightToLeftAndHearsIt() {
        try (var reader = Reader.as(DemoUser.STYRELSE, system, browser)) {
            reader.hasAVoiceFor("ar-SA");
            var survey = reader.items("/statistics/v1/surveys?federation=stockholms-stad&stage=OPEN")
                    .getFirst()
                    .get("id");
            reader.opens("/svara/" + survey, "Bemötande och stöd (övning)");
            reader.page().getByRole(AriaRole.BUTTON, named("العربية")).click();
            reader.button("Hämta en biljett och svara").click();
            var asked = reader.page().locator("main form [dir=rtl]").first();
            assertThat(asked).hasAttribute("lang", "ar");
            assertThat(asked).hasCSS("direction", "rtl");
            assertThat(asked).containsText("هل تُعامَل باحترام في البرنامج؟");
            reader.everybodyCanUse("svara-arabiska");
            reader.inTheDark("svara-arabiska");
            reader.page().getByRole(AriaRole.BUTTON, named("Läs upp")).first().click();
            assertThat(reader.heard()).first().asString().isEqualTo("ar-SA هل تُعامَل باحترام في البرنامج؟");
            asked.locator("label")
                    .filter(new Locator.FilterOptions().setHasText("دائمًا"))
                    .first()
                    .click();
            reader.button("Skicka mina svar").click();
            assertThat(reader.page().locator("h1")).hasText("Tack, dina svar är framme");
        }
    }

    @Test
    void aSurveyGoesFromTheQuestionWhyToItsResultAndIsAnsweredByACodeOnAPhone() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var person = Reader.of(system, browser)) {
            var surveys = new Surveys(system, today());
            var codes = surveys.isInvestigatedDecidedAndOpened(office);
            var survey = Surveys.idOf(office);
            surveys.isAnsweredOnAPhone(person, survey, codes.getFirst());
            surveys.isClosedAndItsResultRead(office, survey, codes);
        }
    }

    @Test
    void aThresholdIsRaisedByTwoOfAnOffice() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var head = Reader.as(DemoUser.FORBUNDSCHEF, system, browser)) {
            ByTwo.raiseAThreshold(office, head);
        }
    }

    @Test
    void threeFederationsAgreeOnATableOfAllThree() {
        try (var town = Reader.as(DemoUser.KANSLI_SODERTALJE, system, browser);
                var city = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var third = Reader.as(DemoUser.KANSLI_OVNING, system, browser);
                var anybody = Reader.of(system, browser)) {
            ByTwo.aTableOfThreeFederations(town, Map.of("stockholms-stad", city, "ovningsforbundet", third), anybody);
        }
    }

    @Test
    void caseHandlersLinkNumberMaskAndHandOutWhatMayBeHandedOut() {
        var cases = new Cases(system);
        try (var anybody = Reader.of(system, browser);
                var handler = Reader.as(DemoUser.HANDLAGGARE, system, browser);
                var second = Reader.as(DemoUser.HANDLAGGARE_TVA, system, browser)) {
            var receipt = cases.areReported(anybody);
            cases.becomeAStructuralCase(handler);
            var one = cases.oneIsLinkedNumberedAsksAndHides(handler);
            cases.anotherHandlerApproves(second, one);
            cases.anExtractIsMade(handler, one);
            cases.theReporterAnswers(anybody, receipt);
            cases.theInboxSaysThatSomebodyWrote(handler);
        }
    }

    @Test
    void twoFederationsAgreeDeliverCheckAndTakeBackWhatTheyShare() throws IOException, InterruptedException {
        var partners = new Partners(system);
        try (var city = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var town = Reader.as(DemoUser.KANSLI_SODERTALJE, system, browser)) {
            partners.agree(city, town);
            partners.deliver(city, town);
            partners.theCopyIsChecked(town);
            partners.somethingIsTakenBack(city, town);
        }
    }

    @Test
    void theOfficeFillsTheBoardHearsTellsAndReadsAFile() throws IOException, InterruptedException {
        var does = new Office(today());
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var citizen = Reader.of(system, browser)) {
            does.fillsAPlaceOfTheBoardOfMeasures(office);
            does.hearsDecidesAndTells(citizen, office);
            does.tellsInANewsletter(office);
            does.subscribesToTheYear(office);
        }
        try (var office = Reader.as(DemoUser.KANSLI_SODERTALJE, system, browser)) {
            does.dropsAFileOfMonthsAndSeesWhatIsOdd(office);
            Office.changesARuleAndSeesTheMailThatComes(office);
        }
    }

    @Test
    void whoeverLeavesInTheMiddleFindsTheLanguageAndWhatWasTyped() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser)) {
            Leaving.theSessionEndsInTheMiddleOfAForm(office);
            Leaving.whatWasNotSentIsThereAtTheNextLogin(office);
            Leaving.theLanguageIsRemembered(office);
        }
    }

    @Test
    void theBoardTakesItsPageAsPdfAndWord() throws IOException, ParserConfigurationException, SAXException {
        try (var board = Reader.as(DemoUser.STYRELSE, system, browser)) {
            Office.takesTheBoardsPageAsPdfAndWord(board);
        }
    }

    @Test
    void theBoardsPageIsOneSheetOfPaper() {
        try (var reader = Reader.of(system, browser)) {
            reader.opens("/forbund/stockholms-stad/blad", "Läget för Samordningsförbundet Stockholms stad");
            var printed =
                    new String(reader.page().pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type ?/Page\\b(?!s)").matcher(printed).results())
                    .hasSize(1);
        }
    }

    @Test
    void whoeverIsKeptOutTellsTheOfficeWithoutAnAccountAndTheOfficeReadsIt() {
        try (var reader = Reader.of(system, browser)) {
            reader.opens("/tillganglighet", "Tillgänglighet");
            reader.button("Skicka").click();
            assertThat(reader.text("2 uppgifter behöver rättas")).isVisible();
            choose(reader, "Vilket förbund gäller det?", "Samordningsförbundet Stockholms stad");
            reader.page().getByLabel("Var i tjänsten?").fill("Året");
            reader.page().getByLabel("Vad hindrar dig, eller vad behöver du?").fill("Övning: hjulet är för litet.");
            reader.button("Skicka").click();
            assertThat(reader.text("Tack, vi har tagit emot det du skrev")).isVisible();
            reader.everybodyCanUse("tillganglighet-tack");
        }
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser)) {
            assertThat(office.items("/commitments/v1/viewpoints?federation=stockholms-stad"))
                    .extracting(it -> it.get("words"))
                    .contains("Tillgänglighet (Året): Övning: hjulet är för litet.");
        }
    }

    @Test
    void oneCommitmentShowsItsSentenceItsReasonAndItsFacts() {
        try (var reader = Reader.of(system, browser)) {
            reader.opens(EQUALITY, "Jämställdhet som punkt på APT");
            assertThat(reader.page().locator("blockquote"))
                    .hasText("På förbundet åtar vi oss att ha Jämställdhet som en punkt på arbetsplatsträffar/APT.");
            assertThat(reader.page().locator("main")).containsText("APT hittills tog upp jämställdhet");
            assertThat(reader.page().getByRole(AriaRole.HEADING, named("Varför?")))
                    .isVisible();
            assertThat(reader.page().locator("main li:has(time)").first()).containsText("Händelse-id");

            reader.link("Visa meningen i deklarationen").click();
            reader.sees("Demokratiåtagande 100 år");
            assertThat(reader.page().locator("[data-here=true]"))
                    .containsText("På förbundet åtar vi oss att ha Jämställdhet som en punkt");
            assertThat(reader.page().locator("[data-here=true]")).isInViewport();
            reader.page().locator("[data-here=true] a").click();
            reader.sees("Jämställdhet som punkt på APT");

            reader.button("English").click();
            reader.sees("Gender equality as an item at workplace meetings (APT)");
            assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
            assertThat(reader.page().locator("main")).containsText("workplace meetings so far");
            reader.everybodyCanUse("atagande-english");
        }
    }

    @Test
    void whatWasMissedLeadsToItsMeetingAndBackForWhoeverMaySeeTheMeeting() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var handler = Reader.as(DemoUser.HANDLAGGARE, system, browser);
                var anybody = Reader.of(system, browser)) {
            office.opens(EQUALITY, "Jämställdhet som punkt på APT");
            var missed = office.page()
                    .locator("main li")
                    .filter(new Locator.FilterOptions().setHas(office.text("Missat")))
                    .last();
            var event = missed.locator("code").textContent();
            var day = missed.locator("time").textContent();
            office.everybodyCanUse("atagande-varifran");
            missed.getByRole(AriaRole.LINK).click();
            office.sees("APT kansliet");
            assertThat(office.page().locator("header time, h1 ~ * time").first())
                    .containsText(day.replaceFirst(" \\d{4}$", ""));
            assertThat(office.page()
                            .getByRole(AriaRole.REGION, named("Det här blev gjort"))
                            .getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText("Inte gjord"))
                            .first())
                    .isVisible();
            office.page().goBack();
            office.sees("Jämställdhet som punkt på APT");
            assertThat(missed).isFocused();
            assertThat(missed).isInViewport();
            assertThat(missed.locator("code")).hasText(event);
            // The address is now that of the fact, for whoever it is sent to; those who read no meetings find no way to
            // one.
            for (var reader : List.of(handler, anybody)) {
                reader.page().navigate(office.page().url());
                var same = reader.page().locator("main li").filter(new Locator.FilterOptions().setHasText(event));
                assertThat(same).isFocused();
                assertThat(same.getByRole(AriaRole.LINK)).hasCount(0);
            }

            // A part of a whole is a commitment, which everybody reads.
            anybody.opens(
                    "/atagande/stockholms-stad-2021_3", "Vara drivande för ett öppet och respektfullt samtalsklimat");
            anybody.page()
                    .locator("main li")
                    .filter(new Locator.FilterOptions().setHasText("Åtagande 6: "))
                    .getByRole(AriaRole.LINK)
                    .click();
            anybody.sees("Jämställdhet som punkt på APT");
        }
    }

    @Test
    void whoeverIsInvitedRegistersForTheDemocracyDayWithoutANameAndTakesItBack() {
        try (var reader = Reader.of(system, browser)) {
            reader.opens("/kalender", "Kommande aktiviteter");
            reader.page().getByText("Anmäl dig, Demokratidag (övning)").click();
            reader.sees("Demokratidag (övning)");
            assertThat(reader.page().locator("main ol").last()).containsText("Hur och varför arbetar vi inkluderande?");
            reader.page().getByText("Hörslinga").click();
            reader.button("Anmäl dig").click();
            assertThat(reader.page().getByRole(AriaRole.HEADING, named("Du är anmäld")))
                    .isFocused();
            reader.everybodyCanUse("anmalan-anmald");
            var code = reader.page()
                    .getByRole(AriaRole.REGION, named("Du är anmäld"))
                    .locator("b")
                    .textContent();
            reader.page().locator("summary").getByText("Ta tillbaka en anmälan").click();
            reader.page().getByLabel("Kod").fill(code.toLowerCase(Locale.ROOT));
            reader.button("Ta tillbaka en anmälan").click();
            assertThat(reader.text("Anmälan är borttagen.")).isVisible();
            reader.everybodyCanUse("anmalan-borttagen");
        }
    }

    @Test
    void theOfficeSeesHowManyOfAllCoWorkersASeminarReachedAndNothingOfTheFew() {
        try (var reader = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser)) {
            reader.opens("/aktiviteter", "Aktiviteter");
            reader.link("Seminarium: aktiva åtgärder (övning)").click();
            reader.sees("Seminarium: aktiva åtgärder (övning)");
            var reach = reader.page().getByRole(AriaRole.REGION, named("Så många medarbetare nåddes"));
            assertThat(reach).containsText("38 av 46, 83 %");
            assertThat(reach).containsText("20 av 24");
            assertThat(reach).containsText("MIA Vidare Stockholm (övning) (tillsammans)");
            assertThat(reach).containsText("18 av 22");
            reader.opens("/aktiviteter/ny", "Planera en aktivitet");
            reader.opens("/medarbetare", "Medarbetare per insats");
            assertThat(reader.page().locator("main")).containsText("27 medarbetare i dag");
            reader.opens("/material", "Material");
            assertThat(reader.page().locator("main")).containsText("Hudfärg spelar roll – om språk");
        }
    }

    @Test
    void whoeverReportsADeviationGetsAReceiptThatTheCaseHandlersWorkShowsOn() {
        String receipt;
        try (var reader = Reader.of(system, browser)) {
            reader.opens("/rapportera", "Rapportera en avvikelse");
            reader.button("Skicka rapporten").click();
            assertThat(reader.text("3 uppgifter behöver rättas")).isVisible();
            reader.everybodyCanUse("rapportera-ofullstandig");
            choose(reader, "Vilket förbund gäller det?", "Samordningsförbundet i Södertälje");
            choose(reader, "Vem drabbas?", "En person");
            reader.page().getByLabel("Vad hände?").fill("Övning: ingen mötte upp vid entrén.");
            option(reader.page().locator("main"), "Funktionsnedsättning").click();
            reader.button("Skicka rapporten").click();
            reader.sees("Tack, vi har tagit emot din rapport");
            receipt = String.join(" ", reader.page().locator("main ol li").allTextContents());
            reader.everybodyCanUse("kvittens");
            reader.button("Jag har skrivit av orden").click();
            reader.page().getByLabel("Skriv orden en gång till").fill(receipt);
            reader.button("Kontrollera").click();
            assertThat(reader.text("Det stämmer. Nu kan du lämna sidan.")).isVisible();
        }
        try (var handler = Reader.as(DemoUser.HANDLAGGARE, system, browser)) {
            handler.link("Avvikelser").click();
            handler.sees("Avvikelser");
            handler.link("Samordningsförbundet i Södertälje").click();
            assertThat(handler.page().locator("main tbody tr").first()).containsText("Inkommen");
            handler.page().locator("main tbody a").first().click();
            assertThat(handler.text("Övning: ingen mötte upp vid entrén.")).isVisible();
            handler.everybodyCanUse("avvikelse");
            handler.button("Bekräfta att ärendet är mottaget").click();
            assertThat(handler.text("Ärendet är bekräftat.")).isVisible();
            handler.page().getByLabel("Vad är det du skriver?").selectOption("IMMEDIATE_MEASURE");
            handler.page().getByLabel("Skriv här").fill("Övning: vi bad om ursäkt.");
            handler.button("Skriv in").click();
            assertThat(handler.text("Det är inskrivet.")).isVisible();
            choose(handler, "Hur slutade ärendet?", "Vi har gjort något åt det");
            handler.page().getByLabel("Svar till den som rapporterade").fill("Övning: nu möter vi alltid upp.");
            handler.button("Avsluta ärendet").click();
            assertThat(handler.text("Övning: nu möter vi alltid upp.")).isVisible();
        }
        try (var reader = Reader.of(system, browser)) {
            reader.opens("/kvittens", "Se vad som har hänt med din rapport");
            reader.page().getByLabel("Dina åtta ord").fill(receipt);
            reader.page().keyboard().press("Enter");
            assertThat(reader.text("Övning: nu möter vi alltid upp.")).isVisible();
            reader.everybodyCanUse("kvittens-svar");
        }
    }

    @Test
    void anOpenInboxShowsWhatIsReportedWithoutBeingLoadedAnew() {
        try (var handler = Reader.as(DemoUser.HANDLAGGARE, system, browser);
                var reader = Reader.of(system, browser)) {
            handler.opens("/avvikelser?forbund=sodertalje&lage=ALL", "Avvikelser");
            handler.page().evaluate("window.neverReloaded = true");
            var rows = handler.page().locator("main tbody tr");
            assertThat(rows.first()).isVisible();
            var before = rows.count();
            reader.opens("/", START);
            reader.sends(
                    "/deviations/v1/deviations",
                    "{\"federation\":\"sodertalje\",\"level\":\"INDIVIDUAL\",\"grounds\":[\"AGE\"],\"words\":\"Övning: ingen svarade.\"}");
            assertThat(rows).hasCount(before + 1, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
            assertThat(handler.page().evaluate("window.neverReloaded")).isEqualTo(true);
        }
    }

    @Test
    void theOfficeDecidesBesideTheFactsAndEverybodySeesBoth() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser)) {
            office.opens(
                    "/atagande/stockholms-stad-2021_2",
                    "Sprida kunskap om jämställdhet, likabehandling och icke-diskriminering");
            office.button("Ändra ansvar och samarbete").click();
            office.page().getByLabel("Ersättare (roll)").selectOption("forbundschef");
            office.page().getByLabel("Vad gör ert förbund självt?").fill("Övning: Vi bokar föreläsarna.");
            office.button("Spara").click();
            assertThat(office.page().locator("main dl")).containsText("Övning: Vi bokar föreläsarna.");
            assertThat(office.page().locator("main dl")).containsText("Förbundschefen");

            office.button("Ange ett annat läge").click();
            office.button("Spara läget").click();
            assertThat(office.page().getByRole(AriaRole.RADIOGROUP, named("Läge som ni anser gäller")))
                    .containsText("Välj ett av alternativen.");
            office.everybodyCanUse("atagande-annat-lage");
            office.inTheDark("atagande-annat-lage");
            choose(office, "Läge som ni anser gäller", "Kan inte bedömas");
            office.page().getByLabel("Varför? Visas för alla.").fill("Övning: Ett webbinarium saknas i systemet.");
            office.page()
                    .getByLabel("Till och med vilken dag?")
                    .fill(LocalDate.now(ZoneId.of("Europe/Stockholm"))
                            .plusDays(200)
                            .toString());
            office.button("Spara läget").click();
            assertThat(office.text("Angett för hand")).isVisible();
        }
        try (var reader = Reader.of(system, browser)) {
            reader.opens("/", START);
            reader.link("Gemensamma").click();
            reader.sees("Gemensamma åtaganden");
            assertThat(reader.page().locator("main")).containsText("Övning: Vi bokar föreläsarna.");
            assertThat(reader.page().locator("section[id]")).hasCount(9);

            reader.opens(
                    "/atagande/stockholms-stad-2021_2",
                    "Sprida kunskap om jämställdhet, likabehandling och icke-diskriminering");
            assertThat(reader.page().locator("main")).containsText("Övning: Ett webbinarium saknas i systemet.");
            assertThat(reader.page().getByRole(AriaRole.HEADING, named("Hur läget har ändrats")))
                    .isVisible();
            assertThat(reader.button("Ta tillbaka")).hasCount(0);
            reader.everybodyCanUse("atagande-angett");

            reader.opens("/deklaration/sodertalje-2021", "Demokratiåtagande 100 år");
            assertThat(reader.page().locator("main")).containsText("15 av 16 meningar som förpliktar har ett åtagande");
            assertThat(reader.page().locator("main")).containsText("Förpliktar, men har inget åtagande");
            reader.everybodyCanUse("deklaration-tackning");
            reader.inTheDark("deklaration-tackning");
        }
    }

    @Test
    @Order(LATE)
    void theOfficeHoldsTheNextMeetingAndTheCommitmentCountsIt() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var board = Reader.as(DemoUser.STYRELSE, system, browser)) {
            office.link("Möten").click();
            office.sees("Möten");
            assertThat(office.page().getByRole(AriaRole.HEADING, named("Nästa arbetsplatsträff")))
                    .isVisible();
            office.link("Öppna mötet").click();
            office.sees("APT kansliet");
            assertThat(office.text("Mötet har inte börjat")).isVisible();
            var begins = Instant.parse(
                    office.page().locator("h1 ~ * time, header time").first().getAttribute("datetime"));
            office.everybodyCanUse("mote-fore");

            timeIs(begins.plus(Duration.ofMinutes(40)), office);
            var meeting = office.page().url();
            // Who only reads it cannot hold it while it goes on either.
            board.page().navigate(meeting);
            timeIs(begins.plus(Duration.ofMinutes(40)), board);
            assertThat(board.text("Bara kansliet och projektledaren kan skriva in vad som blev gjort."))
                    .isVisible();
            assertThat(board.page().getByLabel("Hur många var med?")).hasCount(0);
            board.everybodyCanUse("mote-styrelsen-pagar");

            office.opens(EQUALITY, "Jämställdhet som punkt på APT");
            var counted = kept(office);
            office.page().navigate(meeting);
            office.sees("APT kansliet");

            choose(office, "Blev punkten gjord?", "Nej, inte gjord");
            choose(office, "Blev steget gjort?", "Ja, gjort");
            fillWhatTheStepAsks(office);
            office.page().getByLabel("Hur många var med?").fill("8");
            office.page().keyboard().press("Enter");
            assertThat(office.page().getByRole(AriaRole.RADIOGROUP, named("Varför blev det inte gjort?")))
                    .containsText("Välj ett skäl.");
            assertThat(office.text("Stämmer det här?")).hasCount(0);
            office.everybodyCanUse("mote-skal-saknas");
            office.inTheDark("mote-skal-saknas");

            // By keyboard from here: the arrow chooses the other answer, Enter in a field goes on.
            office.page().getByLabel("Nej, inte gjord").focus();
            office.page().keyboard().press("ArrowUp");
            office.page().getByLabel("Hur många var med?").press("Enter");
            assertThat(office.text("Stämmer det här?")).isVisible();
            office.everybodyCanUse("mote-stammer");
            office.button("Håll mötet").press("Enter");
            assertThat(office.text("Mötet är hållet")).isVisible();
            office.everybodyCanUse("mote-hallet");

            office.opens(EQUALITY, "Jämställdhet som punkt på APT");
            assertThat(tally(office))
                    .hasText(
                            Pattern.compile((counted + 1) + " av \\d+"),
                            new LocatorAssertions.HasTextOptions().setTimeout(10_000));
            assertThat(office.page().locator("main li:has(time)").first()).containsText("Räknas");
        }
    }

    @Test
    @Order(LATE + 2)
    void aMeetingAndAVisitAreHeldWithoutANetworkAndArriveOnce() {
        var withoutNetwork = new WithoutNetwork(system);
        try (var office = Reader.onAPhone(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var other = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser)) {
            withoutNetwork.theMeetingArrivesOnceAndTheOpenPageOfSomebodyElseChanges(office, other);
            withoutNetwork.whatSomebodyElseChangedMeanwhileIsShownAndNotWrittenOver(office, other);
            withoutNetwork.theVisitArrivesOnce(office);
        }
    }

    /** By keyboard alone: whoever can do it so can do it with a mouse. */
    @Test
    @Order(LATE + 1)
    void fiveTasksAreDoneForTheFirstTimeWithAtMostEightClicks() throws IOException {
        new FiveTasks(system, browser).areDone();
    }

    @Test
    void whoeverMustHideThePageLeavesItAtOnceAndNothingStandsBehindBack() {
        try (var reader = Reader.of(system, browser)) {
            reader.page()
                    .route(
                            "https://www.smhi.se/**",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html;charset=utf-8")
                                    .setBody("<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>")));
            reader.opens("/", START);
            reader.link("Rapportera").click();
            reader.sees("Rapportera en avvikelse");
            reader.page().getByLabel("Vad hände?").fill("Övning");
            for (var press = 0; press < 3; press++) {
                reader.page().keyboard().press("Shift");
            }
            assertThat(reader.page().locator("h1")).hasText("Elsewhere");
            reader.page().goBack();
            assertThat(reader.page().locator("h1")).hasText("Elsewhere");
            assertThat(reader.page().locator("html")).not().hasAttribute("data-left", "");
            reader.opens("/rapportera", "Rapportera en avvikelse");
            assertThat(reader.page().getByLabel("Vad hände?")).hasValue("");
            reader.button("Lämna sidan nu").click();
            assertThat(reader.page().locator("h1")).hasText("Elsewhere");
        }
    }

    @Test
    void theOfficePutsItemsOnTheAgendaAndFindsTheMinutesThatAreMissing() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser)) {
            office.opens("/moten?forbund=stockholms-stad&slag=BOARD", "Möten");
            office.page()
                    .getByRole(AriaRole.REGION, named("Kommande"))
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            office.sees("Styrelsemöte");
            office.page().getByText("Lägg till en punkt").first().click();
            office.page().getByLabel("Vad gäller punkten?").fill("Övning: verksamhetsplanen");
            office.page().getByLabel("Tid i minuter").fill("20");
            office.button("Lägg till en punkt").click();
            assertThat(office.page().getByRole(AriaRole.HEADING, named("Övning: verksamhetsplanen")))
                    .isVisible();
            office.page().getByText("Ändra bara det här mötet").click();
            office.everybodyCanUse("mote-forbereda");
            office.inTheDark("mote-forbereda");
            office.link("Visa hela serien").click();
            office.sees("Styrelsemöte");
            office.page().getByText("Ändra serien").first().click();
            office.everybodyCanUse("serie");

            office.opens("/protokoll?forbund=stockholms-stad", "Alla protokoll");
            office.link("Låst").click();
            office.page().locator("main li h2 a").first().click();
            assertThat(office.page().getByText("Textens SHA-256")).isVisible();
            office.page().getByText("Namn på dem som var med").click();
            office.everybodyCanUse("mote-protokoll");
            office.inTheDark("mote-protokoll");
            office.opens("/serie/ny?forbund=stockholms-stad", "Börja en mötesserie");
        }
    }

    @Test
    void minutesAreApprovedByTwoWhoDidNotWriteThemLockedAndPrinted() throws NoSuchAlgorithmException {
        try (var writer = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var head = Reader.as(DemoUser.FORBUNDSCHEF, system, browser);
                var board = Reader.as(DemoUser.STYRELSE, system, browser)) {
            var meeting = Minutes.areWrittenByOneWhoCannotApproveThem(writer);
            Minutes.areApprovedByTwo(head, board, meeting);
            Minutes.areLockedAndPrinted(writer, meeting);
        }
    }

    @Test
    void aRegisterIsReadInByItsPageAlsoForWhoeverLeavesItMeanwhile() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var anybody = Reader.of(system, browser)) {
            new Office(today()).readsARegisterInByItsPage(office, anybody);
        }
    }

    @Test
    void aPageThatWasNeverFetchedSaysWhatIsKeptAndOpensWhenTheNetworkIsBack() {
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser);
                var anybody = Reader.of(system, browser)) {
            new WithoutNetwork(system).aPageThatWasNeverFetchedIsWaitedFor(office, anybody);
        }
    }

    @Test
    void theOfficeEntersAndClosesAMonthThatWasForgotten() {
        var forgotten =
                YearMonth.from(LocalDate.now(ZoneId.of("Europe/Stockholm"))).minusMonths(2);
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser)) {
            office.opens("/manader?forbund=stockholms-stad&ar=" + forgotten.getYear(), "Månader");
            var initiative = office.page().getByRole(AriaRole.REGION, named("MIA Vidare Stockholm (övning)"));
            initiative
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions()
                                    .setName(Pattern.compile("^" + MONTH.format(forgotten), Pattern.CASE_INSENSITIVE)))
                    .click();
            office.button("Stäng månaden").click();
            assertThat(office.text("9 uppgifter behöver rättas")).isVisible();
            office.everybodyCanUse("manad-ofullstandig");
            var number = 0;
            for (var field : office.page().locator("fieldset input").all()) {
                field.fill(Integer.toString(number++));
            }
            office.button("Stäng månaden").click();
            assertThat(office.page().getByText("månaden är inte stängd än. Något är ovanligt"))
                    .isVisible();
            assertThat(office.text("Antalen stämmer inte med månaden före")).isVisible();
            office.everybodyCanUse("manad-ovanlig-innan-den-stangs");
            office.page().getByLabel("Kommentar").fill("Övning: många slutade samtidigt.");
            office.button("Stäng månaden").click();
            assertThat(office.text("Månaden är stängd.")).isVisible();
            assertThat(office.page().locator("main tbody tr").nth(1)).containsText("12");
            office.everybodyCanUse("manad-stangd");

            office.opens("/paminnelser", "Påminnelser");
            office.button("Logga ut").click();
            assertThat(office.link("Logga in")).isVisible();
            assertThat(office.link("Månader")).hasCount(0);
        }
    }

    @Test
    void theBoardReadsWhatMeetingsWillTakeUp() {
        try (var board = Reader.as(DemoUser.STYRELSE, system, browser)) {
            board.link("Möten").click();
            board.sees("Möten");
            assertThat(board.link("Månader")).hasCount(0);
            assertThat(board.link("Avvikelser")).hasCount(0);
            board.link("Öppna mötet").click();
            board.sees("APT kansliet");
            assertThat(board.page().getByRole(AriaRole.HEADING, named("Stående punkter")))
                    .isVisible();
            board.everybodyCanUse("mote-styrelsen");
        }
    }

    @Test
    void thePagesAboutTheServiceAndAPageThatIsNotThereCanBeRead() {
        try (var reader = Reader.of(system, browser)) {
            reader.opens("/om", "Om tjänsten");
            reader.opens("/tillganglighet", "Tillgänglighet");
            reader.opens("/finns/inte", "Sidan finns inte");
        }
    }

    /** For the services and in the browser alike. */
    static void timeIs(Instant now, Reader reader) {
        system.clock().set(now);
        reader.page().clock().setSystemTime(Date.from(now));
        reader.page().reload();
        assertThat(reader.page().getByText("Hämtar uppgifter …")).hasCount(0);
    }

    static void choose(Reader reader, String question, String answer) {
        option(reader.page().getByRole(AriaRole.RADIOGROUP, named(question)).first(), answer)
                .click();
    }

    /** What a finger meets: the button itself lies under its words. */
    private static Locator option(Locator group, String words) {
        return group.locator("label").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Step 1 of Respekttrappan begins with the conversation rules, step 6 leaves a result behind: which step has its turn depends on the day. */
    static void fillWhatTheStepAsks(Reader office) {
        var rules = option(office.page().locator("main"), "Vi har läst samtalsreglerna tillsammans");
        if (rules.count() > 0) {
            rules.click();
        }
        var result = office.page().getByLabel("Vad kom ni fram till?");
        if (result.count() > 0) {
            result.fill("Styrka: vi lyssnar klart.");
        }
    }

    static Locator tally(Reader reader) {
        return reader.page()
                .locator("main strong")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\d+ av \\d+$")));
    }

    static int kept(Reader reader) {
        return tally(reader).count() == 0
                ? 0
                : Integer.parseInt(tally(reader).textContent().split(" ")[0]);
    }

    /** Somebody else's program writes to a topic of ours, and forgets who it is about. */
    private static void anEventThatNobodyCanRead() {
        var record = new ProducerRecord<String, byte[]>("activity-events", "x", "{}".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "se.atagande.activity.held.v1".getBytes(StandardCharsets.UTF_8));
        try (var program = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", system.broker().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            program.send(record);
        }
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(system.clock().instant(), ZoneId.of("Europe/Stockholm"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** What an office does besides meetings: the board of measures, what citizens say, what is told, a file of figures, files for the board, the year in one's own calendar. */
final class Office {

    private static final String HEADINGS =
            "Insats;Månad;Startade kvinnor;Startade män;Startade övriga;Inskrivna kvinnor;Inskrivna män;Inskrivna övriga;Avslutade kvinnor;Avslutade män;Avslutade övriga;Kommentar\r\n";

    private static final String MATERIALS = "Id;Slag;Namn;Utgivare;År;Länk;Sekunder;Erbjuds inte längre;Version\r\n";

    private final LocalDate today;

    Office(LocalDate today) {
        this.today = today;
    }

    /** An empty place of seven grounds in four steps is the way to fill it. */
    void fillsAPlaceOfTheBoardOfMeasures(Reader office) {
        office.opens("/atgarder?forbund=stockholms-stad&insats=mia-vidare-stockholm", "Aktiva åtgärder");
        var board = office.page().locator("main table").first();
        assertThat(board.locator("thead th")).hasCount(5);
        assertThat(board.locator("tbody tr")).hasCount(7);
        var place = board.locator("a[href*='/atgarder/ny']").last();
        var name = place.getAttribute("aria-label").replace(": saknas, lägg in en åtgärd", "");
        place.click();
        office.sees("Lägg in en aktiv åtgärd");
        office.page().getByLabel("Vad gjorde ni?").fill("Övning: vi gick igenom hur lokalerna nås.");
        office.button("Lägg in åtgärden").click();
        office.sees("Aktiva åtgärder");
        office.page().locator("a[aria-label='" + name + ": 1 åtgärd, visa']").click();
        assertThat(office.page().getByRole(AriaRole.REGION, named("Åtgärder"))).containsText("Övning: vi gick igenom");
        office.everybodyCanUse("atgarder-inlagd");
    }

    /** Somebody says something; the office decides and tells; everybody reads both, and nobody reads what was not released. */
    void hearsDecidesAndTells(Reader citizen, Reader office) {
        citizen.opens("/lamna-synpunkt?forbund=stockholms-stad", "Lämna en synpunkt");
        citizen.page().getByLabel("Vad vill du säga?").fill("Övning: det är svårt att hitta dit från bussen.");
        citizen.button("Skicka synpunkten").click();
        citizen.sees("Tack, vi har tagit emot synpunkten");
        var receipt = citizen.page()
                .getByRole(AriaRole.REGION, named("Din kvittenskod"))
                .locator("p")
                .first()
                .textContent();
        citizen.everybodyCanUse("lamna-synpunkt-tack");

        office.opens("/inflytande?forbund=stockholms-stad", "Medborgarinflytande");
        office.page().locator("main a[href^='/synpunkt/']").first().click();
        assertThat(office.page().locator("main")).containsText("svårt att hitta dit från bussen");
        BrowserTest.choose(office, "Vad gör ni?", "Görs delvis");
        office.page().getByLabel("Vi gör", exactly()).fill("Övning: vi sätter upp skyltar i vår.");
        office.button("Spara beslutet").click();
        assertThat(office.text("Beslutet är sparat.")).isVisible();
        office.page().getByLabel("Synpunkten som alla får läsa").fill("Övning: skyltningen kan bli bättre.");
        office.button("Visa på Ni sa – vi gjorde").click();
        assertThat(office.text("Visas på den öppna sidan").first()).isVisible();
        office.everybodyCanUse("synpunkt-besvarad");

        citizen.opens("/ni-sa-vi-gjorde", "Ni sa – vi gjorde");
        var told = citizen.page()
                .locator("main li")
                .filter(new Locator.FilterOptions().setHasText("Övning: skyltningen kan bli bättre."));
        assertThat(told).containsText("Övning: vi sätter upp skyltar i vår.");
        assertThat(citizen.page().locator("main")).not().containsText("från bussen");
        citizen.opens("/synpunktssvar", "Se vad som har hänt med din synpunkt");
        citizen.page().getByLabel("Kvittenskod").fill(receipt);
        citizen.page().keyboard().press("Enter");
        assertThat(citizen.page().locator("main")).containsText("Övning: vi sätter upp skyltar i vår.");
        citizen.everybodyCanUse("synpunktssvar-svar");
    }

    void tellsInANewsletter(Reader office) {
        office.opens("/kommunikation?forbund=stockholms-stad", "Kommunikation");
        office.link("Lägg in en publicering").click();
        office.sees("Lägg in en publicering");
        BrowserTest.choose(office, "Kanal", "Nyhetsbrev");
        office.page()
                .getByLabel("Berättar om")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        assertThat(office.page().getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("Ta bort")))
                .hasCount(1);
        office.page().getByLabel("Rubrik").fill("Övning: så gick demokratidagen");
        office.button("Spara publiceringen").click();
        office.sees("Övning: så gick demokratidagen");
        office.everybodyCanUse("publicering-ny");
        office.opens("/kommunikation?forbund=stockholms-stad", "Kommunikation");
        assertThat(office.page().getByRole(AriaRole.REGION, named("Publicerat")))
                .containsText("Övning: så gick demokratidagen");
    }

    /** Dropped on the page, tried, with what is odd told before anything is stored; then seen on the month itself before it is closed. */
    void dropsAFileOfMonthsAndSeesWhatIsOdd(Reader office) {
        office.opens("/manader?forbund=sodertalje", "Månader");
        office.sends("/statistics/v1/initiatives", """
                {"id":"ur-fil","federation":"sodertalje","name":{"sv":"Ur en fil (övning)","en":"From a file (practice)"},"from":"2025-02-01","to":"2025-03-31"}""");
        office.opens("/manader?forbund=sodertalje&ar=2025", "Månader");
        office.page().locator("summary").getByText("Läs in månader från en fil").click();
        drops(office, HEADINGS + "ur-fil;2025-02;3;4;0;20;22;1;2;1\r\n");
        assertThat(office.page().getByRole(AriaRole.ALERT)).containsText("fel i filen");
        office.expected("status of 422");
        office.everybodyCanUse("manader-fil-fel");
        drops(
                office,
                HEADINGS + "ur-fil;2025-02;20;22;1;20;22;1;0;0;0;\r\n" + "ur-fil;2025-03;1;1;0;80;23;1;0;0;0;\r\n");
        assertThat(office.page().locator("main")).containsText("2 nya, 0 ändrade och 0 oförändrade månader.");
        assertThat(office.page().locator("main")).containsText("Det kan vara rätt ändå. Se efter innan du läser in.");
        office.everybodyCanUse("manader-fil-ovanligt");
        office.inTheDark("manader-fil-ovanligt");
        office.button("Jag har sett det. Läs in").click();
        assertThat(office.text("Inläst. Stäng månaderna när de är klara.")).isVisible();
        office.page()
                .getByRole(AriaRole.REGION, named("Ur en fil (övning)"))
                .locator("a[href='/manad/ur-fil_2025-03']")
                .click();
        assertThat(office.text("Antalen stämmer inte med månaden före")).isVisible();
        office.everybodyCanUse("manad-ovanlig");
        office.page().getByLabel("Kommentar").fill("Övning: femtionio flyttades hit från en annan insats.");
        office.button("Stäng månaden").click();
        assertThat(office.text("Månaden är stängd.")).isVisible();
        office.sends("/statistics/v1/months/ur-fil_2025-02/closing", "{}");
    }

    private static void drops(Reader office, String csv) {
        var file = office.page()
                .evaluateHandle(
                        "csv => { const it = new DataTransfer(); it.items.add(new File([csv], 'fil.csv', { type: 'text/csv' })); return it; }",
                        csv);
        office.page().locator("div:has(> input[type=file])").dispatchEvent("drop", Map.of("dataTransfer", file));
    }

    /** Every fault is told at once and nothing is stored; the mended file is stored whole, for somebody who has left the page meanwhile too. */
    void readsARegisterInByItsPage(Reader office, Reader anybody) {
        var materials = "/commitments/v1/materials?limit=100";
        var title = "Samtal om normer (övning)";
        office.opens("/ut-och-in?forbund=stockholms-stad", "Register ut och in");
        office.link("Material").last().click();
        drops(
                office,
                MATERIALS + ";Pod;" + title + ";;2025;https://forbundet.example/normer;600;;\r\n"
                        + ";Film;;Förbundet;i fjol;ftp://forbundet.example;;;\r\n");
        assertThat(office.page().getByRole(AriaRole.ALERT)).containsText("4 fel i filen. Ingenting har sparats.");
        office.expected("status of 422");
        var faults = office.page().getByRole(AriaRole.ALERT).locator("tbody tr");
        assertThat(faults).containsText(new String[] {"Rad 2Slag", "Rad 3Namn", "Rad 3År", "Rad 3Länk"});
        assertThat(office.button("Läs in filen")).hasCount(0);
        assertThat(office.items(materials)).extracting(it -> it.get("title")).doesNotContain(title);
        office.everybodyCanUse("ut-och-in-fel");
        office.inTheDark("ut-och-in-fel");

        drops(
                office,
                MATERIALS + ";Podd;" + title + ";;2025;https://forbundet.example/normer;600;;\r\n"
                        + ";Film;Bemötande (övning);Förbundet;2026;https://forbundet.example/film;;;\r\n");
        assertThat(office.page().locator("main")).containsText("2 nya rader, 0 ändrade rader, 0 oförändrade rader.");
        assertThat(office.items(materials)).extracting(it -> it.get("title")).doesNotContain(title);
        office.everybodyCanUse("ut-och-in-provad");

        // It takes a while: whoever has something else to do meanwhile comes back to what has become of it.
        var held = new ArrayList<Route>();
        office.page().route("**/imports?*dryRun=false", held::add);
        office.button("Läs in filen").click();
        office.page().waitForCondition(() -> !held.isEmpty());
        office.link("Möten").click();
        office.sees("Möten");
        office.page().goBack();
        office.sees("Register ut och in");
        assertThat(office.page().getByText("Filen läses in.")).isVisible();
        assertThat(office.page().locator("input[type=file]")).hasCount(0);
        office.everybodyCanUse("ut-och-in-lases");
        office.link("Möten").click();
        office.sees("Möten");
        held.getFirst().resume();
        office.page()
                .waitForCondition(() -> office.items(materials).stream().anyMatch(it -> title.equals(it.get("title"))));
        office.page().goBack();
        assertThat(office.text("Filen är inläst")).isVisible();
        assertThat(office.page().locator("main")).containsText("2 nya rader");
        office.everybodyCanUse("ut-och-in-inlast");
        office.button("Välj en annan fil").click();
        assertThat(office.page().locator("input[type=file]")).isVisible();

        anybody.opens("/material", "Material");
        for (var one : List.of(title, "Bemötande (övning)")) {
            assertThat(anybody.page().locator("main li").filter(new Locator.FilterOptions().setHasText(one)))
                    .isVisible();
        }
    }

    /** The board's page leads to the whole follow-up, which opens as PDF and in Word. */
    static void takesTheBoardsPageAsPdfAndWord(Reader board)
            throws IOException, ParserConfigurationException, SAXException {
        board.opens("/forbund/stockholms-stad/blad", "Läget för Samordningsförbundet Stockholms stad");
        board.link("Hela uppföljningen, också som PDF och Word").click();
        assertThat(board.page().locator("h1")).containsText("Uppföljning av åtaganden");
        var pdf = Files.readAllBytes(fetched(board, "PDF (tillgänglig)").path());
        assertThat(new String(pdf, 0, 5, UTF_8)).isEqualTo("%PDF-");
        var word = fetched(board, "Word");
        assertThat(word.suggestedFilename()).endsWith(".docx");
        var text = textOf(word);
        assertThat(text)
                .contains("Uppföljning av åtaganden", "Samordningsförbundet Stockholms stad")
                .contains("På förbundet åtar vi oss att ha Jämställdhet som en punkt på arbetsplatsträffar/APT.");
    }

    private static Download fetched(Reader board, String name) {
        return board.page().waitForDownload(() -> board.link(name).click());
    }

    /** As a word processor reads it: the parts that the standard asks for, and the document as well-formed XML (ECMA-376). */
    private static String textOf(Download word) throws IOException, ParserConfigurationException, SAXException {
        var text = "";
        var parts = new java.util.TreeSet<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(word.path()))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
                if (part.getName().equals("word/document.xml")) {
                    var factory = DocumentBuilderFactory.newInstance();
                    factory.setNamespaceAware(true);
                    var document =
                            factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(zip.readAllBytes()));
                    assertThat(document.getDocumentElement().getLocalName()).isEqualTo("document");
                    text = document.getDocumentElement().getTextContent();
                }
            }
        }
        assertThat(parts).contains("[Content_Types].xml", "_rels/.rels", "word/document.xml");
        return text;
    }

    /** The year in one's own calendar: an address that is shown once, read by a calendar program, and taken back. */
    void subscribesToTheYear(Reader office) throws IOException, InterruptedException {
        office.opens("/aret", "Året " + today.getYear());
        office.link("Prenumerera på året i din egen kalender").click();
        office.sees("Kalendrar att prenumerera på");
        office.page().getByLabel("Vad kalendern är till för").fill("Övning: kansliets telefoner");
        office.button("Skapa kalendern").click();
        assertThat(office.text("Här är adressen")).isVisible();
        office.everybodyCanUse("kalender-adress");
        var address = office.page().locator("main code").first().textContent();
        assertThat(read(address)).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT", "SUMMARY:APT");
        office.page()
                .getByLabel("Ta tillbaka adressen: Övning: kansliets telefoner")
                .click();
        assertThat(office.page()
                        .locator("main li")
                        .filter(new Locator.FilterOptions().setHasText("kansliets telefoner")))
                .containsText("Tillbakatagen");
        assertThat(read(address)).doesNotContain("BEGIN:VEVENT");
    }

    static String read(String address) throws IOException, InterruptedException {
        try (var program = HttpClient.newHttpClient()) {
            return program.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** The rule, and what comes of it: days before an APT, and the mail that will be sent. */
    static void changesARuleAndSeesTheMailThatComes(Reader office) {
        office.opens("/paminnelser/regler?forbund=sodertalje", "Vad ni påminns om");
        assertThat(office.page().getByLabel("Inga mejl från klockan"))
                .hasValue(java.util.regex.Pattern.compile("\\d\\d:\\d\\d"));
        office.page().getByLabel("Arbetsplatsträff: dagar i förväg").fill("21, fel");
        office.button("Spara reglerna").click();
        assertThat(office.page().locator("main form [data-invalid]").first()).isVisible();
        office.everybodyCanUse("paminnelser-regler-fel");
        office.page().getByLabel("Arbetsplatsträff: dagar i förväg").fill("21, 14, 7, 1");
        office.button("Spara reglerna").click();
        assertThat(office.text("Det är sparat.").first()).isVisible();
        office.opens("/paminnelser/mejl?forbund=sodertalje", "Mejl");
        assertThat(office.page().getByRole(AriaRole.REGION, named("Det här skickas")))
                .containsText("Arbetsplatsträff");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;

/** What people come for, done from the start page with the keyboard alone; what it takes is written down. */
final class FiveTasks {

    private static final Path WRITTEN = Path.of("../docs/first-time-tasks.md");
    private static final boolean APPROVE = Boolean.getBoolean("approve");
    private static final int MOST = 8;
    private static final String START = "Vad vi har åtagit oss, och hur det går";
    /** Eight words differ in length from one receipt to the next. */
    private static final int LETTERS_OF_A_RECEIPT = 60;

    private static final String HEAD = """
            # Five tasks for the first time

            <!-- Compared by BrowserTest; -Dapprove=true writes it anew. -->

            Each is done by the browser test from the start page, with the keyboard alone, in the practice year. A click is a link, a button or a choice;
            fields are those that must be written in. The time is no measurement of people: it is the keystroke-level model (Card, Moran, Newell: 1.35 s to think,
            1.1 s to point and 0.2 s to press for each click and field, 0.28 s a letter), rounded up to ten seconds, without the time to read and to think of what to write.

            | Task | Clicks | Fields | Letters | Time |
            |---|---|---|---|---|
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final Standalone system;
    private final Browser browser;

    FiveTasks(Standalone system, Browser browser) {
        this.system = system;
        this.browser = browser;
    }

    void areDone() throws IOException {
        try (var reader = Reader.of(system, browser)) {
            seesWhatIsLateAndWhy(reader);
            reportsADeviationAndComesBack(reader);
        }
        try (var office = Reader.as(DemoUser.KANSLI_STOCKHOLM, system, browser)) {
            holdsAMeeting(office);
            closesAMonth(office);
            plansAVisit(office);
        }
        if (APPROVE) {
            Files.writeString(WRITTEN, page.toString());
        }
        assertThat(page.toString()).as("docs/first-time-tasks.md").isEqualTo(Files.readString(WRITTEN));
    }

    private void seesWhatIsLateAndWhy(Reader reader) {
        reader.opens("/", START);
        var hands = new ByKeyboard(reader);
        hands.presses(reader.page().locator("main a[href='/forbund/stockholms-stad?lage=LATE']"));
        reader.sees("Samordningsförbundet Stockholms stad");
        hands.presses(
                reader.page().locator("main article a[href^='/atagande/']").first());
        assertThat(reader.page().getByRole(AriaRole.HEADING, named("Varför?"))).isVisible();
        assertThat(reader.page().locator("main")).containsText("Försenat");
        write("See which promises are late and why", hands, 0);
    }

    private void reportsADeviationAndComesBack(Reader reader) {
        reader.opens("/", START);
        var hands = new ByKeyboard(reader);
        hands.presses(reader.link("Rapportera"));
        reader.sees("Rapportera en avvikelse");
        hands.picks("Vilket förbund gäller det?", "Samordningsförbundet i Södertälje");
        hands.picks("Vem drabbas?", "En person");
        hands.writes(reader.page().getByLabel("Vad hände?"), "Övning: dörren gick inte att öppna från en rullstol.");
        hands.presses(reader.button("Skicka rapporten"));
        reader.sees("Tack, vi har tagit emot din rapport");
        var receipt = String.join(" ", reader.page().locator("main ol li").allTextContents());
        hands.presses(reader.button("Jag har skrivit av orden"));
        hands.writes(reader.page().getByLabel("Skriv orden en gång till"), receipt);
        hands.pressesEnter();
        assertThat(reader.text("Det stämmer. Nu kan du lämna sidan.")).isVisible();
        hands.presses(reader.page().locator("main a[href='/kvittens']"));
        reader.sees("Se vad som har hänt med din rapport");
        hands.writes(reader.page().getByLabel("Dina åtta ord"), receipt);
        hands.pressesEnter();
        assertThat(reader.page().getByRole(AriaRole.REGION, named("Se vad som har hänt med din rapport")))
                .isVisible();
        write(
                "Report a deviation and come back with the receipt",
                hands,
                2 * (LETTERS_OF_A_RECEIPT - receipt.length()));
    }

    private void holdsAMeeting(Reader office) {
        var id = new WithoutNetwork(system).waitForTheNextMeeting(office);
        office.opens("/", START);
        var hands = new ByKeyboard(office);
        hands.presses(office.link("Möten"));
        office.sees("Möten");
        hands.presses(office.page().locator("main a[href='/mote/" + id + "']").first());
        office.sees("APT kansliet");
        hands.picks("Blev punkten gjord?", "Ja, gjord");
        hands.picks("Blev steget gjort?", "Nej, inte gjort");
        hands.picks("Varför blev det inte gjort?", "Tiden räckte inte");
        hands.writes(office.page().getByLabel("Hur många var med?"), "8");
        hands.pressesEnter();
        assertThat(office.text("Stämmer det här?")).isVisible();
        hands.presses(office.button("Håll mötet"));
        assertThat(office.text("Mötet är hållet")).isVisible();
        write("Hold an APT", hands, 0);
    }

    private void closesAMonth(Reader office) {
        office.opens("/", START);
        var hands = new ByKeyboard(office);
        hands.presses(office.link("Mitt"));
        office.sees("Mitt");
        hands.presses(office.page().locator("main a[href^='/manad/']").first());
        assertThat(office.button("Stäng månaden")).isVisible();
        for (var field : office.page().locator("fieldset input").all()) {
            hands.writes(field, "3");
        }
        hands.presses(office.button("Stäng månaden"));
        assertThat(office.text("Antalen stämmer inte med månaden före")).isVisible();
        hands.writes(office.page().getByLabel("Kommentar"), "Många slutade i augusti.");
        hands.presses(office.button("Stäng månaden"));
        assertThat(office.text("Månaden är stängd.")).isVisible();
        write("Close a month", hands, 0);
    }

    private void plansAVisit(Reader office) {
        office.opens("/", START);
        var hands = new ByKeyboard(office);
        hands.presses(office.link("Leverantörer"));
        office.sees("Leverantörer");
        hands.presses(office.page().locator("main a[href^='/leverantor/']").first());
        hands.presses(office.page()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Planera ett besök"))
                .first());
        var day = LocalDate.ofInstant(system.clock().instant(), ZoneId.of("Europe/Stockholm"))
                .plusDays(20);
        hands.writes(office.page().getByLabel("Besökets dag"), day.toString());
        hands.presses(office.button("Planera besöket"));
        assertThat(office.page().locator("main time[datetime='" + day + "']").first())
                .isVisible();
        write("Plan a visit", hands, 0);
    }

    private void write(String task, ByKeyboard hands, int moreLetters) {
        assertThat(hands.choices()).as(task).isLessThanOrEqualTo(MOST);
        var letters = hands.letters() + moreLetters;
        var seconds = (hands.choices() + hands.fields()) * 2.65 + letters * 0.28;
        page.append("| %s | %d | %d | %d | %d s |\n"
                .formatted(task, hands.choices(), hands.fields(), letters, (int) Math.ceil(seconds / 10) * 10));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

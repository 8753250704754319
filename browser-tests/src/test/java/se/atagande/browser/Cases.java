package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.regex.Pattern;
import se.atagande.standalone.Standalone;

/** What case handlers do with more than one case, and with what must not be seen: patterns, structural cases, dialogue, masking by two, an extract. */
final class Cases {

    private static final String REPORTS = "/deviations/v1/deviations";
    private static final String NEIGHBOUR = "Kim Övningsson";
    private static final String WORDS = "Övning: tolken kom inte. " + NEIGHBOUR + " satt bredvid och såg det.";

    private final Standalone system;

    Cases(Standalone system) {
        this.system = system;
    }

    /** Six people tell of the same thing; returns the receipt of the last. */
    String areReported(Reader anybody) {
        anybody.opens("/rapportera", "Rapportera en avvikelse");
        var receipts = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            receipts.add(
                    anybody.sends(REPORTS, """
                            {"federation":"sodertalje","initiative":"inkluderande-vagar","level":"INDIVIDUAL","grounds":["RELIGION_OR_OTHER_BELIEF"],"causes":["UNEQUAL_CONDITIONS"],"words":"%s"}""".formatted(WORDS)).get("receipt").toString());
        }
        return receipts.getLast();
    }

    /** Five or more alike are a pattern; of it comes a structural case, with those that belong to it. */
    void becomeAStructuralCase(Reader handler) {
        handler.opens("/avvikelser?forbund=sodertalje", "Avvikelser");
        assertThat(handler.page().locator("main tbody tr").first()).containsText("Bekräfta");
        handler.link("Mönster och strukturella ärenden").click();
        handler.sees("Mönster och strukturella ärenden");
        var pattern = handler.page()
                .locator("main article")
                .filter(new Locator.FilterOptions().setHasText("Religion eller annan trosuppfattning: ojämlika"));
        assertThat(pattern).containsText("6 ärenden");
        pattern.locator("summary").click();
        pattern.getByRole(AriaRole.BUTTON).getByText("Öppna ärendet").click();
        assertThat(pattern.locator("[data-invalid]").first()).isVisible();
        handler.everybodyCanUse("avvikelser-monster-forslag");
        pattern.getByLabel("Vad har ärendena gemensamt?").fill("Övning: tolk bokas inte i insatsen.");
        // One belongs to something else.
        pattern.locator("label:has(input[type=checkbox])").last().click();
        pattern.getByRole(AriaRole.BUTTON).getByText("Öppna ärendet").click();
        assertThat(handler.page().getByText("Det strukturella ärendet är öppnat."))
                .isVisible();
        handler.link("Gå till det").click();
        assertThat(handler.page().locator("main dl")).containsText("Strukturellt ärende");
        assertThat(handler.page()
                        .getByRole(AriaRole.REGION, named("Ärenden som ingår"))
                        .getByRole(AriaRole.LISTITEM))
                .hasCount(5);
        handler.everybodyCanUse("avvikelse-strukturell");
        handler.inTheDark("avvikelse-strukturell");
    }

    /** The one that was left out is linked by hand, gets its number, asks its reporter, and hides who is named in it. */
    String oneIsLinkedNumberedAsksAndHides(Reader handler) {
        handler.opens("/avvikelser?forbund=sodertalje", "Avvikelser");
        var alone = handler.items(REPORTS + "?federation=sodertalje&limit=100").stream()
                .filter(it -> "REPORTED".equals(it.get("state")) && it.get("structural") == null)
                .filter(it -> "inkluderande-vagar".equals(it.get("initiative")))
                .findFirst()
                .orElseThrow()
                .get("id")
                .toString();
        handler.page().navigate(system.url() + "/avvikelse/" + alone);
        handler.page()
                .locator("summary")
                .getByText("Lägg till i ett strukturellt ärende")
                .click();
        handler.button("Lägg till").click();
        assertThat(handler.link("Öppna det strukturella ärendet")).isVisible();

        handler.page().locator("summary").getByText("Ange diarienummer").click();
        handler.page().getByLabel("Diarienummer", exactly()).fill("ÖVN 2026/61");
        handler.page()
                .locator("form")
                .filter(new Locator.FilterOptions().setHas(handler.page().getByLabel("Diarienummer", exactly())))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(handler.text("Det är sparat.")).isVisible();
        assertThat(handler.page().locator("main dl")).containsText("ÖVN 2026/61");

        handler.page().getByLabel("Vad är det du skriver?").selectOption("QUESTION");
        handler.page().getByLabel("Skriv här").fill("Övning: vilken dag var det?");
        handler.button("Skriv in").click();
        assertThat(handler.text("Det är inskrivet.")).isVisible();

        handler.page().locator("summary").getByText("Maska ett stycke").click();
        handler.page().getByLabel("Vad ska döljas?").fill("Någon annan");
        handler.page().getByLabel("Varför?").last().fill("En annan persons namn");
        handler.button("Föreslå maskning").click();
        assertThat(handler.text("Det finns inte i texten. Skriv det precis som det står."))
                .isVisible();
        handler.page().getByLabel("Vad ska döljas?").fill(NEIGHBOUR);
        handler.page().getByLabel("Lagrum, om någon begär ut handlingen").fill("26 kap. 1 § OSL");
        handler.button("Föreslå maskning").click();
        assertThat(handler.text("I text 1: En annan persons namn")).isVisible();
        assertThat(handler.text("Föreslagen")).isVisible();
        handler.everybodyCanUse("avvikelse-maskning-foreslagen");
        return alone;
    }

    void anotherHandlerApproves(Reader second, String id) {
        second.opens("/avvikelser", "Avvikelser");
        second.page().navigate(system.url() + "/avvikelse/" + id);
        second.button("Godkänn maskningen").click();
        assertThat(second.text("Godkänd")).isVisible();
        assertThat(second.page().locator("main article section").first()).not().containsText(NEIGHBOUR);
        second.page()
                .locator("summary")
                .getByText("Visa också det som är maskat")
                .click();
        assertThat(second.page().locator("main details[open]").first()).containsText(NEIGHBOUR);
        second.everybodyCanUse("avvikelse-maskad");
    }

    /** What is handed out says neither what is hidden nor who, and who fetched it is written down. */
    void anExtractIsMade(Reader handler, String id) {
        handler.page().navigate(system.url() + "/avvikelse/" + id);
        handler.link("Gör ett utdrag för en begäran om allmän handling").click();
        handler.sees("Utdrag ur ett ärende");
        assertThat(handler.page().locator("main")).containsText("ÖVN 2026/61");
        assertThat(handler.page().locator("main")).containsText("I text 1: 26 kap. 1 § OSL");
        assertThat(handler.page().locator("main")).containsText("Övning: tolken kom inte.");
        assertThat(handler.page().locator("main")).not().containsText(NEIGHBOUR);
        handler.everybodyCanUse("avvikelse-utdrag-maskat");
        handler.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(handler.page().getByText("I text 1: 26 kap. 1 § OSL")).isVisible();
        assertThat(handler.button("Logga ut")).isHidden();
        assertThat(handler.page().locator("main button:visible")).hasCount(0);
        handler.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        handler.page().navigate(system.url() + "/avvikelse/" + id);
        handler.page().locator("summary").getByText("Vem har läst ärendet?").click();
        assertThat(handler.page().locator("main details[open]").last()).containsText("gjorde ett utdrag");
    }

    void theReporterAnswers(Reader reporter, String receipt) {
        reporter.opens("/kvittens", "Se vad som har hänt med din rapport");
        reporter.page().getByLabel("Dina åtta ord").fill(receipt);
        reporter.page().keyboard().press("Enter");
        assertThat(reporter.page().getByRole(AriaRole.REGION, named("Vad som har skrivits")))
                .containsText("tolken kom inte");
        reporter.page().getByLabel("Vad vill du säga?").fill("Övning: i måndags.");
        reporter.button("Skicka").first().click();
        assertThat(reporter.text("Tack, det är skickat.")).isVisible();
        reporter.everybodyCanUse("kvittens-skrev-mer");
    }

    void theInboxSaysThatSomebodyWrote(Reader handler) {
        handler.opens("/avvikelser?forbund=sodertalje", "Avvikelser");
        assertThat(handler.page()
                        .locator("main tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Nytt meddelande"))
                        .first())
                .containsText(Pattern.compile("Bekräfta|Återkoppla"));
        handler.everybodyCanUse("avvikelser-nytt-meddelande");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

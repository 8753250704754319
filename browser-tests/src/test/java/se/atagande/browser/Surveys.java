package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import se.atagande.standalone.Standalone;

/** A survey from the question why to its table: the office on a desk, who answers on a phone with the code from a slip. */
final class Surveys {

    private static final String TITLE = "Delaktighet och stöd (övning)";
    private static final int SLIPS = 24;
    private static final String API = "/statistics/v1/";

    private final Standalone system;
    private final LocalDate today;

    Surveys(Standalone system, LocalDate today) {
        this.system = system;
        this.today = today;
    }

    /** Returns the codes of the slips; the first stands in the address that its square leads to. */
    List<String> isInvestigatedDecidedAndOpened(Reader office) {
        office.opens("/undersokningar?forbund=stockholms-stad", "Undersökningar");
        office.page()
                .locator("summary")
                .getByText("Börja utreda en undersökning")
                .click();
        office.page().getByLabel("Vad heter den?").fill(TITLE);
        office.button("Börja utreda").click();
        office.sees(TITLE);
        assertThat(office.page().locator("main")).containsText("Det här saknas innan den kan öppnas");
        office.page().getByLabel("Vad ska svaren användas till?").fill("Övning: se om alla får vara med och bestämma.");
        office.page()
                .getByLabel("Hur har de som berörs fått säga sitt?")
                .fill("Övning: deltagarrådet har läst frågorna.");
        office.page()
                .getByLabel("Konsekvensbedömning enligt dataskyddsförordningen")
                .fill("Övning dnr 41");
        office.page().getByLabel("Gallringsbeslut").fill("Övning dnr 42: efter ett år");
        for (var question : List.of(
                "Får du vara med och bestämma om din planering?",
                "Får du det stöd du behöver?",
                "Vilket kön har du?",
                "Vilken etnisk tillhörighet har du? Du kan välja flera.")) {
            chooses(office.page().locator("main form"), question);
        }
        office.page().getByLabel("Hur många bjuds in?").fill(Integer.toString(SLIPS));
        office.button("Spara").click();
        assertThat(office.text("Sparat.")).isVisible();
        assertThat(office.page().getByRole(AriaRole.HEADING, named("Vad kommer att kunna visas?")))
                .isVisible();
        office.sees(TITLE);
        office.everybodyCanUse("undersokning-utreds");

        chooses(office.page().getByRole(AriaRole.RADIOGROUP, named("Vad beslutades?")), "Uppgifterna ska samlas in");
        office.page().getByLabel("Vem beslutade?").fill("Förbundschefen");
        office.page().getByLabel("Vilken dag?").fill(today.toString());
        office.page().getByLabel("Diarienummer eller paragraf").fill("Övning dnr 43");
        office.button("Spara beslutet").click();
        office.page()
                .getByLabel("Informationen till dem som ska svara")
                .fill("Övning: det är frivilligt. Fråga din handledare om du undrar något.");
        office.page().getByLabel("Vilken dag?").fill(today.toString());
        office.button("Spara informationen").click();
        office.page().getByLabel("Hur många koder?").fill(Integer.toString(SLIPS));
        office.button("Gör koder").click();
        var slips = office.page().locator("main li:has(svg):has(code)");
        assertThat(slips).hasCount(SLIPS);
        assertThat(slips.first().locator("svg"))
                .hasAttribute("aria-label", "Ruta att skanna med telefonen: den går till frågorna");
        assertThat(slips.first()).containsText("Frivilligt och anonymt. Koden gäller en gång.");
        office.everybodyCanUse("undersokning-lappar");
        var codes = slips.locator("code").allTextContents();
        office.button("Öppna undersökningen").click();
        assertThat(office.text("Öppen")).isVisible();
        return codes;
    }

    /** In plain Swedish, heard, with one question skipped, one answered twice over, one refused; and the slip is worth nothing afterwards. */
    void isAnsweredOnAPhone(Reader person, String survey, String code) {
        person.hasAVoiceFor("sv-SE");
        person.page().setViewportSize(390, 844);
        person.opens("/svara/" + survey + "#" + code, TITLE);
        assertThat(person.page().getByLabel("Koden på din lapp")).hasValue(code);
        assertThat(person.page().locator("main")).containsText("Du kan hoppa över vilken fråga du vill.");
        person.button("Lätt svenska").click();
        assertThat(person.text(
                        "Ingen som talar språket har läst igenom texten ännu. Fråga personalen om något är oklart."))
                .isVisible();
        person.button("Börja").click();
        assertThat(person.text("Hoppa över det du inte vill svara på.")).isFocused();
        var support = question(person, "Får du den hjälp du behöver?");
        support.getByRole(AriaRole.BUTTON).getByText("Läs upp").click();
        assertThat(person.heard().stream().map(Object::toString).toList())
                .containsExactly(
                        "sv-SE Får du den hjälp du behöver?",
                        "sv-SE Ja",
                        "sv-SE Ibland",
                        "sv-SE Nej",
                        "sv-SE Jag vill inte svara");
        chooses(support, "Ibland");
        // Taken back, and left open: the office sees that it was skipped, not what it had been.
        support.getByRole(AriaRole.BUTTON).getByText("Ta bort mitt svar").click();
        assertThat(support.locator("input:checked")).hasCount(0);
        chooses(question(person, "Får du vara med och bestämma"), "Ja");
        var belonging = question(person, "Var känner du att du hör hemma?");
        chooses(belonging, "Sverige");
        chooses(belonging, "Afrika");
        assertThat(belonging.locator("input:checked")).hasCount(2);
        chooses(belonging, "Jag vill inte svara");
        assertThat(belonging.locator("input:checked")).hasCount(1);
        chooses(belonging, "Sverige");
        chooses(belonging, "Afrika");
        assertThat(belonging.locator("input:checked")).hasCount(2);
        chooses(question(person, "Är du kvinna eller man?"), "Jag vill inte svara");
        person.everybodyCanUse("svara-latt-svenska");
        person.inTheDark("svara-latt-svenska");
        person.page().setViewportSize(390, 844);
        person.button("Skicka mina svar").click();
        assertThat(person.page().locator("h1")).hasText("Tack, dina svar är framme");
        assertThat(person.page()
                        .evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
                        .toString())
                .as("nothing of the answer stays on the phone")
                .doesNotContain(code, "africa");

        // Scanned once more: a page of its own.
        person.page().navigate("about:blank");
        person.opens("/svara/" + survey + "#" + code, TITLE);
        person.button("English").first().click();
        assertThat(person.page().locator("html")).hasAttribute("lang", "en");
        person.button("Begin").click();
        assertThat(person.page().getByRole(AriaRole.ALERT)).containsText("cannot be used");
        person.everybodyCanUse("svara-anvand-kod-english");
    }

    /** The others have answered too; the office closes it and publishes what may be known. */
    void isClosedAndItsResultRead(Reader office, String survey, List<String> codes) {
        for (var i = 1; i < codes.size(); i++) {
            office.sends(API + "questionnaires/" + survey + "/answers", """
                    {"code":"%s","answers":[{"question":"say-in-planning","options":["%s"]},{"question":"sex","options":["%s"]}]}""".formatted(
                            codes.get(i), i < 15 ? "yes" : "no", i % 2 == 0 ? "woman" : "man"));
        }
        office.page().reload();
        office.sees(TITLE);
        office.button("Stäng undersökningen").click();
        assertThat(office.text("Stängd")).isVisible();
        assertThat(office.text(SLIPS + " svar är räknade")).isVisible();
        office.button("Resultatet är klart").click();
        assertThat(office.page().getByRole(AriaRole.ALERT)).isVisible();
        office.expected("status of 409");
        office.everybodyCanUse("undersokning-resultat-for-tidigt");
        office.button("Ta fram tabellen").click();
        assertThat(office.page().getByRole(AriaRole.HEADING, named("Ladda ner")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(office.page().locator("h1")).containsText("Svar i en undersökning");
        // One question by one ground at a time.
        office.page()
                .getByLabel("Svar", new Page.GetByLabelOptions().setExact(true))
                .selectOption("say-in-planning");
        office.page()
                .getByLabel("Grund", new Page.GetByLabelOptions().setExact(true))
                .selectOption("sex");
        assertThat(office.page().locator("main table").first()).containsText("Får du vara med och bestämma");
        assertThat(office.page().locator("main table").first().locator("tbody tr"))
                .hasCount(4);
        office.everybodyCanUse("undersokning-tabell");
        office.opens("/undersokning/" + survey, TITLE);
        office.button("Resultatet är klart").click();
        assertThat(office.text("Resultat finns")).isVisible();
        office.everybodyCanUse("undersokning-resultat");
        office.link("Se resultatet bland tabellerna").click();
        office.sees("Statistik");
        assertThat(office.page().locator("main")).containsText("Svar i en undersökning");
    }

    static String idOf(Reader office) {
        return office.page().url().replaceAll(".*/undersokning/", "");
    }

    private static Locator question(Reader person, String text) {
        return person.page().locator("main form [lang] > div").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void chooses(Locator within, String words) {
        within.locator("label")
                .filter(new Locator.FilterOptions()
                        .setHas(within.page().getByText(words, new Page.GetByTextOptions().setExact(true))))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

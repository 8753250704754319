package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import se.atagande.standalone.identity.DemoUser;

/** What stays when somebody leaves in the middle: the language, and what was typed, for whoever typed it and nobody else. */
final class Leaving {

    private static final String WORDS = "Övning: vi frågade alla nya deltagare.";

    private Leaving() {}

    static void theLanguageIsRemembered(Reader reader) {
        reader.opens("/om", "Om tjänsten");
        reader.button("English").click();
        assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
        reader.page().reload();
        assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
        reader.opens("/rapportera", "Report a deviation");
        reader.button("Svenska").click();
        reader.sees("Rapportera en avvikelse");
    }

    /** The login ends while somebody writes: nothing is lost, and it is sent after the next login. */
    static void theSessionEndsInTheMiddleOfAForm(Reader office) {
        office.opens(
                "/atgarder/ny?forbund=stockholms-stad&insats=mia-vidare-stockholm&grund=AGE&steg=ANALYSE",
                "Lägg in en aktiv åtgärd");
        office.page().getByLabel("Vad gjorde ni?").fill(WORDS);
        office.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("ATAGANDE"));
        office.button("Lägg in åtgärden").click();
        assertThat(office.page().locator("main").getByText("Du har loggats ut. Logga in, så kommer du tillbaka hit."))
                .isVisible();
        office.expected("status of 401");
        office.everybodyCanUse("utloggad-mitt-i");
        office.page()
                .locator("main")
                .getByText("Logga in", new Locator.GetByTextOptions().setExact(true))
                .click();
        // The login service still knows who it is.
        office.sees("Lägg in en aktiv åtgärd");
        assertThat(office.page().getByLabel("Vad gjorde ni?")).hasValue(WORDS);
    }

    /** Whoever logs out is asked about what was not sent; it stays for that person's next login, and goes when it is sent. */
    static void whatWasNotSentIsThereAtTheNextLogin(Reader office) {
        office.button("Logga ut").click();
        assertThat(office.text("Du har sådant som inte är skickat")).isVisible();
        office.everybodyCanUse("logga-ut-osparat");
        office.button("Logga ut och behåll det till nästa gång").click();
        assertThat(office.link("Logga in")).isVisible();
        office.sees("Vad vi har åtagit oss, och hur det går");
        // Nobody is let in unasked: the login service has ended its session too.
        office.link("Logga in").click();
        office.logsIn(DemoUser.KANSLI_STOCKHOLM);
        office.opens(
                "/atgarder/ny?forbund=stockholms-stad&insats=mia-vidare-stockholm&grund=AGE&steg=ANALYSE",
                "Lägg in en aktiv åtgärd");
        assertThat(office.page().getByLabel("Vad gjorde ni?")).hasValue(WORDS);
        office.button("Lägg in åtgärden").click();
        office.sees("Aktiva åtgärder");
        assertThat(office.page().evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft:')).length"))
                .isEqualTo(0);
    }
}

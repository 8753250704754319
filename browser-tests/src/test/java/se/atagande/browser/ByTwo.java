package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;

/** Figures that one person alone can do nothing about: a threshold takes two of an office, a table of three federations takes all three. */
final class ByTwo {

    private static final String RULES = "Regler för tabeller";
    private static final String ACCESS = "Vem får tillgång";
    /** Long over, so that nothing else that is looked at counts it. */
    private static final String MONTH = "2024-04";

    private ByTwo() {}

    static void raiseAThreshold(Reader first, Reader second) {
        first.opens("/statistik/regler", RULES);
        first.page()
                .locator("summary")
                .getByText("Höj gränsen för vårt förbund")
                .click();
        first.page().getByLabel("Vilken tabell?").selectOption(new SelectOption().setLabel(ACCESS));
        first.page().getByLabel("Minsta tal som ska visas").fill("4");
        first.page().getByLabel("Varför?").fill("Övning: i små kommuner känner alla alla.");
        first.button("Föreslå").click();
        assertThat(first.page().getByRole(AriaRole.ALERT)).isVisible();
        first.expected("status of 422");
        first.page().getByLabel("Minsta tal som ska visas").fill("12");
        first.button("Föreslå").click();
        assertThat(first.text("Du föreslog det. Någon annan på kansliet ska godkänna."))
                .isVisible();
        assertThat(first.button("Godkänn")).hasCount(0);
        first.everybodyCanUse("statistik-regler-foreslagen");

        second.opens("/statistik/regler", RULES);
        assertThat(second.page().locator("main")).containsText("Övning: i små kommuner känner alla alla.");
        second.everybodyCanUse("statistik-regler-godkann");
        second.inTheDark("statistik-regler-godkann");
        second.button("Godkänn").click();
        assertThat(second.page().locator("main")).containsText("Minst 12, gäller sedan den");
        assertThat(second.button("Godkänn")).hasCount(0);
        first.page().reload();
        assertThat(first.page().locator("main")).containsText("Minst 12, gäller sedan den");
    }

    static void aTableOfThreeFederations(Reader asks, Map<String, Reader> agree, Reader anybody) {
        counted(asks, "sodertalje");
        agree.forEach((federation, office) -> {
            office.opens("/statistik", "Statistik");
            counted(office, federation);
        });
        asks.opens("/statistik?forbund=sodertalje", "Statistik");
        asks.page().locator("summary").getByText("Ta fram en tabell").click();
        asks.page()
                .locator("#ask-scheme")
                .selectOption(new SelectOption().setLabel("Deltagare i flera förbund tillsammans"));
        asks.page().getByLabel("Vilken tid?").fill(MONTH);
        asks.button("Ta fram tabellen").click();
        assertThat(asks.page().getByRole(AriaRole.GROUP, named("Vilka andra förbund?")))
                .containsText("Det här behöver fyllas i.");
        for (var other : List.of("Samordningsförbundet Stockholms stad", "Övningsförbundet")) {
            asks.page()
                    .locator("main form label")
                    .filter(new Locator.FilterOptions().setHasText(other))
                    .click();
        }
        asks.everybodyCanUse("statistik-tillsammans-fraga");
        asks.button("Ta fram tabellen").click();
        assertThat(asks.page().getByRole(AriaRole.HEADING, named("Väntar på de andra förbunden")))
                .isVisible();
        assertThat(asks.page().locator("main")).containsText("Övningsförbundet: har inte svarat");
        assertThat(asks.button("Låt vårt förbund vara med")).hasCount(0);
        asks.everybodyCanUse("statistik-tillsammans-vantar");
        var table = asks.page().url().substring(asks.page().url().indexOf("/statistik/"));
        agree.forEach((federation, office) -> {
            office.page().navigate(asks.page().url());
            office.button("Låt vårt förbund vara med").click();
            assertThat(office.button("Låt vårt förbund vara med")).hasCount(0);
        });
        // The page of who asked has been open all the while.
        assertThat(asks.page().getByRole(AriaRole.HEADING, named("Ladda ner")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
        anybody.opens("/statistik", "Statistik");
        anybody.page().navigate(anybody.page().url().replaceAll("/statistik.*", table));
        // Twenty-four, to the nearest five; by gender two of the three would know the third.
        assertThat(anybody.page().locator("main table").first()).containsText("25");
        anybody.everybodyCanUse("statistik-tillsammans");
    }

    /** Four women and four men who began in a month that is closed. */
    private static void counted(Reader office, String federation) {
        var id = "tillsammans-" + federation;
        office.sends("/statistics/v1/initiatives", """
                {"id":"%s","federation":"%s","name":{"sv":"Tillsammans (övning)","en":"Together (practice)"},"from":"2024-04-01","to":"2024-04-30"}""".formatted(id, federation));
        var month = "/statistics/v1/months/" + id + "_" + MONTH;
        var status = office.page().evaluate("""
                async month => {
                    const sent = (method, path, body, tag) => fetch(path, { method, body, headers: {
                        'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...(tag && { 'If-Match': tag }),
                        'X-XSRF-TOKEN': decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1]) } });
                    const four = { women: 4, men: 4, other: 0 }, none = { women: 0, men: 0, other: 0 };
                    const entered = await sent('PUT', month, JSON.stringify({ counts: { started: four, ongoing: four, ended: none }, comment: null }), '"0"');
                    return (await sent('POST', month + '/closing', '{}', entered.headers.get('ETag'))).status;
                }""", month);
        assertThat(status).as(month).isEqualTo(200);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

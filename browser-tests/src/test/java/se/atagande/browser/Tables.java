package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

/** What is published of figures, as everybody reads it and as the office makes it. */
final class Tables {

    private static final String TITLE = "Deltagare per insats och kön";
    private static final List<Integer> PNG = List.of(0x89, 0x50, 0x4e, 0x47);

    private Tables() {}

    static void areReadByEverybody(Reader reader) throws IOException {
        reader.opens("/statistik", "Statistik");
        reader.page().getByLabel("Förbund").selectOption("stockholms-stad");
        reader.page().locator("main li h3 a").first().click();
        assertThat(reader.page().locator("h1")).containsText(TITLE);
        var main = reader.page().locator("main");
        assertThat(main.locator("svg[role=img]").first()).isVisible();
        assertThat(main.locator("figcaption").first()).containsText("Det största talet är");
        // A number that may not be shown stands as one that is none does.
        assertThat(main.locator("td").getByText("..").first()).isVisible();
        assertThat(main).containsText("tal visas inte. De står som två punkter (..), och det gör även noll.");
        assertThat(main).containsText("participants-by-gender v1");
        reader.page().getByText("Varför visas inte allt?").click();
        assertThat(main).containsText("Inget tal under 5 visas");
        assertThat(main).containsText("Kansliet kan räkna ut hur mycket.");
        assertThat(reader.button("Räkna ut det")).hasCount(0);
        reader.page().getByText("Var kommer talen ifrån?").click();
        assertThat(main).containsText("månaden stängdes");
        assertThat(reader.page().getByRole(AriaRole.HEADING, named("Hur har det ändrats?")))
                .isVisible();
        assertThat(main.locator("tr").last()).containsText("Ingen säker ändring");
        assertThat(main).not().containsText("↑");

        var svg = reader.page().waitForDownload(() -> reader.button("Diagrammet som bild (SVG)")
                .click());
        assertThat(Files.readString(svg.path())).contains("<svg", TITLE, "Källa:", "Kvinnor");
        var png = reader.page().waitForDownload(() -> reader.button("Diagrammet som bild (PNG)")
                .click());
        var bytes = Files.readAllBytes(png.path());
        assertThat(bytes.length).isGreaterThan(4_000);
        for (var i = 0; i < PNG.size(); i++) {
            assertThat(Byte.toUnsignedInt(bytes[i])).isEqualTo(PNG.get(i));
        }
        var csv = reader.page()
                .waitForDownload(() -> reader.link("Tabellen som CSV").click());
        assertThat(Files.readString(csv.path())).contains("Mått;Insats;Kön;Antal;Andel, lägst (procent)", ";..");
        var stat = reader.page()
                .waitForDownload(() -> reader.link("Tabellen som JSON-stat").click());
        assertThat(Files.readString(stat.path())).contains("\"class\":\"dataset\"");
        var excel = reader.page()
                .waitForDownload(() -> reader.link("Tabellen som Excel").click());
        assertThat(Files.size(excel.path())).isGreaterThan(1_000);
    }

    /** @param closed a month of which everything is closed */
    static void areMadeAndRecalledByTheOffice(Reader office, YearMonth closed) {
        office.opens("/statistik?forbund=stockholms-stad", "Statistik");
        office.page().locator("summary").getByText("Ta fram en tabell").click();
        office.page().locator("#ask-scheme").selectOption(new SelectOption().setLabel(TITLE));
        office.page().getByLabel("Vilken tid?").fill(closed.plusMonths(12).toString());
        office.button("Ta fram tabellen").click();
        assertThat(office.text("Siffrorna är inte klara")).isVisible();
        office.expected("status of 409");
        office.everybodyCanUse("statistik-kansliet");
        office.page().getByLabel("Vilken tid?").fill(closed.toString());
        office.button("Ta fram tabellen").click();
        assertThat(office.page().locator("h1")).containsText(TITLE);
        assertThat(office.page().getByRole(AriaRole.HEADING, named("Ladda ner")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        office.button("Räkna ut det").click();
        assertThat(office.page().locator("main")).containsText(Pattern.compile("Nu visas \\d+ av \\d+ tal\\."));
        office.everybodyCanUse("statistik-vad-mer");
        office.page().locator("summary").getByText("Återkalla tabellen").click();
        office.page().getByLabel("Varför återkallas den?").fill("Övning: en månad var fel inskriven.");
        office.button("Återkalla tabellen").click();
        assertThat(office.text("Tabellen är återkallad")).isVisible();
        assertThat(office.page().locator("main")).containsText("Övning: en månad var fel inskriven.");
        office.everybodyCanUse("statistik-aterkallad");
        office.inTheDark("statistik-aterkallad");
    }

    /** As it stands while it is proved, and where nothing of it can be shown. */
    static void showHowTheyStand(Reader office, String sealed) {
        for (var state : List.of("PROVING", "WITHHELD", "CANCELLED")) {
            office.hears("**/statistics/v1/releases/" + sealed, "\"state\":\"SEALED\"", "\"state\":\"" + state + "\"");
            office.page().reload();
            assertThat(office.page().locator("h1")).containsText(TITLE);
            assertThat(office.page().getByRole(AriaRole.HEADING, named("Ladda ner")))
                    .hasCount(0);
            office.everybodyCanUse("statistik-" + state.toLowerCase(java.util.Locale.ROOT));
            office.page().unroute("**/statistics/v1/releases/" + sealed);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

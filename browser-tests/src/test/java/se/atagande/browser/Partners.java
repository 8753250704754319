package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;
import se.atagande.standalone.identity.IdentityApplication;

/** What two federations share, seen from both sides: agreed to in plain words, delivered, delivered again, checked to be whole, and taken back. */
final class Partners {

    private static final String PARTNER = "Partner";

    private final Standalone system;

    Partners(Standalone system) {
        this.system = system;
    }

    /** Proposed by one, in words that both can read; in force when both have said yes. */
    void agree(Reader city, Reader town) {
        city.opens("/partner", PARTNER);
        city.link("Föreslå en överenskommelse").click();
        city.sees("Föreslå en överenskommelse");
        city.button("Föreslå").click();
        assertThat(city.page().locator("main form [data-invalid]").first()).isVisible();
        city.everybodyCanUse("partner-ny-ofullstandig");
        city.page().getByLabel("Partnerns namn").fill("Samordningsförbundet i Södertälje (lärande)");
        city.page().getByLabel("Är partnern ett förbund här?").selectOption("sodertalje");
        city.page().getByLabel("Namnet på partnerns maskin").fill("partner-larande");
        city.page().getByLabel("Vad delningen är till för").fill("Lära av varandras möten (övning)");
        city.page().locator("main form label:has(input[type=checkbox])").first().click();
        city.button("Föreslå").click();
        city.sees(PARTNER);
        var ours = city.page().getByRole(AriaRole.ARTICLE, named("Med Samordningsförbundet i Södertälje (lärande)"));
        assertThat(ours).containsText("Väntar på godkännande");
        assertThat(ours).containsText("Samordningsförbundet Stockholms stad delar uppgifter med");
        assertThat(ours).containsText("Lära av varandras möten (övning)");
        city.everybodyCanUse("partner-foreslagen");
        ours.getByRole(AriaRole.BUTTON, button("Godkänn")).click();
        assertThat(ours).containsText("Godkänd av förbundet");

        town.opens("/partner", PARTNER);
        var theirs = town.page()
                .getByRole(AriaRole.ARTICLE, named("Från Samordningsförbundet Stockholms stad"))
                .filter(new Locator.FilterOptions().setHasText("Lära av varandras möten"));
        theirs.getByRole(AriaRole.BUTTON, button("Godkänn")).click();
        assertThat(theirs).containsText("Gäller");
        // Asked once more before anything ends.
        theirs.getByRole(AriaRole.BUTTON, button("Avsluta")).click();
        town.everybodyCanUse("partner-avsluta");
        theirs.getByRole(AriaRole.BUTTON, button("Nej, behåll")).click();
        assertThat(theirs).containsText("Gäller");
    }

    /** To an address of the partner's own: tried first; then all is sent again, and once more from any place, and both see that it arrived. */
    void deliver(Reader city, Reader town) throws IOException {
        var received = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            received.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            town.opens("/partner", PARTNER);
            var theirs = shared(town, "Från Samordningsförbundet Stockholms stad");
            theirs.locator("summary").getByText("Leveranser").click();
            assertThat(theirs).containsText("Partnern hämtar själv. Inget skickas.");
            theirs.locator("summary").getByText("Ta emot leveranser").click();
            theirs.getByLabel("Adressen som händelserna ska skickas till")
                    .fill("http://localhost:" + server.getAddress().getPort() + "/hit");
            theirs.getByRole(AriaRole.BUTTON, button("Spara adressen")).click();
            assertThat(theirs).containsText("Skickas till");
            theirs.getByRole(AriaRole.BUTTON, button("Skicka en provhändelse")).click();
            assertThat(theirs).containsText("Mottagaren tog emot provhändelsen.");
            assertThat(received).hasPositiveValue();
            town.everybodyCanUse("partner-leveranser");
            var before = received.get();
            theirs.getByRole(AriaRole.BUTTON, button("Skicka allt igen från början"))
                    .or(theirs.getByText("Inget har skickats."))
                    .first()
                    .waitFor();
            if (theirs.getByRole(AriaRole.BUTTON, button("Skicka allt igen från början"))
                            .count()
                    == 0) {
                town.sends(
                        "/feeds/v1/stockholms-stad/agreements/" + agreement(town) + "/endpoint/replays",
                        "{\"eventId\":null}");
            } else {
                theirs.getByRole(AriaRole.BUTTON, button("Skicka allt igen från början"))
                        .click();
            }
            awaitMore(town, received, before);
            town.page().reload();
            theirs.locator("summary").getByText("Leveranser").click();
            assertThat(theirs.locator("tbody tr").first()).containsText("Togs emot");
            before = received.get();
            theirs.getByRole(AriaRole.BUTTON, button("Skicka härifrån igen"))
                    .first()
                    .click();
            awaitMore(town, received, before);
            town.everybodyCanUse("partner-leveranslogg");
            town.inTheDark("partner-leveranslogg");

            city.opens("/partner", PARTNER);
            var ours = shared(city, "Med Samordningsförbundet i Södertälje");
            ours.locator("summary").getByText("Leveranser").click();
            assertThat(ours.locator("tbody tr").first()).containsText("Togs emot");
            assertThat(ours.getByRole(AriaRole.BUTTON, button("Skicka härifrån igen")))
                    .hasCount(0);
        } finally {
            server.stop(0);
        }
    }

    /** The partner holds its own copy against what was signed: whole, with one entry changed, with one left out. Nothing leaves the browser. */
    void theCopyIsChecked(Reader town) throws IOException, InterruptedException {
        town.opens("/partner", PARTNER);
        var theirs = shared(town, "Från Samordningsförbundet Stockholms stad");
        theirs.locator("summary").getByText("Kontrollera att inget saknas").click();
        assertThat(theirs.getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName("Kontrollpunkter")))
                .isVisible();
        theirs.getByRole(AriaRole.BUTTON, button("Läs igenom vår egen kopia")).click();
        assertThat(theirs).containsText("Vår kopia är hel");
        var copy = asTheMachineHasIt();
        checks(theirs, copy);
        assertThat(theirs).containsText("Er kopia är hel");
        town.everybodyCanUse("partner-kopia");
        checks(theirs, copy.replaceFirst("(\"day\":\")\\d{4}", "$11999"));
        assertThat(theirs).containsText(Pattern.compile("Händelse nummer \\d+ är ändrad"));
        checks(theirs, "{}");
        assertThat(theirs).containsText("Filen går inte att läsa som händelser.");
        town.everybodyCanUse("partner-kopia-fel");
    }

    /** What one has taken back is asked of the other, who says that it is gone; both see that nothing is left to answer. */
    void somethingIsTakenBack(Reader city, Reader town) throws IOException, InterruptedException {
        var told = Pattern.compile("\"time\":\"([^\"]+)\"").matcher(asTheMachineHasIt());
        assertThat(told.find()).isTrue();
        var day = LocalDate.ofInstant(Instant.parse(told.group(1)), ZoneId.of("Europe/Stockholm"));
        city.opens("/partner/aterkallelser", "Det som tagits tillbaka");
        city.link("Ta tillbaka något").click();
        city.sees("Ta tillbaka något");
        city.page().getByLabel("Vilken dag hände det?").fill(day.toString());
        var candidates = city.page()
                .getByRole(AriaRole.RADIOGROUP, named("Vad ska tas tillbaka?"))
                .locator("label");
        assertThat(candidates.first()).isVisible();
        city.button("Ta tillbaka").click();
        assertThat(city.page().getByText("3 uppgifter behöver rättas")).isVisible();
        city.everybodyCanUse("partner-ta-tillbaka-ofullstandig");
        candidates
                .filter(new Locator.FilterOptions().setHasText("Finns hos"))
                .first()
                .click();
        BrowserTest.choose(city, "Var det fel, eller ska det bort?", "Det måste bort");
        city.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Varför"))
                .fill("Övning: fel månad.");
        city.everybodyCanUse("partner-ta-tillbaka");
        city.button("Ta tillbaka").click();
        city.sees("Det som tagits tillbaka");
        assertThat(city.page().getByText("Inte svarat").first()).isVisible();

        town.opens("/partner/aterkallelser", "Det som tagits tillbaka");
        assertThat(town.page().getByText("Från Samordningsförbundet Stockholms stad."))
                .isVisible();
        assertThat(town.page().getByText("Övning: fel månad.")).hasCount(0);
        town.everybodyCanUse("partner-att-ta-bort");
        town.button("Det är borttaget hos oss").first().click();
        assertThat(town.page().getByText(Pattern.compile("Ni svarade .+"))).isVisible();
        city.page().reload();
        assertThat(city.page().getByText("Kansliet, Samordningsförbundet i Södertälje"))
                .isVisible();
        city.everybodyCanUse("partner-tillbakataget");
    }

    private static void checks(Locator agreement, String copy) {
        agreement
                .getByLabel("Filen med händelserna")
                .setInputFiles(new FilePayload("kopia.json", "application/json", copy.getBytes(UTF_8)));
    }

    /** All that the partner's own program has fetched. */
    private String asTheMachineHasIt() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var secret = Base64.getEncoder()
                    .encodeToString((IdentityApplication.PARTNER + ":" + DemoUser.PASSWORD).getBytes(UTF_8));
            var token = http.send(
                            HttpRequest.newBuilder(URI.create(system.issuer() + "/oauth2/token"))
                                    .header("Authorization", "Basic " + secret)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
            return http.send(
                            HttpRequest.newBuilder(
                                            URI.create(system.url() + "/feeds/v1/stockholms-stad/events?limit=1000"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static String agreement(Reader town) {
        return town.items("/feeds/v1/incoming-agreements?federation=sodertalje").stream()
                .filter(it -> IdentityApplication.PARTNER.equals(it.get("client")))
                .findFirst()
                .orElseThrow()
                .get("id")
                .toString();
    }

    /** The relay looks every second. */
    private static void awaitMore(Reader reader, AtomicInteger received, int than) {
        reader.page().waitForCondition(() -> received.get() > than);
    }

    /** The one of the practice year, not the one that these two have just agreed on. */
    private static Locator shared(Reader reader, String title) {
        return reader.page()
                .getByRole(AriaRole.ARTICLE, named(title))
                .filter(new Locator.FilterOptions().setHasText("Gemensam uppföljning av åtagandena"));
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

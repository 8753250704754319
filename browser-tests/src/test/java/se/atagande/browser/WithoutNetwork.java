package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import se.atagande.standalone.Standalone;

/** A meeting and a visit on a phone that loses its network: nothing is lost, nothing is written twice, and nothing over what others wrote. */
final class WithoutNetwork {

    private static final String C = "/commitments/v1/";
    private static final String EQUALITY = "stockholms-stad-2021_6";
    private static final String NOT_FETCHED = "Sidan kunde inte hämtas";
    private static final String KEPT = "Sparat på den här enheten";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Standalone system;

    WithoutNetwork(Standalone system) {
        this.system = system;
    }

    /** @param other somebody who looks at the commitment all the while, without touching the page */
    void theMeetingArrivesOnceAndTheOpenPageOfSomebodyElseChanges(Reader office, Reader other) {
        var id = openTheNextMeeting(office);
        other.opens("/atagande/" + EQUALITY, "Jämställdhet som punkt på APT");
        other.page().evaluate("window.neverReloaded = true");
        var counted = kept(other);

        office.loses();
        office.page().reload();
        office.sees("APT kansliet");
        assertThat(office.text("Du är utan nät")).isVisible();
        answer(office);
        office.everybodyCanUse("utan-nat-stammer");
        office.button("Håll mötet").click();
        assertThat(office.text(KEPT)).isVisible();
        office.everybodyCanUse("utan-nat-sparat");
        office.inTheDark("utan-nat-sparat");
        office.page().reload();
        assertThat(office.text(KEPT)).isVisible();
        assertThat(other.one(C + "meetings/" + id).get("state")).isEqualTo("PLANNED");

        // The first answer is lost on the way: the service has done it, the phone cannot know.
        office.page().evaluate("""
                () => {
                    const real = window.fetch;
                    window.fetch = async (...asked) => {
                        const answer = await real(...asked);
                        if (String(asked[0]).endsWith('/holding') && !window.lost) {
                            window.lost = true;
                            throw new TypeError('lost');
                        }
                        return answer;
                    };
                }""");
        office.finds();
        assertThat(office.text("Mötet är hållet").or(office.text("Det som väntade har skickats.")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(office.page().evaluate("window.lost")).isEqualTo(true);
        assertThat(office.one(C + "meetings/" + id).get("state")).isEqualTo("HELD");
        assertThat(tally(other)).hasText(Pattern.compile((counted + 1) + " av \\d+"));
        assertThat(other.page().evaluate("window.neverReloaded")).isEqualTo(true);
    }

    void whatSomebodyElseChangedMeanwhileIsShownAndNotWrittenOver(Reader office, Reader other) {
        var id = openTheNextMeeting(office);
        office.loses();
        answer(office);
        office.button("Håll mötet").click();
        assertThat(office.text(KEPT)).isVisible();

        other.opens("/mote/" + id, "APT kansliet");
        other.puts(C + "meetings/" + id + "/place", Map.of("place", "Övning: Biblioteket"));

        office.finds();
        assertThat(office.text("Någon annan har ändrat detta medan du var utan nät"))
                .isVisible();
        office.expected("status of 412");
        office.everybodyCanUse("utan-nat-andrat");
        office.inTheDark("utan-nat-andrat");
        var meanwhile = other.one(C + "meetings/" + id);
        assertThat(meanwhile.get("state")).isEqualTo("PLANNED");
        assertThat(meanwhile.get("place")).isEqualTo("Övning: Biblioteket");

        office.button("Gå igenom svaren").click();
        assertThat(office.page().locator("main")).containsText("Övning: Biblioteket");
        assertThat(office.page().getByLabel("Hur många var med?")).hasValue("8");
        office.page().getByLabel("Hur många var med?").press("Enter");
        office.button("Håll mötet").click();
        assertThat(office.text("Mötet är hållet")).isVisible();
        assertThat(other.one(C + "meetings/" + id).get("state")).isEqualTo("HELD");
    }

    void theVisitArrivesOnce(Reader office) {
        office.opens("/leverantorer", "Leverantörer");
        var address = Routes.visit(office);
        var supplier = address.split("/")[2];
        var visit = address.split("/")[4];
        var day = LocalDate.parse(stateOf(office, supplier, visit).get("day").toString());
        timeIs(later(day.atTime(LocalTime.of(15, 0)).atZone(STOCKHOLM).toInstant()), office);
        office.page().navigate(system.url() + address);
        office.keepsTheShell();
        office.page().navigate(system.url() + address);
        assertThat(office.button("Redovisa besöket")).isVisible();

        office.loses();
        office.page().reload();
        assertThat(office.button("Redovisa besöket")).isVisible();
        for (var asked : office.page().getByRole(AriaRole.RADIOGROUP).all()) {
            asked.locator("label").first().click();
        }
        office.page().getByLabel("Vad händer härnäst?").fill("Övning: vi ses i vår.");
        office.button("Redovisa besöket").click();
        assertThat(office.text(KEPT)).isVisible();
        office.everybodyCanUse("besok-utan-nat");
        office.finds();
        assertThat(office.text("Det som väntade har skickats.")).isVisible();
        assertThat(stateOf(office, supplier, visit).get("state")).isEqualTo("HELD");
    }

    /** On a device that keeps no pages yet: what was open and what was typed are there, and the page that never came opens when the network is back. */
    void aPageThatWasNeverFetchedIsWaitedFor(Reader office, Reader anybody) {
        office.opens(
                "/atgarder/ny?forbund=stockholms-stad&insats=mia-vidare-stockholm&grund=AGE&steg=ANALYSE",
                "Lägg in en aktiv åtgärd");
        office.page().getByLabel("Vad gjorde ni?").fill("Övning: vi frågade alla nya.");
        office.loses();
        office.link("Möten").click();
        office.sees(NOT_FETCHED);
        assertThat(office.page().getByRole(AriaRole.ALERT))
                .containsText("Utkast och det som väntar på att skickas finns kvar på den här enheten.");
        office.everybodyCanUse("utan-nat-ej-hamtad");
        office.inTheDark("utan-nat-ej-hamtad");
        office.button("Försök igen").click();
        office.sees(NOT_FETCHED);
        office.button("Gå tillbaka så länge").click();
        office.sees("Lägg in en aktiv åtgärd");
        assertThat(office.page().getByLabel("Vad gjorde ni?")).hasValue("Övning: vi frågade alla nya.");
        office.link("Möten").click();
        office.sees(NOT_FETCHED);
        office.finds();
        office.sees("Möten");
        office.forgives("Unable to preload CSS");
        office.forgives("dynamically imported module");

        anybody.opens("/", "Vad vi har åtagit oss, och hur det går");
        anybody.loses();
        anybody.link("Rapportera").click();
        anybody.sees(NOT_FETCHED);
        // Nothing of theirs is on the device.
        assertThat(anybody.page().getByRole(AriaRole.ALERT)).not().containsText("Utkast");
        anybody.everybodyCanUse("utan-nat-ej-hamtad-oppen");
        anybody.finds();
        anybody.sees("Rapportera en avvikelse");
        anybody.forgives("Unable to preload CSS");
        anybody.forgives("dynamically imported module");
    }

    /** The next APT, at a time when it can be held. */
    String waitForTheNextMeeting(Reader office) {
        office.opens("/moten", "Möten");
        var meeting = office.items(C + "meetings?federation=stockholms-stad&state=PLANNED&limit=100").stream()
                .filter(it -> "APT".equals(it.get("kind")))
                .min(Comparator.comparing(it -> Instant.parse(it.get("startsAt").toString())))
                .orElseThrow();
        var id = meeting.get("id").toString();
        timeIs(later(Instant.parse(meeting.get("startsAt").toString()).plus(Duration.ofMinutes(40))), office);
        return id;
    }

    /** On a device that has been there before. */
    private String openTheNextMeeting(Reader office) {
        var id = waitForTheNextMeeting(office);
        office.opens("/mote/" + id, "APT kansliet");
        office.keepsTheShell();
        office.opens("/mote/" + id, "APT kansliet");
        assertThat(office.page().getByLabel("Hur många var med?")).isVisible();
        return id;
    }

    private static void answer(Reader office) {
        BrowserTest.choose(office, "Blev punkten gjord?", "Ja, gjord");
        BrowserTest.choose(office, "Blev steget gjort?", "Ja, gjort");
        BrowserTest.fillWhatTheStepAsks(office);
        office.page().getByLabel("Hur många var med?").fill("8");
        office.page().getByLabel("Hur många var med?").press("Enter");
        assertThat(office.text("Stämmer det här?")).isVisible();
    }

    /** Time does not go back: other tests have moved it. */
    private Instant later(Instant wanted) {
        var now = system.clock().instant();
        return wanted.isAfter(now) ? wanted : now;
    }

    private void timeIs(Instant now, Reader reader) {
        BrowserTest.timeIs(now, reader);
    }

    private static Map<?, ?> stateOf(Reader reader, String supplier, String visit) {
        return ((List<?>) Objects.requireNonNull(
                        reader.one(C + "suppliers/" + supplier).get("visits")))
                .stream()
                        .map(it -> (Map<?, ?>) it)
                        .filter(it -> visit.equals(it.get("id")))
                        .findFirst()
                        .orElseThrow();
    }

    private static Locator tally(Reader reader) {
        return BrowserTest.tally(reader);
    }

    private static int kept(Reader reader) {
        return BrowserTest.kept(reader);
    }
}

package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page says while it waits, when there is nothing, when no service answers, without a network, to whoever may not see it, and when a newer version
 * has come. The services are left as they are: only what this browser hears of them is held back, emptied, refused or lost.
 */
final class States {

    private static final Pattern SERVICES = Pattern.compile(".*/v1/.*");
    private static final Pattern WHO_READS = Pattern.compile(".*/me$");
    private static final String AWAY =
            "{\"type\":\"urn:atagande:problem:try-later\",\"title\":\"Borta\",\"status\":503}";
    private static final JsonMapper JSON = new JsonMapper();
    /** Longer than a page waits before it says that it takes long, and than it waits before it asks a second time. */
    private static final long PATIENCE = 9_000;

    private static final int MOMENTS = 20;
    /** Forms to everybody: who can be written to is known by heart, and another service may take what is sent. */
    private static final Set<String> GO_ON = Set.of("rapportera", "lamna-synpunkt", "tillganglighet");

    private final Reader reader;
    private final Page page;

    /** On a page of its own, whose clock can be moved on. */
    States(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
        page.clock().install();
    }

    /** All of them for pictures; else, by turns, the first two, which one visit shows, or one of the others. */
    void ofPage(Routes.Sight sight, String address, int turn) {
        if (Reader.ALL_PICTURES || turn % 2 == 0) {
            isOnItsWayAndThenItsServiceIsAway(sight, address);
        }
        List<Runnable> others = List.of(
                () -> hasNothingToShow(sight, address),
                () -> hasNoNetwork(sight, address),
                () -> isLeftBehindByANewerVersion(sight, address));
        if (Reader.ALL_PICTURES) {
            others.forEach(Runnable::run);
        } else if (turn % 2 == 1) {
            others.get(turn / 2 % others.size()).run();
        }
    }

    /** What was held back or lost may be told late: whoever reads has left by then. */
    void end() {
        page.navigate("about:blank");
        List.of("status of 503", "status of 404", "net::ERR_").forEach(reader::forgives);
    }

    private void isOnItsWayAndThenItsServiceIsAway(Routes.Sight sight, String address) {
        var held = new ArrayList<Route>();
        var away = new AtomicBoolean();
        page.route(SERVICES, route -> {
            if (away.get()) {
                isAway(route);
            } else {
                held.add(route);
            }
        });
        opens(address);
        var waits = saysThatItTakesLong();
        looksWell(sight, "laddar");
        away.set(true);
        held.forEach(States::isAway);
        // Each question is asked once more after a second.
        asksAgain();
        if (waits && !GO_ON.contains(sight.route())) {
            saysWhatToDo("Tjänsten svarar inte som den ska", "Försök igen");
        }
        looksWell(sight, "borta");
        page.unroute(SERVICES);
        reader.forgives("status of 503");
    }

    private static void isAway(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(503)
                .setContentType("application/problem+json")
                .setBody(AWAY));
    }

    /** Every list is empty, as in a federation that has just begun. */
    private void hasNothingToShow(Routes.Sight sight, String address) {
        page.route(SERVICES, route -> {
            if (route.request().url().endsWith("/moves")) {
                route.resume(); // goes on for as long as the page is open
                return;
            }
            var answer = route.fetch();
            var type = answer.headers().getOrDefault("content-type", "");
            if (type.startsWith("application/json")
                    && JSON.readTree(answer.body()) instanceof ObjectNode said
                    && said.get("items") instanceof ArrayNode items
                    && !isWhatTheClientKnows(route)) {
                items.removeAll();
                said.put("total", 0);
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(said.toString()));
            } else {
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            }
        });
        opens(address);
        assertThat(reader.waiting()).hasCount(0);
        looksWell(sight, "tomt");
        page.unroute(SERVICES);
        reader.forgives("status of 404");
    }

    /** Registers that are never empty: what can be chosen from is there before anybody has done anything. */
    private static boolean isWhatTheClientKnows(Route route) {
        return route.request().url().matches(".*/v1/(topics|schemes|catalogue)(\\?.*)?");
    }

    private void hasNoNetwork(Routes.Sight sight, String address) {
        page.route(SERVICES, route -> route.abort("internetdisconnected"));
        opens(address);
        asksAgain();
        var alert = page.getByRole(AriaRole.ALERT);
        if (alert.count() > 0 && !sight.refused()) {
            saysWhatToDo("Vi får ingen kontakt med tjänsten", "Försök igen");
        }
        looksWell(sight, "utan-nat");
        page.unroute(SERVICES);
        reader.forgives("net::ERR_");
    }

    /** The page goes on as it is, and can be loaded anew when it suits. */
    private void isLeftBehindByANewerVersion(Routes.Sight sight, String address) {
        page.route(WHO_READS, route -> {
            var answer = route.fetch();
            Map<String, String> headers = new HashMap<>(answer.headers());
            headers.put("atagande-client", "index-newer");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });
        opens(address);
        assertThat(reader.waiting()).hasCount(0);
        // The last of them: the page that shows every state has a sample of this one too.
        assertThat(page.getByText("Det finns en nyare version av sidan.").last())
                .isVisible();
        assertThat(reader.button("Ladda om sidan").last()).isVisible();
        looksWell(sight, "nyare-version");
        page.unroute(WHO_READS);
        reader.forgives("status of 404");
    }

    /** Whoever may not see the page is told so, and what to do about it. */
    void isNotFor(Routes.Sight sight, String address, String state) {
        // Loaded anew: two refusals after each other are the same component, which keeps its heading.
        opens(address);
        assertThat(reader.waiting()).hasCount(0);
        var alert = page.getByRole(AriaRole.ALERT).first();
        assertThat(alert.getByRole(AriaRole.HEADING)).isVisible();
        assertThat(alert.getByRole(AriaRole.LINK)).isVisible();
        looksWell(sight, state);
        reader.forgives("status of 40");
    }

    private void opens(String address) {
        reader.navigates(address);
        assertThat(page.locator("h1")).hasCount(1);
    }

    /** False where the page waits for nothing. The page itself comes in parts: until it is there it waits too. */
    private boolean saysThatItTakesLong() {
        var slow = page.getByText("Det tar längre tid än vanligt. Vänta lite till, eller ladda om sidan.");
        for (var moment = 0; moment < MOMENTS && reader.waiting().count() > 0; moment++) {
            page.clock().fastForward(PATIENCE);
            aMoment();
            if (slow.count() > 0 && moment > 0) {
                return true;
            }
        }
        assertThat(reader.waiting()).hasCount(0);
        return false;
    }

    private void aMoment() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(done))");
    }

    private void asksAgain() {
        for (var moment = 0; moment < MOMENTS && reader.waiting().count() > 0; moment++) {
            page.clock().fastForward(PATIENCE);
            aMoment();
        }
        assertThat(reader.waiting()).hasCount(0);
    }

    private void saysWhatToDo(String what, String toDo) {
        var alert = page.getByRole(AriaRole.ALERT).first();
        assertThat(alert).containsText(what);
        assertThat(alert.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(toDo)))
                .isVisible();
    }

    private void looksWell(Routes.Sight sight, String state) {
        assertThat(page.locator("main p").count())
                .as("%s, %s: sentences", sight.name(), state)
                .isPositive();
        reader.looksWell(sight.name() + "--" + state);
    }
}

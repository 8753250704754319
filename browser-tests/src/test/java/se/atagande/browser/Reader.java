package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;

/** Somebody in front of a browser of their own, with Swedish as its language. Whatever the browser complains of is found when the reader leaves. */
final class Reader implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String AXE = axe();
    private static final int PHONE = 320;
    private static final int MIDDLE = 390;
    private static final int DESK = 1280;
    private static final int WIDE = 1920;
    private static final int HEIGHT = 900;
    static final Path SHOTS = Path.of("target", "shots");
    /** {@code -Dpictures=all}: every page and state in every look, not on a phone alone. */
    static final boolean ALL_PICTURES = "all".equals(System.getProperty("pictures"));

    private final Standalone system;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private boolean offline;

    private Reader(Standalone system, BrowserContext context) {
        this.system = system;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.text().contains("blocked by Playwright")
                    && (message.type().equals("error") || message.type().equals("warning"))) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.addInitScript(
                "document.addEventListener('securitypolicyviolation', e => console.error('CSP', e.violatedDirective, e.blockedURI))");
    }

    static Reader of(Standalone system, Browser browser) {
        return of(system, browser, ServiceWorkerPolicy.BLOCK);
    }

    /** @param offline whether the pages may be kept on the device, which takes a while to fetch them all */
    private static Reader of(Standalone system, Browser browser, ServiceWorkerPolicy offline) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setViewportSize(1280, 900)
                .setServiceWorkers(offline)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        context.setDefaultNavigationTimeout(30_000);
        return new Reader(system, context);
    }

    /** Logs in by the pages that a person meets. */
    static Reader as(DemoUser user, Standalone system, Browser browser) {
        return as(user, of(system, browser));
    }

    /** Whoever wants to work without a network. */
    static Reader onAPhone(DemoUser user, Standalone system, Browser browser) {
        return as(user, of(system, browser, ServiceWorkerPolicy.ALLOW));
    }

    private static Reader as(DemoUser user, Reader reader) {
        reader.opens("/", "Vad vi har åtagit oss, och hur det går");
        reader.link("Logga in").click();
        reader.logsIn(user);
        return reader;
    }

    /** On the page of the login service. */
    void logsIn(DemoUser user) {
        page.getByLabel("Användarnamn").fill(user.login());
        page.getByLabel("Lösenord").fill(DemoUser.PASSWORD);
        button("Logga in").click();
        assertThat(page.getByText("Inloggad som " + user.title())).isVisible();
        // The client has gone back to where the reader was: whoever leaves before would be brought back there later.
        page.waitForFunction("() => sessionStorage.getItem('return-to') === null");
    }

    Page page() {
        return page;
    }

    void opens(String path, String heading) {
        page.navigate(system.url() + path);
        sees(heading);
    }

    /** The page with this main heading is there, and everything on it. */
    void sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        assertThat(waiting()).hasCount(0);
    }

    /** The network is gone, in a tunnel or a cellar. What the browser then says of it is no complaint. */
    void loses() {
        offline = true;
        context.setOffline(true);
    }

    void finds() {
        context.setOffline(false);
    }

    /** What the test brought about is no complaint either. */
    void expected(String complaint) {
        assertThat(complaints).anyMatch(it -> it.contains(complaint));
        complaints.removeIf(it -> it.contains(complaint));
    }

    /** What the test has brought about, if it came to that. */
    void forgives(String complaint) {
        complaints.removeIf(it -> it.contains(complaint));
    }

    void navigates(String path) {
        page.navigate(system.url() + path);
    }

    /** The pages open without a network from now on. */
    void keepsTheShell() {
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    }

    /** Changes something as its page would, against the version that this reader sees. */
    void puts(String path, Map<String, ?> body) {
        var status = page.evaluate("""
                async ([path, body]) => {
                    const read = await fetch(path.replace(/\\/[a-z]+$/, ''));
                    const token = document.cookie.split('; ').find(c => c.startsWith('XSRF-TOKEN='))?.slice(11);
                    const answer = await fetch(path, { method: 'PUT', body: JSON.stringify(body), headers: {
                        'Content-Type': 'application/json', 'If-Match': read.headers.get('ETag'),
                        'X-XSRF-TOKEN': decodeURIComponent(token), 'Idempotency-Key': crypto.randomUUID() } });
                    return answer.status;
                }""", List.of(path, body));
        assertThat(status).isEqualTo(200);
    }

    /** What a service answers to this reader. */
    @SuppressWarnings("unchecked")
    Map<String, Object> one(String path) {
        return (Map<String, Object>) page.evaluate("path => fetch(path).then(answer => answer.json())", path);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> items(String path) {
        return (List<Map<String, Object>>) one(path).get("items");
    }

    /** What a service answers when this reader sends it something. */
    @SuppressWarnings("unchecked")
    Map<String, Object> sends(String path, String json) {
        return (Map<String, Object>) page.evaluate("""
                ([path, body]) => fetch(path, {method: 'POST', body, headers: {
                  'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(),
                  'X-XSRF-TOKEN': decodeURIComponent((/XSRF-TOKEN=([^;]*)/.exec(document.cookie) ?? ['', ''])[1])
                }}).then(answer => answer.json())""", List.of(path, json));
    }

    /** From now on this reader's browser hears something else than what a service said. */
    void hears(String addresses, String said, String heard) {
        page.route(addresses, route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace(said, heard)));
        });
    }

    /** A voice as a telephone has one; a browser without a screen has none, and this one writes down what it would say. */
    void hasAVoiceFor(String language) {
        page.addInitScript("""
                window.said = [];
                Object.defineProperty(window, 'speechSynthesis', { value: {
                    getVoices: () => [{ lang: '%s', localService: true, name: 'sample' }],
                    cancel: () => undefined,
                    speak: it => window.said.push(`${it.lang} ${it.text}`) } });
                window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
                """.formatted(language));
    }

    List<?> heard() {
        return (List<?>) page.evaluate("window.said");
    }

    /** The page at this address, with all that is folded open: as it stands, or saying that there is nothing to show. */
    void looksAt(String path, boolean refused) {
        if (firstPart(path).equals(firstPart(URI.create(page.url()).getPath()))) {
            // The next may be the same component, which keeps its heading: nobody could tell the old page from the new
            // one.
            page.navigate(system.url() + path);
        } else {
            // Whoever comes by a link from elsewhere gets the client; its pages change without being loaded anew.
            var answer = page.request().get(system.url() + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).as(path).contains("<div id=\"root\"");
            page.evaluate("""
                    path => {
                        document.querySelectorAll('h1').forEach(h => h.setAttribute('data-before', ''));
                        history.pushState(null, '', path);
                        dispatchEvent(new PopStateEvent('popstate', { state: null }));
                    }""", path);
        }
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("h1:not([data-before])")).hasCount(1);
        assertThat(waiting()).hasCount(0);
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(refused ? 1 : 0);
        if (refused) {
            complaints.removeIf(complaint -> complaint.contains("status of 404"));
        }
        page.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true; })");
    }

    private static String firstPart(String path) {
        return path.substring(1).replaceFirst("/.*", "");
    }

    /** As if nothing had been looked at before. */
    void startsAnew(String heading) {
        page.unrouteAll();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, HEIGHT);
        page.evaluate("localStorage.clear()");
        opens("/", heading);
    }

    /** What is on its way, other than the sample on the page that shows every state. */
    Locator waiting() {
        return page.locator("output:not([data-sample] *)")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(Hämtar uppgifter|Loading) …$")));
    }

    Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    /** Returns where it was. */
    String looksAtEverySideOf(Routes.Sight sight) {
        var name = sight.name();
        var address = sight.address().apply(this);
        looksAt(address, sight.refused());
        if (!sight.isFirst() && !ALL_PICTURES) {
            looksWell(name);
            page.setViewportSize(DESK, HEIGHT);
            return address;
        }
        everybodyCanUse(name);
        inTheDark(name);
        inLargeText(name);
        inHighContrast(name);
        inEnglish(name);
        if (ALL_PICTURES) {
            onALargeScreen(name);
        }
        return address;
    }

    /** A state of a page: for everybody on the smallest screen; when pictures are asked for, in English too, with one picture as on a phone and one as at a desk in the dark. */
    void looksWell(String name) {
        isAsWideAs(PHONE, name);
        withoutBarriersButColours();
        if (!ALL_PICTURES) {
            return;
        }
        isAsWideAs(MIDDLE, name);
        shoots(name + "-390");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        isAsWideAs(DESK, name);
        withoutBarriers("rule", List.of("color-contrast"));
        shoots(name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        speaks("English", "en");
        isForEverybodyInEnglish(name);
        speaks("Svenska", "sv");
    }

    private void onALargeScreen(String name) {
        isAsWideAs(WIDE, name);
        shoots(name + "-1920");
        page.setViewportSize(DESK, HEIGHT);
    }

    /** Nothing on the page keeps anybody out, nothing has to be moved sideways on a phone, and there are pictures of it. */
    void everybodyCanUse(String name) {
        isAsWideAs(DESK, name);
        withoutBarriers("tag", RULES);
        // Looked at until it is so: a group that has just been gone to is drawn once more before it says which of its
        // choices is next.
        assertThat(page.locator("[role=radiogroup]:not(:has(input:not([tabindex='-1'])))"))
                .hasCount(0);
        alsoShoots(name);
        isAsWideAs(MIDDLE, name);
        shoots(name + "-390");
        isAsWideAs(PHONE, name);
        withoutBarriers("rule", List.of("target-size"));
        alsoShoots(name + "-320");
        page.setViewportSize(DESK, HEIGHT);
    }

    /** The same with dark colours, which change nothing but what can be told from its ground. */
    void inTheDark(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        withoutBarriers("rule", List.of("color-contrast"));
        if (ALL_PICTURES) {
            shoots(name + "-dark");
            page.setViewportSize(MIDDLE, HEIGHT);
            shoots(name + "-390-dark");
            page.setViewportSize(DESK, HEIGHT);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Text of twice the size moves nothing out of sight. */
    private void inLargeText(String name) {
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        isAsWideAs(DESK, name + " with text of 200 %");
        alsoShoots(name + "-200");
        page.evaluate("document.documentElement.style.fontSize = ''");
    }

    /** In the colours that the reader has chosen for everything: for the eye alone. */
    private void inHighContrast(String name) {
        if (ALL_PICTURES) {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            shoots(name + "-kontrast");
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        }
    }

    /** The frame's own switch; a page that is asked in several languages has others. */
    private Locator language(String name) {
        return page.getByRole(AriaRole.BANNER)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The same page in English, which is as much for everybody: on a phone, so that all rules have been asked of that width too. */
    private void inEnglish(String name) {
        speaks("English", "en");
        assertThat(waiting()).hasCount(0);
        isForEverybodyInEnglish(name);
        alsoShoots(name + "-english");
        speaks("Svenska", "sv");
    }

    private void speaks(String language, String code) {
        language(language).click();
        assertThat(page.locator("html")).hasAttribute("lang", code);
    }

    private void isForEverybodyInEnglish(String name) {
        isAsWideAs(PHONE, name + " in English");
        withoutBarriersButColours();
        page.setViewportSize(DESK, HEIGHT);
    }

    /** At this width nothing has to be moved sideways. */
    private void isAsWideAs(int width, String name) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, HEIGHT);
        }
        var needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(needed).as("%s at %d px is as wide as", name, width).isLessThanOrEqualTo(width);
    }

    /** In the page itself, which takes a quarter of the time of the wrapper's window of its own; no frame of ours is left out, for there is none. */
    private void withoutBarriers(String kind, List<String> rules) {
        withoutBarriers(kind, rules, true);
    }

    /** Colours are most of the work, and neither the language nor the state changes them: asked where pictures are made, as of each page in Swedish. */
    private void withoutBarriersButColours() {
        withoutBarriers("tag", RULES, ALL_PICTURES);
    }

    private void withoutBarriers(String kind, List<String> rules, boolean colours) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        var found = (List<?>) page.evaluate("""
                async ([kind, rules, colours]) => (await axe.run(document, { runOnly: { type: kind, values: rules }, rules: { 'color-contrast': { enabled: colours } }, resultTypes: ['violations'], iframes: false, preload: false }))
                    .violations.map(v => `${v.id}: ${v.help} ${v.nodes.map(n => n.html).slice(0, 3).join(' ')}`)""", List.of(kind, rules, colours));
        assertThat(found).as(page.url()).isEmpty();
    }

    private static String axe() {
        try (var script = Reader.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    /** For the eye: a test shows what it saw by one picture of it. */
    private void alsoShoots(String name) {
        if (ALL_PICTURES) {
            shoots(name);
        }
    }

    private void shoots(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                // A third of the time and of the size of a PNG, and enough for the eye.
                .setPath(SHOTS.resolve(name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(80)
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        complaints.removeIf(
                complaint -> offline && (complaint.contains("net::ERR_") || complaint.contains("FetchEvent")));
        context.close();
        hasNoComplaint();
    }

    void hasNoComplaint() {
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}

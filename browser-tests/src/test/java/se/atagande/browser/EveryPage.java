package se.atagande.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.atagande.browser.Routes.Sight;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;

/** All pages, looked through by two at a time: a page is drawn on one processor, and Playwright is for one thread. */
final class EveryPage {

    private static final int EYES = 2;
    private static final int AT_A_SITTING = 12;

    private record Sitting(Optional<DemoUser> who, List<Sight> sights) {}

    private final Standalone system;
    private final ConcurrentLinkedQueue<Sitting> sittings = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    EveryPage(Standalone system) {
        this.system = system;
        var all = new ArrayList<Sitting>();
        Routes.byReader().forEach((who, sights) -> {
            var left = new ArrayDeque<>(sights);
            while (!left.isEmpty()) {
                var now = left.stream().limit(AT_A_SITTING).toList();
                now.forEach(sight -> left.removeFirst());
                all.add(new Sitting(who, now));
            }
        });
        all.sort(Comparator.comparing(sitting -> -sitting.sights.size()));
        sittings.addAll(all);
    }

    /** All that is wrong at once: a run takes minutes. */
    List<String> isLookedAt(String start) throws InterruptedException {
        var eyes = new ArrayList<Thread>();
        for (var i = 0; i < EYES; i++) {
            eyes.add(Thread.ofPlatform().start(() -> look(start)));
        }
        for (var eye : eyes) {
            eye.join();
        }
        if (!sittings.isEmpty()) {
            wrong.add("not looked at: " + sittings);
        }
        return List.copyOf(wrong);
    }

    private void look(String start) {
        try (var playwright = Playwright.create();
                var browser = Chromium.of(playwright)) {
            for (var sitting = sittings.poll(); sitting != null; sitting = sittings.poll()) {
                sit(sitting, start, browser);
            }
        }
    }

    private void sit(Sitting sitting, String start, Browser browser) {
        try (var reader =
                sitting.who.map(user -> Reader.as(user, system, browser)).orElseGet(() -> Reader.of(system, browser))) {
            reader.opens("/", start);
            for (var sight : sitting.sights) {
                look(reader, sight, start);
            }
        } catch (AssertionError | PlaywrightException found) {
            wrong.add(String.valueOf(found.getMessage()));
        }
    }

    private void look(Reader reader, Sight sight, String start) {
        try {
            reader.looksAtEverySideOf(sight);
        } catch (AssertionError | PlaywrightException found) {
            wrong.add(sight.route() + ": " + found.getMessage());
            // The next one begins afresh.
            reader.startsAnew(start);
        }
    }
}

package se.atagande.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
    /** Where each page that takes a login was found, for those who may not see it. */
    private final Map<Sight, String> closed = new ConcurrentHashMap<>();

    private final AtomicInteger turns = new AtomicInteger();
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
        lookFromOutside(start);
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
            var addresses = new LinkedHashMap<Sight, String>();
            for (var sight : sitting.sights) {
                look(reader, sight, start, () -> addresses.put(sight, reader.looksAtEverySideOf(sight)));
            }
            addresses.forEach((sight, address) -> {
                if (Routes.isClosed(sight)) {
                    closed.put(sight, address);
                }
            });
            reader.hasNoComplaint();
            var states = new States(reader);
            addresses.forEach((sight, address) -> {
                if (sight.isFirst() || Reader.ALL_PICTURES) {
                    look(reader, sight, start, () -> states.ofPage(sight, address, turns.getAndIncrement()));
                }
            });
            states.end();
        } catch (AssertionError | PlaywrightException found) {
            wrong.add(String.valueOf(found.getMessage()));
        }
    }

    /** As somebody who is not logged in, and as somebody whose work is another. */
    private void lookFromOutside(String start) {
        try (var playwright = Playwright.create();
                var browser = Chromium.of(playwright);
                var nobody = Reader.of(system, browser);
                var other = Reader.as(DemoUser.DRIFT, system, browser)) {
            nobody.opens("/", start);
            var toNobody = new States(nobody);
            var toOther = new States(other);
            closed.forEach((sight, address) -> {
                var mine = turns.getAndIncrement() % 2 == 0;
                if (mine || Reader.ALL_PICTURES) {
                    look(nobody, sight, start, () -> toNobody.isNotFor(sight, address, "utan-inloggning"));
                }
                if ((!mine || Reader.ALL_PICTURES) && !sight.who().equals(Optional.of(DemoUser.DRIFT))) {
                    look(other, sight, start, () -> toOther.isNotFor(sight, address, "utan-behorighet"));
                }
            });
        } catch (AssertionError | PlaywrightException found) {
            wrong.add(String.valueOf(found.getMessage()));
        }
    }

    private void look(Reader reader, Sight sight, String start, Runnable at) {
        try {
            at.run();
        } catch (AssertionError | PlaywrightException found) {
            wrong.add(sight.name() + ": " + found.getMessage());
            // The next one begins afresh.
            reader.startsAnew(start);
        }
    }
}

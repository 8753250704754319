package se.atagande.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** The browser at hand, in Swedish, and silent about everything but our pages. */
final class Chromium {

    private Chromium() {}

    static Browser of(Playwright playwright) {
        var environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "sv");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setEnv(environment)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--font-render-hinting=none",
                                "--lang=sv-SE")));
    }
}

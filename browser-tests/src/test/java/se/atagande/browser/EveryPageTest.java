package se.atagande.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the client in every state. In a class of its own, so that it runs beside what people do there. */
class EveryPageTest {

    /** Whoever adds a page adds where it can be seen, or this fails. */
    @Test
    void everyPageIsForEverybodyInEveryStateInLightAndDarkLargeTextAndBothLanguages(@TempDir Path data)
            throws IOException, InterruptedException {
        assertThat(Routes.seen()).isEqualTo(Routes.ofTheClient());
        try (var system = BrowserTest.practiceYear(data)) {
            assertThat(new EveryPage(system).isLookedAt(BrowserTest.START)).isEmpty();
        } finally {
            Gallery.isMade();
        }
    }
}

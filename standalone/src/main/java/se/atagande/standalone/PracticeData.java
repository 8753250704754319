package se.atagande.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import se.atagande.standalone.identity.IdentityApplication;

/** What is there when somebody meets the system for the first time, loaded once, through the API that everybody uses. */
final class PracticeData {

    private static final List<String> DECLARATIONS =
            List.of("declarations/stockholms-stad-2021.yaml", "declarations/sodertalje-2021.yaml");

    private PracticeData() {}

    /** A practice year that a crash cut off is thrown away, before anybody has used it. */
    static void discardHalfLoaded(Settings settings) {
        if (Files.exists(begun(settings)) && !Files.exists(done(settings))) {
            delete(settings.data());
        }
    }

    /** Whether the practice year is still to be lived. */
    static boolean missing(Settings settings) {
        return settings.practice() == Settings.Practice.YEAR && !Files.exists(done(settings));
    }

    static void load(Standalone system, Settings settings, String secret, Consumer<String> progress) {
        if (settings.practice() == Settings.Practice.NONE) {
            return;
        }
        var api = new LoaderApi(system, secret);
        DECLARATIONS.forEach(file -> api.postYaml("/commitments/v1/declaration-imports", text(file)));
        if (missing(settings)) {
            touch(begun(settings));
            var board = new LoaderApi(
                    system, secret + IdentityApplication.PRACTICE_BOARD, IdentityApplication.PRACTICE_BOARD);
            var staff = new LoaderApi(
                    system, secret + IdentityApplication.PRACTICE_STAFF, IdentityApplication.PRACTICE_STAFF);
            new PracticeYear(api, new PracticeMeetings(api, board, staff), system.clock(), progress).live();
            system.clock().reset();
            touch(done(settings));
        }
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path begun(Settings settings) {
        return settings.data().resolve("practice-year.begun");
    }

    private static Path done(Settings settings) {
        return settings.data().resolve("practice-year.done");
    }

    private static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

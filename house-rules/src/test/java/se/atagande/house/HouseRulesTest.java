package se.atagande.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each rule finds what it is there for, and lets the right thing pass. */
class HouseRulesTest {

    private static final class AsksTheSystem {
        LocalDate day() {
            return LocalDate.now(ZoneId.of("Europe/Stockholm"));
        }
    }

    private static final class MakesItsOwnClock {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private static final class AsksAClock {
        Instant now(Clock clock) {
            return Instant.now(clock);
        }
    }

    private static final class MeetingHelper {}

    private static boolean finds(ArchRule rule, Class<?> in) {
        return rule.evaluate(new ClassFileImporter().importClasses(in)).hasViolation();
    }

    @Test
    void timeThatComesFromElsewhereThanAClockIsFound() {
        assertThat(finds(HouseRules.TIME_COMES_FROM_A_CLOCK, AsksTheSystem.class))
                .isTrue();
        assertThat(finds(HouseRules.TIME_COMES_FROM_A_CLOCK, MakesItsOwnClock.class))
                .isTrue();
        assertThat(finds(HouseRules.TIME_COMES_FROM_A_CLOCK, AsksAClock.class)).isFalse();
    }

    @Test
    void aFolderNamedAfterWhatThingsAreMadeOfIsFound() {
        // java.util is one.
        assertThat(finds(HouseRules.NO_FOLDER_IS_NAMED_AFTER_WHAT_THINGS_ARE_MADE_OF, Optional.class))
                .isTrue();
        assertThat(finds(HouseRules.NO_FOLDER_IS_NAMED_AFTER_WHAT_THINGS_ARE_MADE_OF, AsksAClock.class))
                .isFalse();
    }

    @Test
    void aClassWithoutANameOfItsOwnIsFound() {
        assertThat(finds(HouseRules.NO_CLASS_IS_NAMED_FOR_WANT_OF_A_NAME, MeetingHelper.class))
                .isTrue();
        assertThat(finds(HouseRules.NO_CLASS_IS_NAMED_FOR_WANT_OF_A_NAME, AsksAClock.class))
                .isFalse();
    }
}

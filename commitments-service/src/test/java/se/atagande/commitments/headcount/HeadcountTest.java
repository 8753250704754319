package se.atagande.commitments.headcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.headcount.Headcount.Entry;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

class HeadcountTest {

    private static final FederationId CITY = new FederationId("stockholms-stad");
    private static final FederationId TOWN = new FederationId("sodertalje");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 15);

    @Test
    void holdsFromItsDayUntilTheNextEntry() {
        var headcount = new Headcount("mia", CITY, List.of(new Entry(AUGUST, 9), new Entry(NEW_YEAR, 7)));

        assertThat(headcount.on(NEW_YEAR.minusDays(1))).isEmpty();
        assertThat(headcount.on(NEW_YEAR)).hasValue(7);
        assertThat(headcount.on(AUGUST.minusDays(1))).hasValue(7);
        assertThat(headcount.on(AUGUST)).hasValue(9);
    }

    @Test
    void refusesADayTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Headcount("mia", CITY, List.of(new Entry(AUGUST, 9), new Entry(AUGUST, 7))));
    }

    @Test
    void theRegisterKnowsTheFederationsThatAreAskedForAndWhatIsSaidByThatDay() {
        var register = new StaffRegister(List.of(
                new Headcount("mia", CITY, List.of(new Entry(NEW_YEAR, 7))),
                new Headcount("sen", CITY, List.of(new Entry(AUGUST, 3))),
                new Headcount("vagar", TOWN, List.of(new Entry(NEW_YEAR, 20)))));

        assertThat(register.on(NEW_YEAR, Set.of(CITY))).isEqualTo(Map.of(new InitiativeId("mia"), 7));
        assertThat(register.on(AUGUST, Set.of(CITY, TOWN))).hasSize(3);
    }
}

package se.atagande.commitments.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;

class PanelTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 1);

    @Test
    void isDrawnAfterTheLastDayAndOnce() {
        var open = panel(List.of(new Panel.Volunteer("a", Set.of())));
        assertThat(open.draw("seed", LAST)).isEqualTo(new PanelOutcome.StillOpen(LAST));
        var drawn = ((PanelOutcome.Changed) open.draw("seed", LAST.plusDays(1))).panel();
        assertThat(drawn.draw("another", LAST.plusDays(2))).isEqualTo(new PanelOutcome.AlreadyDrawn());
        assertThat(drawn.withdraw("a", LAST.plusDays(2))).isEqualTo(new PanelOutcome.AlreadyDrawn());
        assertThat(panel(List.of()).draw("seed", LAST.plusDays(1))).isEqualTo(new PanelOutcome.NobodyVolunteered());
    }

    @Test
    void tellsOfGroundsOnlyWhereFiveToldThemAndForgetsWhoToldWhat() {
        var volunteers = new ArrayList<Panel.Volunteer>();
        for (int i = 0; i < 12; i++) {
            volunteers.add(
                    new Panel.Volunteer("t" + i, i < 5 ? Set.of(Ground.AGE) : i < 9 ? Set.of(Ground.SEX) : Set.of()));
        }
        var drawn = ((PanelOutcome.Changed) panel(volunteers).draw("seed", LAST.plusDays(1))).panel();

        var lot = java.util.Objects.requireNonNull(drawn.lot());
        assertThat(lot.inPanel()).containsExactly(java.util.Map.entry(Ground.AGE, 5));
        assertThat(drawn.volunteers()).allSatisfy(it -> assertThat(it.grounds()).isEmpty());
    }

    @Test
    void theLotFillsTheSeatsTheSameWayEachTimeAndGivesEachGroundASeatWhereThereAreEnough() {
        for (int tried = 0; tried < 200; tried++) {
            var random = new Random(tried);
            var volunteers = volunteers(random);
            var seats = 3 + random.nextInt(48);
            var drawn = Sortition.draw(volunteers, seats, "seed");

            assertThat(drawn).hasSize(Math.min(seats, volunteers.size())).doesNotHaveDuplicates();
            assertThat(Sortition.draw(volunteers.reversed(), seats, "seed")).isEqualTo(drawn);
            var told = EnumSet.noneOf(Ground.class);
            volunteers.forEach(it -> told.addAll(it.grounds()));
            if (seats >= told.size()) {
                assertThat(told).as("run %d", tried).allSatisfy(ground -> assertThat(
                                Sortition.count(volunteers, ground, Set.copyOf(drawn)))
                        .isPositive());
            }
        }
    }

    private static List<Panel.Volunteer> volunteers(Random random) {
        var volunteers = new ArrayList<Panel.Volunteer>();
        for (int i = random.nextInt(80); i > 0; i--) {
            var grounds = EnumSet.noneOf(Ground.class);
            for (int j = random.nextInt(4); j > 0; j--) {
                grounds.add(Ground.values()[1 + random.nextInt(Ground.values().length - 1)]);
            }
            volunteers.add(new Panel.Volunteer("t" + random.nextLong(), grounds));
        }
        return volunteers;
    }

    private static Panel panel(List<Panel.Volunteer> volunteers) {
        return new Panel(
                "p1",
                new FederationId("sodertalje"),
                "Bemötande",
                "Hur är det?",
                "panel@forbundet.example",
                12,
                "code",
                LAST,
                volunteers,
                null);
    }
}

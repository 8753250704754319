package se.atagande.statistics.accessmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;

/**
 * One federation's access map of one half-year.
 *
 * @param id {@code <federation>_<yyyy-Hn>}
 * @param cells each combination at most once; one that is not there is nobody
 * @param alsoSaid of those who said several: how many said each, so that an option counts for everybody who chose it
 * @param comparison whom they are compared with; null until stated
 * @param completedOn when it was declared complete; null while it can be changed
 */
record AccessMap(
        String id,
        FederationId federation,
        Period period,
        List<Cell> cells,
        List<AlsoSaid> alsoSaid,
        @Nullable Comparison comparison,
        @Nullable LocalDate completedOn) {

    static final int MOST = 100_000;

    public AccessMap {
        cells = List.copyOf(cells);
        alsoSaid = List.copyOf(alsoSaid);
    }

    /** The way in: anvisade, startade, slutförda. */
    public record Way(int referred, int started, int completed) {

        private boolean possible() {
            return referred >= 0
                    && referred <= MOST
                    && started >= 0
                    && started <= MOST
                    && completed >= 0
                    && completed <= MOST;
        }

        private Way plus(Way other) {
            return new Way(referred + other.referred, started + other.started, completed + other.completed);
        }

        private boolean moreThan(Way other) {
            return referred > other.referred || started > other.started || completed > other.completed;
        }
    }

    /** People who said the same of themselves. */
    public record Cell(Said.Gender gender, Said.Ethnicity ethnicity, Said.Ability ability, Way way) {}

    /** Exactly one of ethnicity and ability. */
    public record AlsoSaid(Said.@Nullable Ethnicity ethnicity, Said.@Nullable Ability ability, Way way) {

        boolean names(boolean byEthnicity) {
            return byEthnicity
                    ? ethnicity != null
                            && ability == null
                            && ethnicity != Said.Ethnicity.SEVERAL
                            && ethnicity != Said.Ethnicity.WILL_NOT_SAY
                    : ability != null
                            && ethnicity == null
                            && ability != Said.Ability.SEVERAL
                            && ability != Said.Ability.WILL_NOT_SAY
                            && ability != Said.Ability.NO_DISABILITY;
        }
    }

    /**
     * Public figures of everybody who could have been referred.
     *
     * @param population such as unga 16–29 i kommunerna som varken arbetar eller studerar
     * @param source where the figures are from
     * @param shares per mille
     */
    public record Comparison(String population, String source, List<Share> shares) {

        public Comparison {
            shares = List.copyOf(shares);
        }
    }

    /** @param option the name of one of {@link Said}'s, such as {@code WOMAN} */
    public record Share(String option, int perMille) {}

    static AccessMap blank(FederationId federation, Period period) {
        return new AccessMap(federation + "_" + period, federation, period, List.of(), List.of(), null, null);
    }

    /** All together. */
    public Way total() {
        return cells.stream().map(Cell::way).reduce(new Way(0, 0, 0), Way::plus);
    }

    AccessMapOutcome enter(
            List<Cell> newCells, List<AlsoSaid> newAlsoSaid, @Nullable Comparison with, LocalDate today) {
        if (completedOn != null) {
            return new AccessMapOutcome.AlreadyCompleted(completedOn);
        }
        if (!today.isAfter(period.lastDay())) {
            return new AccessMapOutcome.NotYetOver(period.lastDay());
        }
        var next = new AccessMap(id, federation, period, newCells, newAlsoSaid, with, null);
        var wrong = next.wrong();
        return wrong.isEmpty() ? new AccessMapOutcome.Changed(next) : new AccessMapOutcome.Wrong(wrong);
    }

    AccessMapOutcome complete(LocalDate today) {
        if (completedOn != null) {
            return new AccessMapOutcome.AlreadyCompleted(completedOn);
        }
        if (cells.isEmpty() || comparison == null) {
            return new AccessMapOutcome.Wrong(List.of(
                    cells.isEmpty()
                            ? new AccessMapOutcome.Fault("/cells", "Lägg in antalen först.")
                            : new AccessMapOutcome.Fault(
                                    "/comparison", "Ange vilka de jämförs med, och varifrån de siffrorna kommer.")));
        }
        return new AccessMapOutcome.Changed(new AccessMap(id, federation, period, cells, alsoSaid, comparison, today));
    }

    /** Whatever cannot be, by JSON Pointer. */
    private List<AccessMapOutcome.Fault> wrong() {
        var wrong = new ArrayList<AccessMapOutcome.Fault>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (!cell.way().possible()) {
                wrong.add(new AccessMapOutcome.Fault("/cells/" + i + "/way", "Ange heltal från 0 till 100 000."));
            }
            var earlier = seen.putIfAbsent(cell.gender() + "|" + cell.ethnicity() + "|" + cell.ability(), i);
            if (earlier != null) {
                wrong.add(new AccessMapOutcome.Fault(
                        "/cells/" + i, "Samma kombination står på plats " + (earlier + 1) + ". Ta bort den ena."));
            }
        }
        for (int i = 0; i < alsoSaid.size(); i++) {
            var also = alsoSaid.get(i);
            if (!also.names(true) && !also.names(false)) {
                wrong.add(
                        new AccessMapOutcome.Fault(
                                "/alsoSaid/" + i,
                                "Ange antingen etnisk tillhörighet eller funktionsnedsättning, en som går att välja flera av."));
            } else if (!also.way().possible() || also.way().moreThan(several(also.ethnicity() != null))) {
                wrong.add(new AccessMapOutcome.Fault(
                        "/alsoSaid/" + i + "/way", "Det är fler än alla som har valt flera. Rätta antalen."));
            } else if (seen.putIfAbsent("also|" + also.ethnicity() + "|" + also.ability(), i) != null) {
                wrong.add(new AccessMapOutcome.Fault("/alsoSaid/" + i, "Svaret står två gånger. Ta bort det ena."));
            }
        }
        return wrong;
    }

    private Way several(boolean byEthnicity) {
        return cells.stream()
                .filter(it ->
                        byEthnicity ? it.ethnicity() == Said.Ethnicity.SEVERAL : it.ability() == Said.Ability.SEVERAL)
                .map(Cell::way)
                .reduce(new Way(0, 0, 0), Way::plus);
    }
}

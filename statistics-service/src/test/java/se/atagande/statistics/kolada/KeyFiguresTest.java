package se.atagande.statistics.kolada;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.kolada.KeyFigures.Value;
import se.atagande.statistics.table.SampleTable;

/** The same numbers as in the table, by gender as Kolada tells them. */
class KeyFiguresTest {

    private static final KeyFigures FIGURES = new KeyFigures(
            List.of(SampleTable.of("sodertalje", "2026-04"), SampleTable.of("stockholms-stad", "2026-Q2")));

    @Test
    void aKeyFigureIsWhatIsLeftBesideGenderAndInitiative() {
        assertThat(FIGURES.kpis())
                .extracting(KeyFigures.Kpi::id)
                .containsExactly("participants-by-gender.started", "participants-by-gender.ended");
        assertThat(FIGURES.kpis().getFirst().title()).isEqualTo("Deltagare per insats och kön, Började");
        assertThat(FIGURES.kpis())
                .allMatch(it -> it.dividedByGender() == 1
                        && it.ofUnits()
                        && it.municipalityType().equals("K"));
    }

    @Test
    void womenMenAndAllStandBesideEachOther() {
        var data = FIGURES.ofFederations();
        assertThat(data).hasSize(4);
        var started = data.getFirst();
        assertThat(started.kpi()).isEqualTo("participants-by-gender.started");
        assertThat(started.municipality()).isEqualTo("sodertalje");
        assertThat(started.ou()).isNull();
        assertThat(started.period()).isEqualTo("2026-04");
        assertThat(started.values())
                .containsExactly(
                        new Value("K", 10L, "", 1, false),
                        new Value("M", 15L, "", 1, false),
                        new Value("T", 25L, "", 1, false));
    }

    @Test
    void whatIsHiddenHasNoValueAndSaysSo() {
        var ended = FIGURES.ofFederations().get(1);
        assertThat(ended.kpi()).isEqualTo("participants-by-gender.ended");
        assertThat(ended.values())
                .extracting(Value::gender, Value::value, Value::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("K", null, "Missing"),
                        org.assertj.core.groups.Tuple.tuple("M", null, "Missing"),
                        org.assertj.core.groups.Tuple.tuple("T", null, "Missing"));
    }

    @Test
    void anInitiativeStandsWhereAUnitDoes() {
        assertThat(FIGURES.units()).contains(new KeyFigures.Unit("ratt-stod", "sodertalje", "Rätt \"stöd\"; för mig!"));
        var data = FIGURES.ofUnits();
        assertThat(data).hasSize(8).allMatch(it -> it.municipality() == null);
        assertThat(data.getFirst().ou()).isEqualTo("ratt-stod");
        assertThat(data.getFirst().values()).extracting(Value::value).containsExactly(10L, 15L, 25L);
    }

    @Test
    void federationsAreCalledByTheirNames() {
        assertThat(FIGURES.municipalities())
                .extracting(KeyFigures.Municipality::title)
                .containsExactly("Samordningsförbundet i Södertälje", "Samordningsförbundet Stockholms stad");
    }
}

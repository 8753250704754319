package se.atagande.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each form says what the sealed table says, and nothing that it hides. */
class FormTest {

    private static final ReleasedTable TABLE = SampleTable.of("sodertalje", "2026-04");

    private static String text(Form form) {
        return new String(form.of(TABLE), StandardCharsets.UTF_8);
    }

    private static PxReader px(Cut cut) {
        return PxReader.read(new String(Form.PX.of(cut), StandardCharsets.UTF_8));
    }

    @Test
    void aPxFileIsReadByItsSpecificationAndSaysTheSameNumbers() {
        var px = px(Cut.whole(TABLE));
        assertThat(px.one("CODEPAGE")).isEqualTo("utf-8");
        assertThat(px.variables("")).containsExactly("Mått", "Insats", "Kön", "tid");
        assertThat(px.all("HEADING")).containsExactly("Kön", "tid");
        assertThat(px.values("", "Kön")).containsExactly("Totalt", "Kvinnor", "Män");
        assertThat(px.codes("", "Kön")).containsExactly("total", "women", "men");
        assertThat(px.at("Började", "Totalt", "Totalt", "2026-04")).isEqualTo("25");
        assertThat(px.at("Började", "Totalt", "Kvinnor", "2026-04")).isEqualTo("10");
        assertThat(px.at("Slutade", "Totalt", "Män", "2026-04"))
                .as("hidden and none alike")
                .isEqualTo("\"..\"");
        assertThat(px.one("ELIMINATION(\"Kön\")")).isEqualTo("Totalt");
        assertThat(px.one("NOTE")).isEqualTo(TABLE.document().footnote().sv());
        assertThat(px.one("SOURCE")).isEqualTo("Samordningsförbundet i Södertälje");
    }

    @Test
    void aPxFileIsInTwoLanguagesAndTellsNamesakesApart() {
        var px = px(Cut.whole(TABLE));
        assertThat(px.variables("[en]")).containsExactly("Measure", "Initiative", "Gender", "time");
        assertThat(px.values("[en]", "Gender")).containsExactly("Total", "Women", "Men");
        assertThat(px.values("", "Insats"))
                .containsExactly("Totalt", "Rätt 'stöd'; för mig! (ratt-stod)", "Rätt 'stöd'; för mig! (ratt-stod-2)");
        for (var variable : px.variables("[en]")) {
            assertThat(px.values("[en]", variable)).hasSameSizeAs(px.codes("[en]", variable));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04, TLIST(M1), 202604",
        "2026-Q2, TLIST(Q1), 20262",
        "2026-H1, TLIST(H1), 20261",
        "2026, TLIST(A1), 2026"
    })
    void aPxFileTellsItsTimeSoThatItCanStandInALine(String block, String unit, String time) {
        assertThat(px(Cut.whole(SampleTable.of("sodertalje", block))).all("TIMEVAL(\"tid\")"))
                .containsExactly(unit, time);
    }

    @Test
    void theReaderOfTheTestIsStrict() {
        var written = text(Form.PX);
        assertThatThrownBy(() -> PxReader.read(written.replace("DECIMALS=0;", "DECIMALS=0")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PxReader.read(written.replace("25 10", "25"))).hasMessageContaining("expected: 18");
        assertThatThrownBy(() -> PxReader.read(written.replace("UNITS=\"antal\";\n", "")))
                .hasMessageContaining("UNITS");
        assertThatThrownBy(() -> PxReader.read(written.replace("25 10", "25 tio")))
                .hasMessageContaining("not a number");
    }

    @Test
    void aPartOfATableSaysWhatTheTableSaysThere() {
        var whole = SampleTable.values(Cut.whole(TABLE));
        var part = Cut.whole(TABLE).only("gender", Set.of("women", "total")).only("measure", Set.of("started"));
        var values = SampleTable.values(part);
        assertThat(values).hasSize(6);
        values.forEach((at, value) -> assertThat(value).isEqualTo(whole.get(at)));
        assertThat(px(part).at("Började", "Totalt", "Kvinnor", "2026-04")).isEqualTo("10");
        var stat = JsonMapper.shared().readTree(Form.JSON_STAT.of(part));
        assertThat(stat.path("size").toString()).isEqualTo("[1,3,2,1]");
        assertThat(stat.path("value").size()).isEqualTo(6);
    }

    @Test
    void jsonStatNamesWhatIsHiddenAndWhoseFiguresTheyAre() {
        var stat = JsonMapper.shared().readTree(text(Form.JSON_STAT));
        assertThat(stat.path("source").asString()).isEqualTo("Samordningsförbundet i Södertälje");
        var hidden = new ArrayList<String>();
        stat.path("status").properties().forEach(it -> hidden.add(it.getKey()));
        assertThat(hidden).hasSize(12);
        hidden.forEach(
                it -> assertThat(stat.path("value").get(Integer.parseInt(it)).isNull())
                        .isTrue());
    }

    @Test
    void csvSaysItInWords() {
        assertThat(text(Form.CSV).lines().toList())
                .contains("Började;Totalt;Kvinnor;10", "Slutade;Totalt;Män;..")
                .startsWith("\uFEFFMått;Insats;Kön;Antal");
    }

    @Test
    void theSealedDocumentGoesOutAsItWasSealed() {
        assertThat(text(Form.JSON)).isEqualTo(TABLE.json());
        assertThatThrownBy(() -> ReleasedTable.of(TABLE.json().replace("25", "24"), "", TABLE.sha256()))
                .hasMessageContaining("is not what was sealed");
        assertThat(List.of(Form.values()))
                .allMatch(it -> Form.named(it.parameter()).orElseThrow() == it);
    }
}

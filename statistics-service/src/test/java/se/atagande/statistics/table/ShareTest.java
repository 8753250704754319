package se.atagande.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import se.atagande.statistics.proof.Mode;

/** A part of a sum is told between what it can be, from the numbers shown, in every form alike. */
class ShareTest {

    private static final ReleasedTable TABLE = SampleTable.of("sodertalje", "2026-04", "gender");

    /** Whatever the true numbers are, the true part lies between what is told of them. */
    @Test
    void whatIsTrueLiesBetweenWhatIsTold() {
        for (var whole = 5L; whole <= 120; whole++) {
            for (var part = 5L; part <= whole; part++) {
                var rounded = Share.of(Mode.ROUND5.shown(part), Mode.ROUND5.shown(whole), Mode.ROUND5, 5);
                if (rounded != null) {
                    assertThat(100.0 * part / whole)
                            .as("%d of %d", part, whole)
                            .isBetween((double) rounded.low(), (double) rounded.high());
                }
                var exact = Share.of(part, whole, Mode.EXACT, 5);
                if (exact != null) {
                    assertThat(exact.low()).isEqualTo(exact.high());
                    assertThat(100.0 * part / whole).isBetween(exact.low() - 0.5, exact.high() + 0.5);
                }
            }
        }
    }

    @Test
    void isWorkedOutByHand() {
        // 13 to 17 of 23 to 27.
        assertThat(Share.of(15L, 25L, Mode.ROUND5, 5)).isEqualTo(new Share(48, 74));
        assertThat(Share.of(15L, 25L, Mode.EXACT, 5)).isEqualTo(new Share(60, 60));
        assertThat(Share.of(500L, 1000L, Mode.ROUND5, 5)).isEqualTo(new Share(49, 51));
    }

    @Test
    void isNotToldOfWhatIsHiddenOrOfTooFewOrOfNearlyAll() {
        assertThat(Share.of(null, 25L, Mode.ROUND5, 5)).isNull();
        assertThat(Share.of(15L, null, Mode.ROUND5, 5)).isNull();
        assertThat(Share.of(5L, 10L, Mode.ROUND5, 5)).as("it may be eight").isNull();
        assertThat(Share.of(5L, 10L, Mode.EXACT, 5)).isEqualTo(new Share(50, 50));
        assertThat(Share.of(25L, 25L, Mode.ROUND5, 5)).as("all alike").isNull();
        assertThat(Share.of(96L, 100L, Mode.EXACT, 5)).as("four are left").isNull();
    }

    @Test
    void standsInEveryForm() throws IOException {
        String stat = text(Form.JSON_STAT);
        assertThat(JsonPath.<List<String>>read(stat, "$.role.metric")).containsExactly("innehall");
        assertThat(JsonPath.<List<Integer>>read(stat, "$.size")).containsExactly(2, 3, 3, 3, 1);
        assertThat(JsonPath.<List<Integer>>read(stat, "$.value[0:9]"))
                .as("all, women, men: the number, and between what its part lies")
                .containsExactly(25, 100, 100, 10, 29, 53, 15, 48, 74);
        assertThat(JsonPath.<String>read(stat, "$.dimension.innehall.category.unit['share-low'].base"))
                .isEqualTo("procent");
        assertThat(JsonPath.<String>read(stat, "$.status['18']"))
                .as("hidden with its number")
                .isEqualTo("..");
        assertThat(JsonPath.<List<Integer>>read(text(Form.JSON), "$.cells[?(@.at.gender == 'men')].share.high"))
                .containsExactly(74, 74);
        assertThat(text(Form.CSV))
                .startsWith("\uFEFFMått;Insats;Kön;Antal;Andel, lägst (procent);Andel, högst (procent)")
                .contains("Började;Totalt;Kvinnor;10;29;53", "Slutade;Totalt;Kvinnor;..;..;..");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Form.EXCEL.of(TABLE)))) {
            var row = book.getFirstSheet().read().get(2);
            assertThat(row.getCellAsNumber(3).orElseThrow().intValue()).isEqualTo(10);
            assertThat(row.getCellAsNumber(5).orElseThrow().intValue()).isEqualTo(53);
        }
        var px = PxReader.read(text(Form.PX));
        assertThat(px.variables("")).containsExactly("Mått", "Insats", "Kön", "Innehåll", "tid");
        assertThat(px.at("Började", "Totalt", "Män", "Andel, högst (procent)", "2026-04"))
                .isEqualTo("74");
    }

    private static String text(Form form) {
        return new String(form.of(TABLE), StandardCharsets.UTF_8);
    }
}

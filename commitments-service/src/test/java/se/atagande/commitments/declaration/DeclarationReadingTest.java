package se.atagande.commitments.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.atagande.commitments.commitment.Anchor;
import se.atagande.commitments.declaration.DeclarationReading.Outcome;

class DeclarationReadingTest {

    private static List<ImportError> refusedBecause(byte[] file) {
        var outcome = DeclarationReading.read(file);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).errors();
    }

    @Test
    void theGoodFileIsRead() {
        assertThat(DeclarationReading.read(SampleFile.good())).isInstanceOfSatisfying(Outcome.Read.class, read -> {
            assertThat(read.draft().commitments()).hasSize(3);
            assertThat(read.draft().commitments().get(1).anchor()).isEqualTo(new Anchor(2, 2));
        });
    }

    static Stream<Arguments> spoiltFiles() {
        return Stream.of(
                spoilt("owner: kansli", "owner: [kansli", "inte giltig YAML"),
                spoilt("format: atagande/declaration/v1", "format: atagande/declaration/v9", "formatet"),
                spoilt("key: apt", "kei: apt", "Fältet kei finns inte i formatet"),
                spoilt("    key: apt\n", "", "Fältet key saknas"),
                spoilt("key: apt", "key: apt\n    key: apt2", "Fältet key står två gånger"),
                spoilt("number: 2", "number: 1", "Numret 1 finns redan"),
                spoilt("number: 2", "number: två", "ett heltal 1–9999 väntas"),
                spoilt("key: demokratidag", "key: apt", "Nyckeln apt finns redan"),
                spoilt("anchor: Vi håller en", "anchor: Vi håller två", "inte ordagrant i texten"),
                spoilt("form: INTERN", "form: INTERNT", "ett av INTERN, EXTERN"),
                spoilt("to: 2026-11-30}", "to: 2026-02-30}", "en dag som 2021-11-08 väntas"),
                spoilt("to: 2026-11-30}", "to: 2026-08-30}", "2026-08-30 är före 2026-09-01"),
                spoilt("type: byDate", "type: someday", "ett av everyMeeting"),
                spoilt("from: 09-01", "from: 12-01", "går över ett årsskifte"),
                spoilt("to: 11-30\n", "to: hösten\n", "månad och dag som 11-30"),
                spoilt("parts: [1, 2]", "parts: [1, 9]", "Delen 9 finns inte"),
                spoilt("parts: [1, 2]", "parts: [1, 3]", "en del av sig självt"),
                spoilt("meetings: [APT]", "meetings: []", "Listan meetings är tom"),
                spoilt("meetings: [APT]", "meetings: APT", "ska vara en lista"),
                spoilt("items: [jamstalldhet]", "items: [Jämställdhet]", "en kod av a–z"),
                spoilt("en: every APT}", "en: ''}", "Texten är tom"),
                spoilt("owner: kansli", "owner: !!java.net.URL [http://x.se]", "Global tag is not allowed"),
                spoilt("owner: kansli", "owner: !eget kansli", "Taggen !eget tillåts inte"),
                spoilt("owner: kansli", "owner: &a kansli", "Ankare och hänvisningar"));
    }

    private static Arguments spoilt(String text, String replacement, String reason) {
        return Arguments.of(SampleFile.with(text, replacement), reason);
    }

    @ParameterizedTest
    @MethodSource("spoiltFiles")
    void refusesASpoiltFileAndSaysWhy(byte[] file, String reason) {
        assertThat(refusedBecause(file))
                .anySatisfy(error -> assertThat(error.reason().sv()).contains(reason))
                .allSatisfy(error -> {
                    assertThat(error.reason().en()).isNotBlank().doesNotContain("%");
                    assertThat(error.line()).isPositive();
                });
    }

    @Test
    void namesLineAndColumnOfEveryFaultAtOnce() {
        var file = SampleFile.bytes(SampleFile.GOOD
                .replace("form: INTERN", "form: INTERNT")
                .replace("from: 09-01", "from: 13-01")
                .replace("owner: styrelse", "ovner: styrelse"));
        assertThat(refusedBecause(file))
                .extracting(ImportError::line, ImportError::column)
                .containsExactly(tuple(18, 11), tuple(38, 13), tuple(42, 5), tuple(48, 5));
    }

    @Test
    void anAliasBombIsRefusedAtItsFirstAnchor() {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            var before = "*" + (char) (c - 1);
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append((before + ",").repeat(9)).append(before).append("]\n");
        }
        assertThat(refusedBecause(SampleFile.bytes(bomb.toString())))
                .first()
                .extracting(ImportError::line)
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsTooLargeTooDeepEmptyDoubleOrNotText() {
        assertThat(first(new byte[DeclarationReading.MOST_BYTES + 1])).contains("större än 256 kB");
        assertThat(first(SampleFile.bytes("[".repeat(100) + "]".repeat(100)))).contains("inte giltig YAML");
        assertThat(first(new byte[0])).contains("tom");
        assertThat(first(SampleFile.bytes(SampleFile.GOOD + "---\n" + SampleFile.GOOD)))
                .contains("inte giltig YAML");
        assertThat(first("åäö".getBytes(StandardCharsets.ISO_8859_1))).contains("UTF-8");
        assertThat(first(SampleFile.bytes("- bara\n- en lista\n"))).contains("fält med namn");
        assertThat(first(SampleFile.bytes("\u0000"))).contains("inte giltig YAML");
    }

    private static String first(byte[] file) {
        return refusedBecause(file).getFirst().reason().sv();
    }
}

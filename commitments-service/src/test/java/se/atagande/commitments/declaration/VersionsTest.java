package se.atagande.commitments.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.commitment.Anchor;
import se.atagande.commitments.commitment.CommitmentDraft;
import se.atagande.commitments.declaration.DeclarationReading.Outcome;

/** What stands beside a declaration's text: decision, signatories, coverage, and what a later version changed. */
class VersionsTest {

    private static final String DECIDED = """
              decision: {day: 2026-01-12, paragraph: § 7, reference: SFN 2026/3}
              signatories:
                - organisation: {sv: Samordningsförbundet Norrdal, en: Norrdal federation}
                  role: {sv: styrelsens ordförande, en: chair of the board}
                - organisation: {sv: Region Norrdal, en: Region Norrdal}
            """;

    private static DeclarationDraft read(String file) {
        var outcome = DeclarationReading.read(SampleFile.bytes(file));
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read) outcome).draft();
    }

    private static List<ImportError> refused(String file) {
        var outcome = DeclarationReading.read(SampleFile.bytes(file));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).errors();
    }

    private static String after(String line, String more) {
        return SampleFile.GOOD.replace(line + "\n", line + "\n" + more);
    }

    @Test
    void theBoardsDecisionAndTheSignatoriesAreRead() {
        var draft = read(after("  signedOn: 2026-01-15", DECIDED));
        assertThat(draft.decision()).isEqualTo(new BoardDecision(LocalDate.of(2026, 1, 12), "§ 7", "SFN 2026/3"));
        assertThat(draft.signatories()).hasSize(2);
        assertThat(draft.signatories().getLast().role()).isNull();
        assertThat(read(SampleFile.GOOD).decision()).isNull();
    }

    @Test
    void whatIsWrongInTheNewFieldsIsRefusedWithItsLine() {
        assertThat(refused(after("  signedOn: 2026-01-15", "  decision: {day: igår, paragraf: § 7}\n")))
                .extracting(ImportError::line, it -> it.reason().sv())
                .contains(tuple(8, "igår: en dag som 2021-11-08 väntas."), tuple(8, "Fältet paragraph saknas."));
        assertThat(refused(after("  signedOn: 2026-01-15", "  replaces: norrdal-2026\n")))
                .singleElement()
                .satisfies(it -> assertThat(it.line()).isEqualTo(8));
        assertThat(refused(SampleFile.GOOD + "committing:\n  - Vi håller två demokratidagar.\n"))
                .singleElement()
                .satisfies(it -> assertThat(it.reason().sv()).startsWith("Meningen finns inte ordagrant"));
    }

    @Test
    void aSentenceCommitsByItsCommitmentByTheFileOrByAPerson() {
        var file = SampleFile.GOOD.replace(
                "      - Vi håller en demokratidag under hösten.\n",
                "      - Vi håller en demokratidag under hösten.\n      - Vi lyssnar.\n      - Vi finns i Norrdal.\n");
        assertThat(Coverage.of(read(file), null)).isEqualTo(new Coverage(2, 2, null, List.of()));

        var marked = Coverage.of(read(file + "committing:\n  - Vi lyssnar.\n"), null);
        assertThat(marked).isEqualTo(new Coverage(3, 2, null, List.of(new Anchor(2, 3))));

        var day = LocalDate.of(2026, 2, 1);
        assertThat(Coverage.of(read(file), new Review(day, List.of(new Anchor(2, 3)))))
                .isEqualTo(new Coverage(3, 2, day, List.of(new Anchor(2, 3))));
        assertThat(Coverage.of(read(file), new Review(day, List.of()))).isEqualTo(new Coverage(2, 2, day, List.of()));
    }

    @Test
    void aLaterVersionTellsWhatWasLostRewordedMovedAndNew() {
        var before = read(SampleFile.GOOD);
        var after = read(SampleFile.GOOD
                .replace("id: norrdal-2026", "id: norrdal-2027")
                // 1 gets a sentence before its own and moves; 2 is reworded; 3 is dropped and another comes.
                .replace("      - På varje", "      - Vi börjar om.\n      - På varje")
                .replace("Vi håller en demokratidag under hösten.", "Vi håller två demokratidagar.")
                .replace("key: bada", "key: bagge"));
        var changes = VersionChanges.between(before, after);
        assertThat(changes.commitments())
                .extracting(VersionChanges.Change::kind, it -> key(it.before()), it -> key(it.after()))
                .containsExactly(
                        tuple(VersionChanges.Kind.LOST, "bada", ""),
                        tuple(VersionChanges.Kind.REWORDED, "demokratidag", "demokratidag"),
                        tuple(VersionChanges.Kind.MOVED, "apt", "apt"),
                        tuple(VersionChanges.Kind.NEW, "", "bagge"));
        assertThat(changes.removed()).containsExactly("Vi håller en demokratidag under hösten.");
        assertThat(changes.added()).containsExactly("Vi börjar om.", "Vi håller två demokratidagar.");
        assertThat(VersionChanges.between(before, before).commitments())
                .extracting(VersionChanges.Change::kind)
                .containsOnly(VersionChanges.Kind.SAME);
    }

    private static String key(@Nullable CommitmentDraft draft) {
        return draft == null ? "" : draft.key();
    }
}

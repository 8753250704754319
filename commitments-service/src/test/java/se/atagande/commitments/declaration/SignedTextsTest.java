package se.atagande.commitments.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.atagande.commitments.commitment.CommitmentDraft;
import se.atagande.commitments.declaration.DeclarationReading.Outcome;
import se.atagande.commitments.fulfilment.CommitmentRule;
import se.atagande.commitments.fulfilment.Validity;

/** The two declarations say word for word what was signed, and all 41 commitments stand on a sentence of them. */
class SignedTextsTest {

    private static DeclarationDraft declaration(String id) {
        try (var file =
                Objects.requireNonNull(SignedTextsTest.class.getResourceAsStream("/declarations/" + id + ".yaml"))) {
            var outcome = DeclarationReading.read(file.readAllBytes());
            assertThat(outcome).isInstanceOf(Outcome.Read.class);
            return ((Outcome.Read) outcome).draft();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"stockholms-stad-2021, stockholms-stad.txt", "sodertalje-2021, sodertalje.txt"})
    void theTextIsTheSignedOneWordForWord(String id, String file) throws IOException {
        // What the text files add: line breaks within words, a link that the PDF repeats by itself, marks of headings.
        var signed = Files.readString(Path.of("../declarations", file))
                .replace("resurs-\nanvändning", "resursanvändning")
                .replace("icke-\ndiskriminering", "icke-diskriminering")
                .replaceAll("(?m)^https://www\\.respekttrappan\\.se/#/\\s*$", "")
                .replaceAll("(?m)^(## |- )", "")
                .replace("**", "");
        var kept = declaration(id).text().stream()
                .flatMap(block -> block.sentences().stream())
                .collect(Collectors.joining(" "));
        assertThat(words(kept)).isEqualTo(words(signed));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static Stream<CommitmentDraft> all() {
        return Stream.of("stockholms-stad-2021", "sodertalje-2021")
                .flatMap(id -> declaration(id).commitments().stream());
    }

    @Test
    void thereAre41CommitmentsAnd26OfThemAreStockholms() {
        assertThat(all().map(CommitmentDraft::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 41).boxed().toList());
        assertThat(declaration("stockholms-stad-2021").commitments()).hasSize(26);
    }

    @Test
    void allTenRulesAreUsed() {
        assertThat(all().map(it -> it.rule().getClass()).distinct())
                .hasSize(CommitmentRule.class.getPermittedSubclasses().length);
    }

    @Test
    void whatTheTextLeavesOpenIsSaid() {
        assertThat(all().filter(it -> it.interpretation() == null).map(CommitmentDraft::number))
                .as("only one step at every APT needs no interpretation")
                .containsExactly(7);
    }

    @Test
    void commitmentsOfEndedProjectsAndPastAutumnsAreFixed() {
        assertThat(all().filter(it -> it.validity() instanceof Validity.Fixed).map(CommitmentDraft::number))
                .containsExactly(4, 5, 9, 10, 12, 13, 15, 17, 20, 21, 22, 23, 24, 26, 36, 38, 39, 41);
    }
}

package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every commitment of the two declarations can be kept with this system alone, by people in their roles through the API: docs/commitments.md shows how. */
class KeptCommitmentsTest {

    private static final boolean APPROVE = Boolean.getBoolean("approve");
    private static final Path PAGE = Path.of("../docs/commitments.md");
    private static final LocalDate LAST_BUT_ONE = LocalDate.of(2026, 12, 30);
    private static final LocalDate OVER = LocalDate.of(2027, 2, 1);

    @TempDir
    private Path data;

    @Test
    void everyCommitmentIsKeptByThoseWhoMadeIt() throws IOException {
        var ways = HowTheyAreKept.all();
        try (var federations = TwoFederations.start(data)) {
            var loading = Keeping.of("First the declarations are loaded");
            federations.loadDeclarations(loading);
            var before = federations.settled();
            assertThat(ways.stream().flatMap(way -> way.expected().stream()).map(Keeping.Expected::commitment))
                    .as("every commitment has its way, and none has two")
                    .containsExactlyInAnyOrderElementsOf(before.keySet());

            federations.live(ways, TwoFederations.BEGINNING, LAST_BUT_ONE);
            federations.itIs(LAST_BUT_ONE.atTime(12, 0));
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(found(ways, federations.commitments()))
                    .containsExactlyElementsOf(expected(ways)));
            var after = federations.settled();

            federations.live(ways, LAST_BUT_ONE.plusDays(1), OVER);
            federations.itIs(OVER.atTime(12, 0));
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(federations.periods())
                    .hasSize(before.size())
                    .allSatisfy((commitment, year) -> {
                        assertThat(year.path("state").asString()).as(commitment).isEqualTo("KEPT");
                        assertThat(year.path("completion").asString())
                                .as(commitment)
                                .isEqualTo("COMPLETE");
                    }));
            var over = federations.periods();

            var page = new CommitmentsPage(loading, ways, before, after, over).toString();
            if (APPROVE) {
                Files.writeString(PAGE, page);
            }
            assertThat(page)
                    .as("docs/commitments.md; -Dapprove=true writes it anew")
                    .isEqualTo(Files.readString(PAGE));
        }
    }

    private static List<Keeping.Expected> expected(List<Keeping> ways) {
        return ways.stream().flatMap(way -> way.expected().stream()).toList();
    }

    private static List<Keeping.Expected> found(List<Keeping> ways, Map<String, JsonNode> now) {
        return expected(ways).stream()
                .map(it -> {
                    var fulfilment = now.get(it.commitment()).path("fulfilment");
                    return new Keeping.Expected(
                            it.commitment(),
                            fulfilment.path("state").asString(),
                            fulfilment.path("kept").asInt(),
                            fulfilment.path("expected").asInt());
                })
                .toList();
    }
}

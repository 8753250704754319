package se.atagande.commitments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.commitment.CommitmentForm;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FulfilmentState;

class PublicPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 8);
    private static final Words NAME = new Words("Förbundet <Norr>", "The North");

    @Test
    void carriesTheIdOfTheEventBesideEachFigureAndNeedsNothingElse() {
        var html = PublicPageHtml.page("norr", NAME, 3, DAY, List.of(row("a_1", FulfilmentState.KEPT, "event-1")));

        assertThat(html)
                .contains("event-1", "Version 3", "Förbundet &lt;Norr&gt;", "Hållet")
                .doesNotContain("<script", "<link", "<img", "http://", "https://", "url(", "@import");
        assertThat(PublicPageHtml.fragment(NAME, DAY, List.of(row("a_1", FulfilmentState.KEPT, "event-1"))))
                .startsWith("<section")
                .doesNotContain("<script", "<style", "<html", "http");
    }

    @Test
    void tellsWhatMovedSinceTheVersionBefore() {
        var before = List.of(
                row("a_1", FulfilmentState.ON_TRACK, "event-1"),
                row("a_2", FulfilmentState.LATE, "event-2"),
                row("a_3", FulfilmentState.KEPT, "event-3"));
        var after = List.of(
                row("a_1", FulfilmentState.KEPT, "event-1", "event-4"),
                row("a_3", FulfilmentState.KEPT, "event-3"),
                row("a_4", FulfilmentState.ON_TRACK, "event-5"));

        var changes = PageChanges.between(1, before, 2, after).commitments();

        assertThat(changes).extracting(PageChanges.Change::id).containsExactly("a_1", "a_4", "a_2");
        assertThat(changes.getFirst().before()).isEqualTo(FulfilmentState.ON_TRACK);
        assertThat(changes.getFirst().after()).isEqualTo(FulfilmentState.KEPT);
        assertThat(changes.getFirst().added()).containsExactly("event-4");
        assertThat(changes.get(1).before()).isNull();
        assertThat(changes.get(2).after()).isNull();
        assertThat(changes.get(2).removed()).containsExactly("event-2");
    }

    private static FollowUp.Row row(String id, FulfilmentState state, String... events) {
        return new FollowUp.Row(
                id,
                1,
                new Words("Demokratidag", "Democracy day"),
                "Vi ordnar en demokratidag.",
                CommitmentForm.INTERN,
                new Words("Varje år", "Every year"),
                "kansli",
                List.of(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                state,
                new Words("Den hölls.", "It was held."),
                null,
                null,
                List.of(events).stream()
                        .map(event -> new FollowUp.Fact(
                                event,
                                "se.atagande.activity.held.v1",
                                "x",
                                DAY,
                                new Words("Hållen", "Held"),
                                Evidence.Role.COUNTED))
                        .toList());
    }
}

package se.atagande.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.atagande.contracts.Channel;
import se.atagande.contracts.PublicationId;
import se.atagande.contracts.publication.PublicationMade;

/** A write is whole or it is refused and leaves nothing. */
@Tag("store")
class AggregateStoreTest {

    private final String name = SampleService.freshName();
    private final SampleFeed feed = SampleFeed.of(name);
    private final AggregateStore<Publication> publications = feed.feeds.store(Publication.class, "publications");

    /** An aggregate with parts that may be absent. */
    record Publication(
            String id, @Nullable LocalDate day, @Nullable Place place) {
        record Place(String channel, @Nullable String page) {}
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void refusesALostUpdate() {
        var first = publications.create(new Publication(name, null, null), List.of());
        var day = LocalDate.of(2026, 4, 14);
        publications.replace(first, new Publication(name, day, null), List.of(made(name)));
        var before = document();

        assertThatThrownBy(() -> publications.replace(first, new Publication(name, null, null), List.of(made(name))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(document()).isEqualTo(before);
        assertThat(publications.find(name)).hasValueSatisfying(stored -> {
            assertThat(stored.state().day()).isEqualTo(day);
            assertThat(stored.version()).isEqualTo(2);
            assertThat(stored.sequence()).isEqualTo(1);
        });
    }

    @Test
    void refusesAnIdThatIsTaken() {
        publications.create(new Publication(name, LocalDate.of(2026, 4, 14), null), List.of());
        var before = document();

        assertThatThrownBy(() -> publications.create(new Publication(name, null, null), List.of(made(name))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(document()).isEqualTo(before);
    }

    @Test
    void aPageFarIntoAListIsInTheListsOrderToo() {
        var first = LocalDate.of(2020, 1, 1);
        for (int i = 0; i < AggregateStore.FAR + 30; i++) {
            publications.create(
                    new Publication("%s-%04d".formatted(name, i * 7 % 1000), first.plusDays(i), null), List.of());
        }
        var latestFirst = Query.query(Criteria.where("_id").regex("^" + name))
                .with(Sort.by(Sort.Direction.DESC, "day"))
                .skip(AggregateStore.FAR)
                .limit(20);

        assertThat(publications.find(latestFirst))
                .extracting(stored -> stored.state().day())
                .containsExactlyElementsOf(first.plusDays(10)
                        .datesUntil(first.plusDays(30))
                        .toList()
                        .reversed());
        assertThat(publications.find(latestFirst.skip(AggregateStore.FAR + 20))).hasSize(10);
    }

    @Test
    void beginsWhatWasNotThereUnlessSomebodyElseDid() {
        var day = LocalDate.of(2026, 4, 14);
        var nothing = new Stored<>(new Publication(name, null, null), 0, 0);
        var begun = publications.write(nothing, new Publication(name, day, null), List.of(made(name)));
        assertThat(begun.version()).isEqualTo(1);
        var before = document();

        assertThatThrownBy(() -> publications.write(nothing, new Publication(name, null, null), List.of(made(name))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(document()).isEqualTo(before);
        assertThat(publications
                        .write(begun, new Publication(name, null, null), List.of())
                        .version())
                .isEqualTo(2);
    }

    @Test
    void refusesAnEventOfAnotherAggregate() {
        assertThatThrownBy(() -> publications.create(new Publication(name, null, null), List.of(made("another"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another")
                .hasMessageContaining(name);
        assertThat(document()).isNull();
    }

    @Test
    void refusesToTurnAnAggregateIntoAnother() {
        var first = publications.create(new Publication(name, null, null), List.of());
        publications.create(new Publication(name + "-b", null, null), List.of());

        assertThatThrownBy(() -> publications.replace(
                        first, new Publication(name + "-b", LocalDate.of(2026, 4, 14), null), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(publications.find(name + "-b"))
                .hasValueSatisfying(stored -> assertThat(stored.state().day()).isNull());
    }

    @Test
    void refusesAnEventThatIsTooLarge() {
        var first = publications.create(new Publication(name, null, null), List.of());
        var large = new PublicationMade(
                new PublicationId(name),
                SampleService.FEDERATION,
                Channel.WEBSITE,
                SampleService.DAY,
                Set.of("x".repeat(PendingEvent.MOST_CHARACTERS)));
        var before = document();

        assertThatThrownBy(() -> publications.replace(
                        first, new Publication(name, LocalDate.of(2026, 4, 14), null), List.of(made(name), large)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("characters");
        assertThat(document()).isEqualTo(before);
    }

    @Test
    void refusesAnIdThatCouldNotBeASubject() {
        for (var id : List.of("", "a.b", "a$b", "a b")) {
            assertThatThrownBy(() -> publications.create(new Publication(id, null, null), List.of()))
                    .as("id <%s>", id)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected");
        }
    }

    @Test
    void whatBecomesAbsentIsRemoved() {
        var full = new Publication(name, LocalDate.of(2026, 4, 14), new Publication.Place("website", "start"));
        var first = publications.create(full, List.of());
        var second = publications.replace(
                first, new Publication(name, null, new Publication.Place("website", null)), List.of());
        assertThat(document()).doesNotContainKey("day");
        assertThat(document().get("place", Document.class))
                .containsEntry("channel", "website")
                .doesNotContainKey("page");

        publications.replace(second, new Publication(name, null, null), List.of());
        assertThat(document()).doesNotContainKeys("day", "place");
    }

    /** Writes that come at once share a round trip; each must still get its own answer. */
    @Test
    void writesThatComeAtOnceEachGetTheirOwnAnswer() throws Exception {
        feed.mongo
                .indexOps("publications")
                .createIndex(new Index("day", Sort.Direction.ASC).unique().sparse());
        var first = LocalDate.of(2026, 1, 1);
        publications.create(new Publication(name + "-day", first, null), List.of());
        var changed = publications.create(new Publication(name + "-changed", null, null), List.of());
        publications.replace(changed, changed.state(), List.of());
        var gone = publications.create(new Publication(name + "-gone", null, null), List.of());
        feed.mongo.remove(Query.query(Criteria.where("_id").is(name + "-gone")), "publications");

        var answers = new ConcurrentHashMap<String, String>();
        var commands = new HashMap<String, Runnable>();
        for (int i = 0; i < 40; i++) {
            var id = name + "-" + i;
            commands.put("create " + i, () -> publications.create(new Publication(id, null, null), List.of(made(id))));
            commands.put(
                    "taken " + i, () -> publications.create(new Publication(name + "-day", null, null), List.of()));
            commands.put(
                    "lost " + i,
                    () -> publications.replace(changed, changed.state(), List.of(made(name + "-changed"))));
            commands.put("unique " + i, () -> publications.create(new Publication(id + "-u", first, null), List.of()));
            commands.put("gone " + i, () -> publications.replace(gone, gone.state(), List.of(made(name + "-gone"))));
        }
        var begin = new CountDownLatch(1);
        var threads = commands.entrySet().stream()
                .map(command -> Thread.ofVirtual().start(() -> {
                    try {
                        begin.await();
                        command.getValue().run();
                        answers.put(command.getKey(), "written");
                    } catch (InterruptedException | RuntimeException e) {
                        answers.put(command.getKey(), e.getClass().getSimpleName());
                    }
                }))
                .toList();
        begin.countDown();
        for (var thread : threads) {
            thread.join();
        }
        for (int i = 0; i < 40; i++) {
            assertThat(answers)
                    .containsEntry("create " + i, "written")
                    .containsEntry("taken " + i, "DuplicateKeyException")
                    .containsEntry("lost " + i, "OptimisticLockingFailureException")
                    .containsEntry("unique " + i, "DuplicateKeyException")
                    .containsEntry("gone " + i, "OptimisticLockingFailureException");
            assertThat(publications.find(name + "-" + i)).isPresent();
            assertThat(publications.find(name + "-" + i + "-u")).isEmpty();
        }
        assertThat(publications.find(name + "-gone")).isEmpty();
        assertThat(publications.find(name + "-changed")).hasValueSatisfying(stored -> {
            assertThat(stored.version()).isEqualTo(2);
            assertThat(stored.sequence()).isZero();
        });
    }

    @Test
    void findsByWhatTheStateHolds() {
        var day = LocalDate.of(2026, 4, 14);
        for (int i = 0; i < 5; i++) {
            publications.create(new Publication(name + i, i < 3 ? day : null, null), List.of(made(name + i)));
        }
        var ofTheDay = Query.query(Criteria.where("day").is(day)).limit(2);
        assertThat(publications.find(ofTheDay))
                .hasSize(2)
                .allSatisfy(stored -> assertThat(stored.state().day()).isEqualTo(day));
        assertThat(publications.count(ofTheDay)).isEqualTo(3);
    }

    private Document document() {
        return feed.mongo.findById(name, Document.class, "publications");
    }

    private static PublicationMade made(String publication) {
        return new PublicationMade(
                new PublicationId(publication),
                SampleService.FEDERATION,
                Channel.NEWSLETTER,
                SampleService.DAY,
                Set.of("equality"));
    }
}

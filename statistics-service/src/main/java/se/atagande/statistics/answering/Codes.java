package se.atagande.statistics.answering;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.contracts.SurveyId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** The hashes of the codes that were printed, sorted, so that they stand in no order of anything. */
@Component
class Codes {

    private final AggregateStore<Printed> store;

    Codes(Feeds feeds) {
        this.store = feeds.store(Printed.class, "surveyCodes");
    }

    /** @param id the survey's */
    record Printed(String id, List<String> hashes) {}

    /** How many there are by now. */
    public int printed(SurveyId survey) {
        return of(survey.value()).state().hashes().size();
    }

    /**
     * Codes that nobody will see again.
     *
     * @throws OptimisticLockingFailureException when somebody else printed at the same moment
     */
    public List<String> print(SurveyId survey, int howMany) {
        var codes = IntStream.range(0, howMany).mapToObj(i -> Code.fresh()).toList();
        var before = of(survey.value());
        var hashes = Stream.concat(
                        before.state().hashes().stream(),
                        codes.stream().map(it -> HexFormat.of().formatHex(Code.ticket(survey.value(), it))))
                .sorted()
                .toList();
        store.write(before, new Printed(survey.value(), hashes), List.of());
        return codes;
    }

    /** Of no use any more. */
    public void forget(SurveyId survey) {
        var before = of(survey.value());
        if (!before.state().hashes().isEmpty()) {
            store.write(before, new Printed(survey.value(), List.of()), List.of());
        }
    }

    boolean knows(String survey, byte[] ticket) {
        return of(survey).state().hashes().contains(HexFormat.of().formatHex(ticket));
    }

    private Stored<Printed> of(String survey) {
        return store.find(survey).orElseGet(() -> new Stored<>(new Printed(survey, List.of()), 0, 0));
    }
}

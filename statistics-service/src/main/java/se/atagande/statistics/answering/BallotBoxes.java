package se.atagande.statistics.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SurveyId;
import se.atagande.contracts.survey.SurveyOpened;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.statistics.bank.Question;
import se.atagande.statistics.secrecy.Secrecy;

/** Opens, fills and closes the boxes; each step is one write, and may be repeated. */
@Component
class BallotBoxes {

    /** Writers at the same moment, and more. */
    private static final int TRIES = 200;

    private final AggregateStore<BallotBox> store;
    private final Secrecy secrecy;

    BallotBoxes(Feeds feeds, Secrecy secrecy) {
        this.store = feeds.store(BallotBox.class, "ballotBoxes");
        this.secrecy = secrecy;
    }

    /** How far a survey has come; whole batches only, so that nobody sees a single answer arrive. */
    public record Progress(
            int counted,
            boolean closed,
            @org.jspecify.annotations.Nullable LocalDate destroyedOn) {}

    /** Takes answers from now on; done twice, it is done once. */
    public void open(SurveyId survey, FederationId federation, List<Question> questions) {
        try {
            store.create(
                    BallotBox.empty(survey.value(), federation, questions, seal(survey.value())),
                    List.of(new SurveyOpened(survey, federation)));
        } catch (DuplicateKeyException e) {
            // Opened before, by another instance or before a crash.
        }
    }

    /** Takes no more answers; done twice, it is done once. */
    public void close(SurveyId survey) {
        change(survey.value(), box -> box.close(seal(survey.value())));
    }

    public Optional<Progress> progress(SurveyId survey) {
        return find(survey.value()).map(it -> new Progress(it.counted(), it.closed(), it.destroyedOn()));
    }

    /** Destroys the counts of a closed survey. */
    public void destroy(SurveyId survey, LocalDate day) {
        change(
                survey.value(),
                box -> box.destroyedOn() == null && box.closed()
                        ? new BallotBox.Outcome.Taken(box.destroyed(day), List.of())
                        : new BallotBox.Outcome.Closed());
    }

    Optional<BallotBox> find(String survey) {
        return store.find(survey).map(Stored::state);
    }

    boolean isSpent(BallotBox box, byte[] ticket) {
        return box.isSpent(ticket, seal(box.id()));
    }

    BallotBox.Outcome take(String survey, Map<String, Set<String>> answers, byte[] ticket) {
        return change(survey, box -> box.take(box.grid().cells(answers), ticket, seal(survey)));
    }

    private BallotBox.Outcome change(String survey, Function<BallotBox, BallotBox.Outcome> step) {
        for (int i = 0; ; i++) {
            var before = store.find(survey).orElseThrow();
            var outcome = step.apply(before.state());
            try {
                if (outcome instanceof BallotBox.Outcome.Taken taken) {
                    store.replace(before, taken.box(), taken.events());
                }
                return outcome;
            } catch (OptimisticLockingFailureException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private BallotBox.Seal seal(String survey) {
        var place = "ballotBoxes/" + survey;
        return new BallotBox.Seal() {
            @Override
            public byte[] seal(byte[] content) {
                return secrecy.seal(place, content);
            }

            @Override
            public byte[] open(byte[] sealed) {
                return secrecy.open(place, sealed);
            }
        };
    }
}

package se.atagande.statistics.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SurveyId;
import se.atagande.contracts.survey.SurveyClosed;
import se.atagande.contracts.survey.SurveyEvent;
import se.atagande.contracts.survey.SurveySubmitted;
import se.atagande.statistics.bank.Question;

/**
 * What a survey has been answered, as sums. An answer waits in the younger of two sealed batches; when five wait there, the five before them are counted. So
 * every batch that is counted has at least five answers, the last one too, and an answer that was taken is never lost and never alone.
 *
 * @param id the survey's
 * @param questions of the survey, as they were when it opened
 * @param batches how many were counted
 * @param counted how many answers they held
 * @param tally the exact counts, by cell of the {@link Grid}; leaves the service as a released table and in no other way
 * @param older sealed; null while fewer than five have answered
 * @param younger sealed
 * @param spent hashes of the tickets of counted answers, by hash; forgotten when the survey closes
 * @param destroyedOn when the counts were destroyed as decided; null while they are there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BallotBox(
        String id,
        FederationId federation,
        List<Question> questions,
        boolean closed,
        int batches,
        int counted,
        List<Integer> tally,
        byte @Nullable [] older,
        byte[] younger,
        List<String> spent,
        @Nullable LocalDate destroyedOn) {

    /** Seals and opens what waits in this box. */
    interface Seal {
        byte[] seal(byte[] content);

        byte[] open(byte[] sealed);
    }

    static BallotBox empty(String survey, FederationId federation, List<Question> questions, Seal seal) {
        var cells = Grid.of(questions).size();
        return new BallotBox(
                survey,
                federation,
                questions,
                false,
                0,
                0,
                java.util.Collections.nCopies(cells, 0),
                null,
                seal.seal(Batch.empty(cells).written()),
                List.of(),
                null);
    }

    /** What became of an answer. */
    sealed interface Outcome {

        record Taken(BallotBox box, List<SurveyEvent> events) implements Outcome {}

        record AlreadyAnswered() implements Outcome {}

        record Closed() implements Outcome {}
    }

    Grid grid() {
        return Grid.of(questions);
    }

    boolean isSpent(byte[] ticket, Seal seal) {
        return spent.contains(HexFormat.of().formatHex(ticket))
                || Batch.read(seal.open(younger)).holds(ticket)
                || (older != null && Batch.read(seal.open(older)).holds(ticket));
    }

    /** @param ticket SHA-256 of what allows one answer */
    Outcome take(int[] cells, byte[] ticket, Seal seal) {
        if (closed) {
            return new Outcome.Closed();
        }
        if (isSpent(ticket, seal)) {
            return new Outcome.AlreadyAnswered();
        }
        var now = Batch.read(seal.open(younger)).with(cells, ticket);
        if (now.size() < Batch.FULL) {
            return new Outcome.Taken(waiting(older, seal.seal(now.written())), List.of());
        }
        var empty = seal.seal(Batch.empty(tally.size()).written());
        if (older == null) {
            return new Outcome.Taken(waiting(seal.seal(now.written()), empty), List.of());
        }
        var counting = counted(Batch.read(seal.open(older)));
        return new Outcome.Taken(counting.waiting(seal.seal(now.written()), empty), List.of(counting.submitted()));
    }

    /** All that wait are counted together; fewer than five in all are nobody's business, and are forgotten. */
    Outcome close(Seal seal) {
        if (closed) {
            return new Outcome.Closed();
        }
        var box = this;
        var events = new ArrayList<SurveyEvent>();
        if (older != null) {
            box = counted(Batch.read(seal.open(older)), Batch.read(seal.open(younger)));
            events.add(box.submitted());
        }
        events.add(new SurveyClosed(new SurveyId(id), federation));
        var shut = new BallotBox(
                id,
                federation,
                questions,
                true,
                box.batches,
                box.counted,
                box.tally,
                null,
                new byte[0],
                List.of(),
                null);
        return new Outcome.Taken(shut, events);
    }

    /** The counts are gone; that there were so many answers stays. */
    BallotBox destroyed(LocalDate day) {
        return new BallotBox(
                id, federation, questions, closed, batches, counted, List.of(), null, new byte[0], List.of(), day);
    }

    private SurveySubmitted submitted() {
        return new SurveySubmitted(new SurveyId(id), federation, batches);
    }

    private BallotBox counted(Batch... waited) {
        var sums = new ArrayList<Integer>(tally.size());
        for (int i = 0; i < tally.size(); i++) {
            var sum = tally.get(i);
            for (var batch : waited) {
                sum += batch.sums()[i];
            }
            sums.add(sum);
        }
        var tickets = Stream.concat(
                        spent.stream(),
                        Stream.of(waited).flatMap(it -> it.tickets().stream()).map(HexFormat.of()::formatHex))
                .sorted()
                .toList();
        return new BallotBox(
                id,
                federation,
                questions,
                closed,
                batches + 1,
                counted + Stream.of(waited).mapToInt(Batch::size).sum(),
                sums,
                older,
                younger,
                tickets,
                destroyedOn);
    }

    private BallotBox waiting(byte @Nullable [] nowOlder, byte[] nowYounger) {
        return new BallotBox(
                id, federation, questions, closed, batches, counted, tally, nowOlder, nowYounger, spent, destroyedOn);
    }
}

package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.commitments.fulfilment.Fact.MeetingFact;
import se.atagande.commitments.fulfilment.Fact.Stage;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;

/**
 * Counts the meetings that did what every one of them should do, for the two rules that ask it of every meeting.
 *
 * <p>One missed meeting makes it partly kept at once, since it can never be made good; none kept of those held is not kept.
 * The state then stands "so far" and the end of the term only removes these words. A cancelled meeting does not count. A
 * planned one that nobody has reported as held or cancelled a week after its day makes the commitment late, so that a missed
 * item cannot be hidden by leaving its meeting open. A term without meetings cannot be judged.
 */
record MeetingTally(Set<MeetingKind> kinds, @Nullable InitiativeId initiative, Words act) {

    static final int DAYS_TO_REPORT = 7;

    /** What one held meeting did. */
    record Outcome(boolean done, Words words) {}

    boolean concerns(Fact fact) {
        return fact instanceof MeetingFact meeting
                && kinds.contains(meeting.meeting())
                && (initiative == null || initiative.equals(meeting.initiative()));
    }

    Fulfilment weigh(
            Collection<? extends Fact> facts, Term term, LocalDate today, Function<MeetingFact, Outcome> outcome) {
        var meetings = facts.stream()
                .map(MeetingFact.class::cast)
                .sorted(Comparator.comparing(MeetingFact::day)
                        .thenComparing(meeting -> meeting.source().subject()))
                .toList();
        var planned =
                meetings.stream().filter(it -> it.stage() == Stage.PLANNED).toList();
        var unreported = planned.stream()
                .filter(meeting -> today.isAfter(meeting.day().plusDays(DAYS_TO_REPORT)))
                .toList();
        var evidence = new ArrayList<Evidence>();
        int held = 0;
        int kept = 0;
        Words lastMiss = Words.NONE;
        for (var meeting : meetings) {
            if (meeting.stage() == Stage.HELD) {
                var result = outcome.apply(meeting);
                held++;
                if (result.done()) {
                    kept++;
                } else {
                    lastMiss = words("Senast missat %s: %s.", "Last missed %s: %s.", meeting.day(), result.words());
                }
                evidence.add(Evidence.of(
                        meeting,
                        words("%s: %s", "%s: %s", meeting.day(), result.words()),
                        result.done() ? Role.COUNTED : Role.MISSED));
            }
        }
        for (var meeting : unreported) {
            evidence.add(Evidence.of(
                    meeting,
                    words(
                            "Planerat %s, varken rapporterat som hållet eller inställt",
                            "Planned for %s, reported neither as held nor as cancelled", meeting.day()),
                    Role.MISSED));
        }
        var turnsOn = Wording.next(
                today,
                Stream.concat(
                        Stream.of(term.to().plusDays(1)),
                        planned.stream()
                                .flatMap(meeting -> Stream.of(
                                        meeting.day().plusDays(1), meeting.day().plusDays(DAYS_TO_REPORT + 1)))));
        var reason = count(held, kept, term.overBy(today))
                .and(lastMiss)
                .and(waiting(unreported))
                .and(upcoming(planned, today));
        return Fulfilment.of(
                state(held, kept, !unreported.isEmpty(), term.overBy(today)),
                reason,
                evidence,
                held == 0 ? null : new Fulfilment.Tally(kept, held),
                turnsOn);
    }

    private static FulfilmentState state(int held, int kept, boolean unreported, boolean over) {
        if (kept < held) {
            return Wording.settled(kept, held);
        }
        if (unreported) {
            return FulfilmentState.LATE;
        }
        if (held == 0) {
            return over ? FulfilmentState.CANNOT_BE_JUDGED : FulfilmentState.NOT_YET_DUE;
        }
        return over ? FulfilmentState.KEPT : FulfilmentState.ON_TRACK;
    }

    private Words count(int held, int kept, boolean over) {
        var meetings = Wording.meetings(kinds);
        if (held == 0) {
            return over
                    ? words("Inga %s hölls under tiden.", "No %s were held during the term.", meetings)
                    : words("Inga %s är hållna ännu.", "No %s have been held yet.", meetings);
        }
        return over
                ? words("%s av %s %s %s.", "%s of %s %s %s.", kept, held, meetings, act)
                : words("%s av %s %s hittills %s.", "%s of %s %s so far %s.", kept, held, meetings, act);
    }

    private static Words waiting(List<MeetingFact> unreported) {
        return unreported.isEmpty()
                ? Words.NONE
                : words(
                        "Mötet %s är varken rapporterat som hållet eller inställt.",
                        "The meeting of %s is reported neither as held nor as cancelled.",
                        unreported.getFirst().day());
    }

    private static Words upcoming(List<MeetingFact> planned, LocalDate today) {
        return planned.stream()
                .filter(meeting -> !meeting.day().isBefore(today))
                .findFirst()
                .map(meeting -> words("Nästa möte är %s.", "The next meeting is on %s.", meeting.day()))
                .orElse(Words.NONE);
    }
}

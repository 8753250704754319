package se.atagande.commitments.influence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.OccasionKind;
import se.atagande.contracts.influence.InfluenceEvent;
import se.atagande.contracts.influence.OccasionOpened;
import se.atagande.contracts.influence.OccasionWithdrawn;
import se.atagande.contracts.influence.ParticipationTold;

/** An initiative being shaped or a needs analysis: citizens are asked in rounds, and in the end it is told how they took part and what changed. */
record Occasion(
        String id,
        FederationId federation,
        OccasionKind kind,
        @Nullable InitiativeId initiative,
        String title,
        LocalDate openedOn,
        List<Round> rounds,
        @Nullable Account account,
        @Nullable Withdrawal withdrawal) {

    /** An open question that anybody may answer until it is closed. */
    record Round(String question, LocalDate from, @Nullable LocalDate closedOn) {}

    /**
     * How those concerned took part and what changed because of it.
     *
     * @param toldOn the day it was first told; that counts
     * @param released whether everybody may read it
     */
    record Account(
            String howTheyTookPart, String whatChanged, LocalDate toldOn, LocalDate changedOn, boolean released) {}

    record Withdrawal(String reason, LocalDate on) {}

    Occasion {
        rounds = List.copyOf(rounds);
    }

    static OccasionOutcome open(
            String id,
            FederationId federation,
            OccasionKind kind,
            @Nullable InitiativeId initiative,
            String title,
            LocalDate day,
            LocalDate today) {
        if (kind == OccasionKind.INITIATIVE && initiative == null) {
            return new OccasionOutcome.InitiativeMissing();
        }
        if (day.isAfter(today)) {
            return new OccasionOutcome.DayToCome();
        }
        return new OccasionOutcome.Changed(
                new Occasion(id, federation, kind, initiative, title, day, List.of(), null, null),
                List.of(new OccasionOpened(new OccasionId(id), federation, kind, initiative, day)));
    }

    Optional<Round> openRound() {
        return rounds.stream()
                .filter(round -> round.closedOn() == null && withdrawal == null)
                .findFirst();
    }

    OccasionOutcome ask(String question, LocalDate today) {
        if (withdrawal != null) {
            return new OccasionOutcome.AlreadyWithdrawn();
        }
        if (openRound().isPresent()) {
            return new OccasionOutcome.QuestionStillOpen();
        }
        var all = new ArrayList<>(rounds);
        all.add(new Round(question, today, null));
        return changed(with(all, account, null), List.of());
    }

    OccasionOutcome closeQuestion(LocalDate today) {
        if (openRound().isEmpty()) {
            return new OccasionOutcome.NoOpenQuestion();
        }
        var all = new ArrayList<>(rounds);
        var last = all.removeLast();
        all.add(new Round(last.question(), last.from(), today));
        return changed(with(all, account, null), List.of());
    }

    /** The first time it is told answers the occasion; later it can be worded better. A needs analysis rests on at least one question that was asked and closed. */
    OccasionOutcome tell(String howTheyTookPart, String whatChanged, boolean released, LocalDate today) {
        if (withdrawal != null) {
            return new OccasionOutcome.AlreadyWithdrawn();
        }
        if (kind == OccasionKind.NEEDS_ANALYSIS && rounds.stream().noneMatch(round -> round.closedOn() != null)) {
            return new OccasionOutcome.NobodyWasAsked();
        }
        var first = account == null;
        var toldOn = account == null ? today : account.toldOn();
        var told = with(rounds, new Account(howTheyTookPart, whatChanged, toldOn, today, released), null);
        return changed(
                told, first ? List.of(new ParticipationTold(new OccasionId(id), federation, toldOn)) : List.of());
    }

    OccasionOutcome withdraw(String reason, LocalDate today) {
        return withdrawal != null
                ? new OccasionOutcome.AlreadyWithdrawn()
                : changed(
                        with(rounds, account, new Withdrawal(reason, today)),
                        List.of(new OccasionWithdrawn(new OccasionId(id), federation, today)));
    }

    private static OccasionOutcome changed(Occasion occasion, List<InfluenceEvent> events) {
        return new OccasionOutcome.Changed(occasion, events);
    }

    private Occasion with(
            List<Round> newRounds, @Nullable Account newAccount, @Nullable Withdrawal newWithdrawal) {
        return new Occasion(id, federation, kind, initiative, title, openedOn, newRounds, newAccount, newWithdrawal);
    }
}

package se.atagande.commitments.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.commitments.activity.ActivityNotice;
import se.atagande.commitments.activity.ActivityNotices;
import se.atagande.commitments.contended.Contended;
import se.atagande.commitments.registration.Evaluation.Grade;
import se.atagande.commitments.registration.Evaluation.Question;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.contracts.InitiativeId;
import se.atagande.feed.Feeds;

/** Takes registrations and what is needed with them, withdraws them, erases the needs after the day, counts the evaluation. */
@Component
class Registrations {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Contended<GuestList> guests;
    private final Contended<AccessNeeds> needs;
    private final Contended<Evaluation> evaluations;
    private final ActivityNotices activities;
    private final Clock clock;

    Registrations(Feeds feeds, ActivityNotices activities, Clock clock) {
        this.guests = new Contended<>(feeds.store(GuestList.class, "guestLists"), GuestList::empty);
        this.needs = new Contended<>(feeds.store(AccessNeeds.class, "accessNeeds"), AccessNeeds::none);
        this.evaluations = new Contended<>(feeds.store(Evaluation.class, "evaluations"), Evaluation::empty);
        this.activities = activities;
        this.clock = clock;
    }

    GuestList guestsOf(String activity) {
        return guests.get(activity);
    }

    /** Nothing is shown once the day is over, whether or not they have been erased yet. */
    AccessNeeds needsOf(ActivityNotice activity) {
        var stored = needs.get(activity.id());
        return isOver(activity) ? new AccessNeeds(stored.id(), List.of(), stored.erasedOn()) : stored;
    }

    Evaluation evaluationOf(String activity) {
        return evaluations.get(activity);
    }

    SignUp.Door doorOf(SignUp signUp, ActivityNotice activity) {
        return signUp.door(activity, guests.get(signUp.id()).number(), clock.instant());
    }

    boolean takesEvaluations(ActivityNotice activity) {
        return SignUp.takesEvaluations(activity, clock.instant());
    }

    boolean hasEnded(ActivityNotice activity) {
        return !activity.cancelled() && !clock.instant().isBefore(activity.endsAt());
    }

    /** The place first: who gets none leaves nothing behind. A crash between the two loses the needs, and the ticket was not given out either. */
    SignUpOutcome register(
            SignUp signUp, ActivityNotice activity, @Nullable InitiativeId initiative, Set<Need> declared) {
        var ticket = Ticket.random();
        var shut = new SignUp.Door[1];
        var placed = guests.change(signUp.id(), list -> {
            shut[0] = signUp.door(activity, list.number(), clock.instant());
            return shut[0] == SignUp.Door.OPEN
                    ? Optional.of(list.with(new GuestList.Guest(ticket.hash("guest"), initiative)))
                    : Optional.empty();
        });
        if (!placed) {
            return new SignUpOutcome.Shut(shut[0]);
        }
        if (!declared.isEmpty()) {
            needs.change(
                    signUp.id(),
                    list -> Optional.of(list.with(new AccessNeeds.Declared(ticket.hash("needs"), declared))));
        }
        return new SignUpOutcome.Registered(ticket);
    }

    /** False where nobody has registered with this ticket. The needs go first, so that it can be done again after a crash. */
    boolean withdraw(String activity, Ticket ticket) {
        if (!guests.get(activity).holds(ticket.hash("guest"))) {
            return false;
        }
        needs.change(activity, list -> Optional.of(list.without(ticket.hash("needs"))));
        guests.change(activity, list -> Optional.of(list.without(ticket.hash("guest"))));
        return true;
    }

    void evaluate(String activity, Map<Question, Grade> answer) {
        evaluations.change(activity, tally -> Optional.of(tally.with(answer)));
    }

    /** Needs are erased the day after, or when it is cancelled. May be done by several instances at once, and again. */
    @Scheduled(
            initialDelayString = "${atagande.registration.first-erasing:PT30S}",
            fixedDelayString = "${atagande.registration.erase-every:PT15M}")
    void eraseNeeds() {
        needs.find(Query.query(Criteria.where("declared.0").exists(true))).forEach(declared -> {
            if (activities.find(declared.id()).map(this::isOver).orElse(true)) {
                needs.change(declared.id(), list -> Optional.of(list.erased(today())));
            }
        });
    }

    private boolean isOver(ActivityNotice activity) {
        return activity.cancelled() || today().isAfter(activity.lastDay());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}

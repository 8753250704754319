package se.atagande.statistics.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.contracts.meeting.MeetingHeld;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.contracts.publication.PublicationWithdrawn;
import se.atagande.contracts.violence.RoutineAskingBegun;
import se.atagande.contracts.violence.RoutineAskingEnded;
import se.atagande.contracts.violence.SupportMapUpdated;
import se.atagande.feed.Delivery;
import se.atagande.feed.Effect;
import se.atagande.feed.Inbox;
import se.atagande.feed.Inboxes;

/** Keeps one line for each thing that was done, however often it is told; what is told again corrects what was told. */
@Component("work") // bound as work-in-0
class CountingWork implements Consumer<Message<List<byte[]>>> {

    /** The topic by which activities are about violence in close relationships, as commitments-service names it. */
    private static final String VIOLENCE = "vald-i-nara-relation";

    private final Inbox inbox;

    CountingWork(Inboxes inboxes) {
        this.inbox = inboxes.named("work", CountingWork::effectsOf, deliveries -> {});
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        return switch (delivery.event()) {
            case MeetingHeld held ->
                List.of(new Effect(
                        Told.MEETINGS,
                        held.meeting().value(),
                        line(held.federation(), held.day())
                                .set(Told.KIND, Told.id(held.kind()))
                                .set(
                                        Told.ITEMS_DONE,
                                        !held.items().isEmpty()
                                                && held.items().stream().allMatch(MeetingHeld.ItemOutcome::done))
                                .set(
                                        Told.STEP_DONE,
                                        held.step() != null && held.step().done())));
            case ActivityHeld held ->
                List.of(new Effect(
                        Told.ACTIVITIES,
                        held.activity().value(),
                        line(held.federation(), held.day())
                                .set(Told.KIND, Told.id(held.kind()))
                                .set(Told.WHOM, whom(held.audiences()))
                                .set(Told.ABOUT, held.topics().contains(VIOLENCE) ? Told.OF_VIOLENCE : Told.OF_OTHER)
                                .set(Told.REACHED, held.reached() == null ? 0 : held.reached())));
            case PublicationMade made ->
                List.of(new Effect(
                        Told.PUBLICATIONS,
                        made.publication().value(),
                        line(made.federation(), made.day()).set(Told.CHANNEL, Told.id(made.channel()))));
            case PublicationWithdrawn withdrawn ->
                List.of(new Effect(
                        Told.PUBLICATIONS, withdrawn.publication().value(), Update.update(Told.WITHDRAWN, true)));
            case RoutineAskingBegun begun ->
                violence(
                        delivery,
                        begun.federation(),
                        begun.since(),
                        Update.update(Told.BEGUN, true)
                                .set(Told.INITIATIVE, begun.initiative().value())
                                .set(
                                        Told.SIDES,
                                        begun.sides().stream()
                                                .map(Told::id)
                                                .sorted()
                                                .toList()));
            case RoutineAskingEnded ended ->
                violence(
                        delivery,
                        ended.federation(),
                        ended.lastDay(),
                        Update.update(Told.BEGUN, false)
                                .set(Told.INITIATIVE, ended.initiative().value()));
            case SupportMapUpdated updated -> violence(delivery, updated.federation(), updated.day(), new Update());
            default -> List.of();
        };
    }

    private static Update line(FederationId federation, LocalDate day) {
        return Update.update(Told.FEDERATION, federation.value())
                .set(Told.MONTH, YearMonth.from(day).toString())
                .set(Told.DAY, day.toString());
    }

    /** Each statement is a line of its own: what an initiative does on a day is what was said last of it, in the order in which it was said. */
    private static List<Effect> violence(Delivery delivery, FederationId federation, LocalDate day, Update line) {
        return List.of(new Effect(
                Told.VIOLENCE,
                federation.value() + "#" + delivery.sequence(),
                line.set(Told.FEDERATION, federation.value())
                        .set(Told.SEQUENCE, delivery.sequence())
                        .set(Told.DAY, day.toString())));
    }

    /** An activity for several has not said how many of each it reached. */
    private static String whom(Set<Audience> audiences) {
        if (!audiences.isEmpty() && Set.of(Audience.STAFF, Audience.MANAGERS).containsAll(audiences)) {
            return "staff";
        }
        return !audiences.isEmpty()
                        && Set.of(Audience.PARTICIPANTS, Audience.RELATIVES).containsAll(audiences)
                ? "participants"
                : "several";
    }
}

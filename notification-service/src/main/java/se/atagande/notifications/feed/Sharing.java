package se.atagande.notifications.feed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.atagande.contracts.Event;
import se.atagande.contracts.EventCatalogue;
import se.atagande.contracts.EventType;
import se.atagande.contracts.activity.ActivityEvent;
import se.atagande.contracts.commitment.CommitmentEvent;
import se.atagande.contracts.meeting.MeetingEvent;
import se.atagande.contracts.notification.EntryRecalled;
import se.atagande.contracts.publication.PublicationEvent;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.statistics.MonthReopened;
import se.atagande.contracts.statistics.TableRecalled;
import se.atagande.contracts.statistics.TableReleased;
import se.atagande.contracts.supplier.SupplierEvent;

/** Which events a federation shares with its partners: a written list, so that a new event is kept in until somebody lets it out. */
public final class Sharing {

    private static final List<Class<? extends Event>> SHARED = List.of(
            CommitmentEvent.class,
            MeetingEvent.class,
            ActivityEvent.class,
            SupplierEvent.class,
            PublicationEvent.class,
            MonthClosed.class,
            MonthReopened.class,
            TableReleased.class,
            TableRecalled.class,
            EntryRecalled.class);

    private Sharing() {}

    static boolean shares(Event event) {
        return shares(event.getClass());
    }

    /** The written names of all types that can come. */
    public static Set<String> types() {
        return EventCatalogue.TYPES.stream()
                .filter(type -> shares(type.record()))
                .map(EventType::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean shares(Class<? extends Event> type) {
        return SHARED.stream().anyMatch(shared -> shared.isAssignableFrom(type));
    }
}

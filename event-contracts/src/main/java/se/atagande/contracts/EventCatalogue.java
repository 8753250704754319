package se.atagande.contracts;

import static se.atagande.contracts.EventType.Status.PUBLISHED;
import static se.atagande.contracts.EventType.Status.RESERVED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.atagande.contracts.activity.ActivityCancelled;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.contracts.activity.ActivityPlanned;
import se.atagande.contracts.commitment.CommitmentUpdated;
import se.atagande.contracts.commitment.DeclarationSigned;
import se.atagande.contracts.commitment.FulfilmentChanged;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationClosed;
import se.atagande.contracts.deviation.DeviationMeasureDecided;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.contracts.deviation.StructuralPatternFound;
import se.atagande.contracts.meeting.MeetingCancelled;
import se.atagande.contracts.meeting.MeetingHeld;
import se.atagande.contracts.meeting.MeetingRescheduled;
import se.atagande.contracts.meeting.MeetingScheduled;
import se.atagande.contracts.notification.DeliveryFailed;
import se.atagande.contracts.notification.ReminderSent;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.statistics.MonthReopened;
import se.atagande.contracts.statistics.TableRecalled;
import se.atagande.contracts.statistics.TableReleased;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.contracts.survey.SurveyClosed;
import se.atagande.contracts.survey.SurveyOpened;
import se.atagande.contracts.survey.SurveySubmitted;

/** Every event type there is, in one list: topics, documents and readers are made from it. */
public final class EventCatalogue {

    /** In the order of the documentation: by family, then as things happen. */
    public static final List<EventType> TYPES = List.of(
            type(DeclarationSigned.TYPE, "commitment-events", DeclarationSigned.class, PUBLISHED),
            type(CommitmentUpdated.TYPE, "commitment-events", CommitmentUpdated.class, PUBLISHED),
            type(FulfilmentChanged.TYPE, "commitment-events", FulfilmentChanged.class, PUBLISHED),
            type(MeetingScheduled.TYPE, "meeting-events", MeetingScheduled.class, PUBLISHED),
            type(MeetingRescheduled.TYPE, "meeting-events", MeetingRescheduled.class, PUBLISHED),
            type(MeetingCancelled.TYPE, "meeting-events", MeetingCancelled.class, PUBLISHED),
            type(MeetingHeld.TYPE, "meeting-events", MeetingHeld.class, PUBLISHED),
            type(ActivityPlanned.TYPE, "activity-events", ActivityPlanned.class, PUBLISHED),
            type(ActivityCancelled.TYPE, "activity-events", ActivityCancelled.class, PUBLISHED),
            type(ActivityHeld.TYPE, "activity-events", ActivityHeld.class, PUBLISHED),
            type(SupplierVisitHeld.TYPE, "supplier-events", SupplierVisitHeld.class, RESERVED),
            type(PublicationMade.TYPE, "publication-events", PublicationMade.class, RESERVED),
            type(MonthClosed.TYPE, "statistics-events", MonthClosed.class, PUBLISHED),
            type(MonthReopened.TYPE, "statistics-events", MonthReopened.class, PUBLISHED),
            type(TableReleased.TYPE, "statistics-events", TableReleased.class, RESERVED),
            type(TableRecalled.TYPE, "statistics-events", TableRecalled.class, RESERVED),
            type(SurveyOpened.TYPE, "survey-events", SurveyOpened.class, RESERVED),
            type(SurveySubmitted.TYPE, "survey-events", SurveySubmitted.class, RESERVED),
            type(SurveyClosed.TYPE, "survey-events", SurveyClosed.class, RESERVED),
            type(DeviationReported.TYPE, "deviation-events", DeviationReported.class, PUBLISHED),
            type(DeviationAcknowledged.TYPE, "deviation-events", DeviationAcknowledged.class, PUBLISHED),
            type(DeviationMeasureDecided.TYPE, "deviation-events", DeviationMeasureDecided.class, RESERVED),
            type(DeviationClosed.TYPE, "deviation-events", DeviationClosed.class, PUBLISHED),
            type(StructuralPatternFound.TYPE, "deviation-events", StructuralPatternFound.class, RESERVED),
            type(ReminderSent.TYPE, "notification-events", ReminderSent.class, PUBLISHED),
            type(DeliveryFailed.TYPE, "notification-events", DeliveryFailed.class, PUBLISHED));

    private static final Map<String, EventType> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private EventCatalogue() {}

    /** The type with this written name; empty where this version of the contracts does not know it. */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type of this event. */
    public static EventType of(Event event) {
        var type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "event: " + event.getClass().getName() + " (expected: a record of the catalogue)");
        }
        return type;
    }

    /** The topics of all families, each once. */
    public static List<String> topics() {
        return TYPES.stream().map(EventType::topic).distinct().toList();
    }

    private static EventType type(String name, String topic, Class<? extends Event> record, EventType.Status status) {
        return new EventType(name, topic, record, status);
    }
}

package se.atagande.contracts;

import static se.atagande.contracts.EventType.Status.PUBLISHED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.atagande.contracts.activity.ActivityCancelled;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.contracts.activity.ActivityPlanned;
import se.atagande.contracts.activity.ActivityRescheduled;
import se.atagande.contracts.commitment.CommitmentOverridden;
import se.atagande.contracts.commitment.CommitmentRetired;
import se.atagande.contracts.commitment.CommitmentUpdated;
import se.atagande.contracts.commitment.DeclarationSigned;
import se.atagande.contracts.commitment.FulfilmentChanged;
import se.atagande.contracts.commitment.OverrideWithdrawn;
import se.atagande.contracts.deviation.AuditAnchored;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationClosed;
import se.atagande.contracts.deviation.DeviationLimitsSet;
import se.atagande.contracts.deviation.DeviationMeasureDecided;
import se.atagande.contracts.deviation.DeviationMeasureDeclined;
import se.atagande.contracts.deviation.DeviationReopened;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.contracts.deviation.RoutineReviewed;
import se.atagande.contracts.deviation.StructuralPatternFound;
import se.atagande.contracts.influence.OccasionOpened;
import se.atagande.contracts.influence.OccasionWithdrawn;
import se.atagande.contracts.influence.ParticipationTold;
import se.atagande.contracts.influence.ViewpointDecided;
import se.atagande.contracts.measure.MeasureTaken;
import se.atagande.contracts.measure.MeasureWithdrawn;
import se.atagande.contracts.meeting.DecisionMade;
import se.atagande.contracts.meeting.MeetingCancelled;
import se.atagande.contracts.meeting.MeetingHeld;
import se.atagande.contracts.meeting.MeetingRescheduled;
import se.atagande.contracts.meeting.MeetingScheduled;
import se.atagande.contracts.meeting.MinutesLocked;
import se.atagande.contracts.notification.DeliveryFailed;
import se.atagande.contracts.notification.EntryRecalled;
import se.atagande.contracts.notification.ReminderSent;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.contracts.publication.PublicationWithdrawn;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.statistics.MonthCommented;
import se.atagande.contracts.statistics.MonthReopened;
import se.atagande.contracts.statistics.TableRecalled;
import se.atagande.contracts.statistics.TableReleased;
import se.atagande.contracts.supplier.AgreementChanged;
import se.atagande.contracts.supplier.AgreementEnded;
import se.atagande.contracts.supplier.AgreementSigned;
import se.atagande.contracts.supplier.AgreementWithdrawn;
import se.atagande.contracts.supplier.RequirementSet;
import se.atagande.contracts.supplier.SupplierVisitCancelled;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.contracts.supplier.SupplierVisitPlanned;
import se.atagande.contracts.survey.SurveyClosed;
import se.atagande.contracts.survey.SurveyOpened;
import se.atagande.contracts.survey.SurveySubmitted;
import se.atagande.contracts.violence.RoutineAskingBegun;
import se.atagande.contracts.violence.RoutineAskingEnded;
import se.atagande.contracts.violence.SupportMapUpdated;

/** Every event type there is, in one list: topics, documents and readers are made from it. */
public final class EventCatalogue {

    private static final String COMMITMENTS = "commitments-service";
    private static final String STATISTICS = "statistics-service";
    private static final String DEVIATIONS = "deviation-service";
    private static final String NOTIFICATIONS = "notification-service";

    /** In the order of the documentation: by family, then as things happen. */
    public static final List<EventType> TYPES = List.of(
            type(
                    DeclarationSigned.TYPE,
                    "commitment-events",
                    DeclarationSigned.class,
                    PUBLISHED,
                    "A declaration was loaded, with its commitments.",
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    CommitmentUpdated.TYPE,
                    "commitment-events",
                    CommitmentUpdated.class,
                    PUBLISHED,
                    "A commitment was loaded, renewed for a term, or given to others to answer for.",
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    FulfilmentChanged.TYPE,
                    "commitment-events",
                    FulfilmentChanged.class,
                    PUBLISHED,
                    "The facts, or the calendar, moved a commitment from one state to another.",
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    CommitmentOverridden.TYPE,
                    "commitment-events",
                    CommitmentOverridden.class,
                    PUBLISHED,
                    "Somebody set another state beside what the facts say, for some days and with a reason.",
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    OverrideWithdrawn.TYPE,
                    "commitment-events",
                    OverrideWithdrawn.class,
                    PUBLISHED,
                    "A state that somebody had set was taken back.",
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    CommitmentRetired.TYPE,
                    "commitment-events",
                    CommitmentRetired.class,
                    PUBLISHED,
                    "A later version of its declaration took a commitment's place.",
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    MeetingScheduled.TYPE,
                    "meeting-events",
                    MeetingScheduled.class,
                    PUBLISHED,
                    "A meeting has a time, and standing items that it must carry.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    MeetingRescheduled.TYPE,
                    "meeting-events",
                    MeetingRescheduled.class,
                    PUBLISHED,
                    "A meeting got another time.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    MeetingCancelled.TYPE,
                    "meeting-events",
                    MeetingCancelled.class,
                    PUBLISHED,
                    "A meeting will not take place.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    MeetingHeld.TYPE,
                    "meeting-events",
                    MeetingHeld.class,
                    PUBLISHED,
                    "A meeting took place; for each standing item it says whether it was done.",
                    COMMITMENTS,
                    COMMITMENTS,
                    STATISTICS,
                    NOTIFICATIONS),
            type(
                    DecisionMade.TYPE,
                    "meeting-events",
                    DecisionMade.class,
                    PUBLISHED,
                    "A meeting decided something; where it becomes an activity, that activity's id is told.",
                    COMMITMENTS),
            type(
                    MinutesLocked.TYPE,
                    "meeting-events",
                    MinutesLocked.class,
                    PUBLISHED,
                    "Two persons approved the minutes of a meeting, and they change no more.",
                    COMMITMENTS),
            type(
                    ActivityPlanned.TYPE,
                    "activity-events",
                    ActivityPlanned.class,
                    PUBLISHED,
                    "An activity has a time.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    ActivityRescheduled.TYPE,
                    "activity-events",
                    ActivityRescheduled.class,
                    PUBLISHED,
                    "An activity got another time.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    ActivityCancelled.TYPE,
                    "activity-events",
                    ActivityCancelled.class,
                    PUBLISHED,
                    "An activity will not take place.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    ActivityHeld.TYPE,
                    "activity-events",
                    ActivityHeld.class,
                    PUBLISHED,
                    "An activity took place and reached so many.",
                    COMMITMENTS,
                    COMMITMENTS,
                    STATISTICS,
                    NOTIFICATIONS),
            type(
                    AgreementSigned.TYPE,
                    "supplier-events",
                    AgreementSigned.class,
                    PUBLISHED,
                    "Federations have an agreement with a supplier.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    RequirementSet.TYPE,
                    "supplier-events",
                    RequirementSet.class,
                    PUBLISHED,
                    "An agreement requires work for inclusion, gender equality and non-discrimination.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    AgreementChanged.TYPE,
                    "supplier-events",
                    AgreementChanged.class,
                    PUBLISHED,
                    "An agreement got other days.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    AgreementEnded.TYPE,
                    "supplier-events",
                    AgreementEnded.class,
                    PUBLISHED,
                    "An agreement was ended.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    AgreementWithdrawn.TYPE,
                    "supplier-events",
                    AgreementWithdrawn.class,
                    PUBLISHED,
                    "An agreement had been entered by mistake.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    SupplierVisitPlanned.TYPE,
                    "supplier-events",
                    SupplierVisitPlanned.class,
                    PUBLISHED,
                    "A follow-up visit to a supplier has a day, or got another one.",
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    SupplierVisitCancelled.TYPE,
                    "supplier-events",
                    SupplierVisitCancelled.class,
                    PUBLISHED,
                    "A follow-up visit to a supplier will not be made.",
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    SupplierVisitHeld.TYPE,
                    "supplier-events",
                    SupplierVisitHeld.class,
                    PUBLISHED,
                    "A follow-up visit to a supplier took place.",
                    COMMITMENTS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    RoutineAskingBegun.TYPE,
                    "violence-events",
                    RoutineAskingBegun.class,
                    PUBLISHED,
                    "An initiative asks everybody about violence in close relationships.",
                    COMMITMENTS,
                    COMMITMENTS,
                    STATISTICS),
            type(
                    RoutineAskingEnded.TYPE,
                    "violence-events",
                    RoutineAskingEnded.class,
                    PUBLISHED,
                    "An initiative no longer asks.",
                    COMMITMENTS,
                    STATISTICS),
            type(
                    SupportMapUpdated.TYPE,
                    "violence-events",
                    SupportMapUpdated.class,
                    PUBLISHED,
                    "A federation went through its map of local support.",
                    COMMITMENTS,
                    STATISTICS),
            type(
                    PublicationMade.TYPE,
                    "publication-events",
                    PublicationMade.class,
                    PUBLISHED,
                    "Something was published in a channel.",
                    COMMITMENTS,
                    COMMITMENTS,
                    STATISTICS,
                    NOTIFICATIONS),
            type(
                    PublicationWithdrawn.TYPE,
                    "publication-events",
                    PublicationWithdrawn.class,
                    PUBLISHED,
                    "An entry of the communication log counts no more.",
                    COMMITMENTS,
                    COMMITMENTS,
                    STATISTICS,
                    NOTIFICATIONS),
            type(
                    MeasureTaken.TYPE,
                    "measure-events",
                    MeasureTaken.class,
                    PUBLISHED,
                    "A step of active measures was taken in an initiative, or its entry was corrected.",
                    COMMITMENTS,
                    COMMITMENTS),
            type(
                    MeasureWithdrawn.TYPE,
                    "measure-events",
                    MeasureWithdrawn.class,
                    PUBLISHED,
                    "An entry of the board of active measures counts no more.",
                    COMMITMENTS,
                    COMMITMENTS),
            type(
                    OccasionOpened.TYPE,
                    "influence-events",
                    OccasionOpened.class,
                    PUBLISHED,
                    "An initiative or a needs analysis asks for citizens' participation.",
                    COMMITMENTS,
                    COMMITMENTS),
            type(
                    ParticipationTold.TYPE,
                    "influence-events",
                    ParticipationTold.class,
                    PUBLISHED,
                    "It was told how those concerned took part and what changed.",
                    COMMITMENTS,
                    COMMITMENTS),
            type(
                    OccasionWithdrawn.TYPE,
                    "influence-events",
                    OccasionWithdrawn.class,
                    PUBLISHED,
                    "The occasion was a mistake: nothing is due.",
                    COMMITMENTS,
                    COMMITMENTS),
            type(
                    ViewpointDecided.TYPE,
                    "influence-events",
                    ViewpointDecided.class,
                    PUBLISHED,
                    "A citizen's viewpoint was done, partly done or refused.",
                    COMMITMENTS),
            type(
                    MonthClosed.TYPE,
                    "statistics-events",
                    MonthClosed.class,
                    PUBLISHED,
                    "The participant counts by gender of one initiative and month are complete.",
                    STATISTICS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    MonthCommented.TYPE,
                    "statistics-events",
                    MonthCommented.class,
                    PUBLISHED,
                    "A closed month has a comment to be talked about at the next meeting.",
                    STATISTICS,
                    COMMITMENTS),
            type(
                    MonthReopened.TYPE,
                    "statistics-events",
                    MonthReopened.class,
                    PUBLISHED,
                    "A closed month is being corrected.",
                    STATISTICS,
                    COMMITMENTS,
                    NOTIFICATIONS),
            type(
                    TableReleased.TYPE,
                    "statistics-events",
                    TableReleased.class,
                    PUBLISHED,
                    "A table passed disclosure control.",
                    STATISTICS,
                    NOTIFICATIONS),
            type(
                    TableRecalled.TYPE,
                    "statistics-events",
                    TableRecalled.class,
                    PUBLISHED,
                    "A released table must no longer be used.",
                    STATISTICS,
                    NOTIFICATIONS),
            type(
                    SurveyOpened.TYPE,
                    "survey-events",
                    SurveyOpened.class,
                    PUBLISHED,
                    "A survey takes answers.",
                    STATISTICS),
            type(
                    SurveySubmitted.TYPE,
                    "survey-events",
                    SurveySubmitted.class,
                    PUBLISHED,
                    "A batch of at least five answers was counted.",
                    STATISTICS),
            type(
                    SurveyClosed.TYPE,
                    "survey-events",
                    SurveyClosed.class,
                    PUBLISHED,
                    "A survey takes no more answers.",
                    STATISTICS),
            type(
                    DeviationReported.TYPE,
                    "deviation-events",
                    DeviationReported.class,
                    PUBLISHED,
                    "Something went against a participant and somebody told.",
                    DEVIATIONS,
                    COMMITMENTS,
                    STATISTICS),
            type(
                    DeviationLimitsSet.TYPE,
                    "deviation-events",
                    DeviationLimitsSet.class,
                    PUBLISHED,
                    "By when the reporter is to hear something, as it stands now, and when the handlers are reminded.",
                    DEVIATIONS,
                    NOTIFICATIONS),
            type(
                    DeviationAcknowledged.TYPE,
                    "deviation-events",
                    DeviationAcknowledged.class,
                    PUBLISHED,
                    "The federation has received the report and said so.",
                    DEVIATIONS,
                    COMMITMENTS),
            type(
                    DeviationMeasureDecided.TYPE,
                    "deviation-events",
                    DeviationMeasureDecided.class,
                    PUBLISHED,
                    "A measure against the cause was decided.",
                    DEVIATIONS,
                    COMMITMENTS),
            type(
                    DeviationMeasureDeclined.TYPE,
                    "deviation-events",
                    DeviationMeasureDeclined.class,
                    PUBLISHED,
                    "A measure that was decided will not be taken.",
                    DEVIATIONS,
                    COMMITMENTS),
            type(
                    DeviationClosed.TYPE,
                    "deviation-events",
                    DeviationClosed.class,
                    PUBLISHED,
                    "The case was answered and closed.",
                    DEVIATIONS,
                    COMMITMENTS),
            type(
                    DeviationReopened.TYPE,
                    "deviation-events",
                    DeviationReopened.class,
                    PUBLISHED,
                    "A closed case is open again.",
                    DEVIATIONS,
                    COMMITMENTS),
            type(
                    StructuralPatternFound.TYPE,
                    "deviation-events",
                    StructuralPatternFound.class,
                    PUBLISHED,
                    "Several single cases point to the same thing.",
                    DEVIATIONS),
            type(
                    RoutineReviewed.TYPE,
                    "deviation-events",
                    RoutineReviewed.class,
                    PUBLISHED,
                    "The routine for deviations itself was reviewed.",
                    DEVIATIONS,
                    COMMITMENTS),
            type(
                    AuditAnchored.TYPE,
                    "deviation-events",
                    AuditAnchored.class,
                    PUBLISHED,
                    "How long the list of who read cases is, and its last seal.",
                    DEVIATIONS),
            type(
                    ReminderSent.TYPE,
                    "notification-events",
                    ReminderSent.class,
                    PUBLISHED,
                    "A reminder left for the mail server.",
                    NOTIFICATIONS),
            type(
                    DeliveryFailed.TYPE,
                    "notification-events",
                    DeliveryFailed.class,
                    PUBLISHED,
                    "A reminder or a delivery could not be handed over.",
                    NOTIFICATIONS),
            type(
                    EntryRecalled.TYPE,
                    "notification-events",
                    EntryRecalled.class,
                    PUBLISHED,
                    "Something that was shared with partners is taken back, and they are to say that it is gone.",
                    NOTIFICATIONS,
                    NOTIFICATIONS));

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

    private static EventType type(
            String name,
            String topic,
            Class<? extends Event> record,
            EventType.Status status,
            String meaning,
            String publisher,
            String... readers) {
        return new EventType(name, topic, record, status, meaning, publisher, List.of(readers));
    }
}

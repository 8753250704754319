package se.atagande.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.AskingForm;
import se.atagande.contracts.Audience;
import se.atagande.contracts.AuditAnchorId;
import se.atagande.contracts.Channel;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.DecisionId;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.contracts.MeasureId;
import se.atagande.contracts.MeasureStep;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.MinutesId;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.OccasionKind;
import se.atagande.contracts.PolicyArea;
import se.atagande.contracts.PublicationId;
import se.atagande.contracts.RecallId;
import se.atagande.contracts.RecallKind;
import se.atagande.contracts.ReleaseId;
import se.atagande.contracts.ReminderId;
import se.atagande.contracts.RoutineReviewId;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.SurveyId;
import se.atagande.contracts.ViewpointDecision;
import se.atagande.contracts.ViewpointId;
import se.atagande.contracts.ViolenceSide;
import se.atagande.contracts.VisitId;
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

/** One event of each type, every component filled: what the approved samples hold. Sets have one member, since a set has no order. */
final class SampleEvents {

    private static final FederationId STOCKHOLM = new FederationId("stockholms-stad");
    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final InitiativeId INITIATIVE = new InitiativeId("ratt-stod-for-mig");
    private static final MeetingId APT = new MeetingId("apt-ratt-stod-for-mig-2026-04-14");
    private static final MeetingSeriesId APTS = new MeetingSeriesId("apt-ratt-stod-for-mig");
    private static final ActivityId DEMOCRACY_DAY = new ActivityId("demokratidagen-2026");
    private static final OccasionId OCCASION = new OccasionId("behovsanalys-2026");
    private static final DeviationId DEVIATION = new DeviationId("k3v9q2m7xw4t");
    private static final SupplierId SUPPLIER = new SupplierId("leverantor-7");
    private static final AgreementId AGREEMENT = new AgreementId("avtal-12");
    private static final SurveyId SURVEY = new SurveyId("jamlikhetsdata-2026");
    private static final ReleaseId RELEASE = new ReleaseId("deltagare-2026-04");
    private static final ReminderId REMINDER = new ReminderId("apt-ratt-stod-for-mig-2026-04-14_7");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);
    private static final Instant START = Instant.parse("2026-04-14T07:00:00Z");
    private static final Instant END = Instant.parse("2026-04-14T09:00:00Z");

    private SampleEvents() {}

    static final List<Event> ALL = List.of(
            new DeclarationSigned(new DeclarationId("stockholms-stad-2021"), STOCKHOLM, 21, LocalDate.of(2021, 11, 18)),
            new CommitmentUpdated(
                    new CommitmentId("stockholms-stad-2021_6"),
                    STOCKHOLM,
                    new DeclarationId("stockholms-stad-2021"),
                    6,
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31)),
            new FulfilmentChanged(
                    new CommitmentId("stockholms-stad-2021_6"),
                    STOCKHOLM,
                    FulfilmentState.ON_TRACK,
                    FulfilmentState.LATE,
                    3,
                    DAY),
            new CommitmentOverridden(
                    new CommitmentId("stockholms-stad-2021_6"),
                    STOCKHOLM,
                    FulfilmentState.LATE,
                    FulfilmentState.ON_TRACK,
                    DAY,
                    LocalDate.of(2026, 6, 30)),
            new OverrideWithdrawn(new CommitmentId("stockholms-stad-2021_6"), STOCKHOLM, DAY),
            new CommitmentRetired(
                    new CommitmentId("stockholms-stad-2021_6"),
                    STOCKHOLM,
                    new CommitmentId("stockholms-stad-2026_4"),
                    DAY),
            new MeetingScheduled(
                    APT,
                    STOCKHOLM,
                    APTS,
                    MeetingKind.APT,
                    INITIATIVE,
                    START,
                    END,
                    List.of("equality", "respect-step"),
                    3,
                    null),
            new MeetingRescheduled(APT, STOCKHOLM, APTS, MeetingKind.APT, INITIATIVE, START, END, null),
            new MeetingCancelled(APT, STOCKHOLM, APTS, MeetingKind.APT, INITIATIVE, DAY, null),
            new MeetingHeld(
                    APT,
                    STOCKHOLM,
                    APTS,
                    MeetingKind.APT,
                    INITIATIVE,
                    DAY,
                    List.of(
                            new MeetingHeld.ItemOutcome("equality", true, null),
                            new MeetingHeld.ItemOutcome("respect-step", false, MissedReason.TIME_RAN_OUT)),
                    new MeetingHeld.StepOutcome(1, 3, false, MissedReason.TIME_RAN_OUT),
                    null),
            new DecisionMade(
                    new DecisionId("b7f1c2"), STOCKHOLM, APT, MeetingKind.APT, DAY, new ActivityId("decision-b7f1c2")),
            new MinutesLocked(
                    new MinutesId("minutes-" + APT),
                    STOCKHOLM,
                    APT,
                    MeetingKind.APT,
                    LocalDate.of(2026, 4, 21),
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            new ActivityPlanned(
                    DEMOCRACY_DAY,
                    SODERTALJE,
                    Set.of(SODERTALJE),
                    ActivityKind.DEMOCRACY_DAY,
                    Set.of(Audience.STAFF),
                    INITIATIVE,
                    START,
                    END),
            new ActivityRescheduled(
                    DEMOCRACY_DAY,
                    SODERTALJE,
                    Set.of(SODERTALJE),
                    ActivityKind.DEMOCRACY_DAY,
                    Set.of(Audience.STAFF),
                    INITIATIVE,
                    START,
                    END),
            new ActivityCancelled(DEMOCRACY_DAY, SODERTALJE, ActivityKind.DEMOCRACY_DAY),
            new ActivityHeld(
                    DEMOCRACY_DAY,
                    SODERTALJE,
                    Set.of(SODERTALJE),
                    ActivityKind.DEMOCRACY_DAY,
                    Set.of(Audience.STAFF),
                    INITIATIVE,
                    DAY,
                    38,
                    42,
                    Set.of("democracy")),
            new AgreementSigned(
                    SUPPLIER,
                    AGREEMENT,
                    STOCKHOLM,
                    Set.of(STOCKHOLM),
                    AgreementKind.WORK_TRAINING,
                    DAY,
                    LocalDate.of(2028, 4, 13)),
            new RequirementSet(SUPPLIER, AGREEMENT, STOCKHOLM, DAY),
            new AgreementChanged(SUPPLIER, AGREEMENT, STOCKHOLM, DAY, LocalDate.of(2029, 4, 13)),
            new AgreementEnded(SUPPLIER, AGREEMENT, STOCKHOLM, LocalDate.of(2027, 12, 31)),
            new AgreementWithdrawn(SUPPLIER, AGREEMENT, STOCKHOLM),
            new SupplierVisitPlanned(
                    SUPPLIER,
                    new VisitId("besok-3"),
                    STOCKHOLM,
                    Set.of(STOCKHOLM),
                    LocalDate.of(2026, 10, 14),
                    LocalDate.of(2026, 10, 7)),
            new SupplierVisitCancelled(
                    SUPPLIER, new VisitId("besok-3"), STOCKHOLM, Set.of(STOCKHOLM), LocalDate.of(2026, 10, 14)),
            new SupplierVisitHeld(
                    SUPPLIER,
                    STOCKHOLM,
                    DAY,
                    new VisitId("besok-3"),
                    Set.of(STOCKHOLM),
                    Set.of(PolicyArea.NON_DISCRIMINATION)),
            new RoutineAskingBegun(
                    SODERTALJE, INITIATIVE, AskingForm.NNS_SEVEN_QUESTIONS, Set.of(ViolenceSide.EXPOSURE), DAY),
            new RoutineAskingEnded(SODERTALJE, INITIATIVE, LocalDate.of(2027, 12, 31)),
            new SupportMapUpdated(SODERTALJE, DAY),
            new PublicationMade(
                    new PublicationId("nyhetsbrev-2026-04"),
                    SODERTALJE,
                    Channel.NEWSLETTER,
                    DAY,
                    Set.of("human-rights")),
            new PublicationWithdrawn(
                    new PublicationId("nyhetsbrev-2026-04"), SODERTALJE, Channel.NEWSLETTER, DAY.plusDays(1)),
            new MeasureTaken(
                    new MeasureId("atgard-12"),
                    SODERTALJE,
                    INITIATIVE,
                    Set.of(Ground.DISABILITY),
                    MeasureStep.INVESTIGATE,
                    DAY,
                    DEMOCRACY_DAY),
            new MeasureWithdrawn(new MeasureId("atgard-12"), SODERTALJE, DAY.plusDays(1)),
            new OccasionOpened(OCCASION, SODERTALJE, OccasionKind.NEEDS_ANALYSIS, INITIATIVE, DAY),
            new ParticipationTold(OCCASION, SODERTALJE, DAY.plusDays(60)),
            new OccasionWithdrawn(OCCASION, SODERTALJE, DAY.plusDays(1)),
            new ViewpointDecided(
                    new ViewpointId("synpunkt-3"),
                    SODERTALJE,
                    ViewpointDecision.PARTLY_DONE,
                    OCCASION,
                    DEMOCRACY_DAY,
                    DAY),
            new MonthClosed(STOCKHOLM, INITIATIVE, YearMonth.of(2026, 4), LocalDate.of(2026, 5, 6)),
            new MonthCommented(STOCKHOLM, INITIATIVE, YearMonth.of(2026, 4)),
            new MonthReopened(STOCKHOLM, INITIATIVE, YearMonth.of(2026, 4)),
            new TableReleased(
                    RELEASE,
                    STOCKHOLM,
                    "participants-by-gender",
                    1,
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    TableReleased.Verdict.PROVED),
            new TableRecalled(RELEASE, STOCKHOLM),
            new SurveyOpened(SURVEY, STOCKHOLM),
            new SurveySubmitted(SURVEY, STOCKHOLM, 1),
            new SurveyClosed(SURVEY, STOCKHOLM),
            new DeviationReported(DEVIATION, STOCKHOLM, INITIATIVE, Level.STRUCTURAL, DAY, null),
            new DeviationLimitsSet(
                    DEVIATION,
                    STOCKHOLM,
                    DAY.plusDays(7),
                    DAY.plusMonths(3),
                    false,
                    List.of(DAY.plusDays(3), DAY.plusDays(6), DAY.plusDays(60), DAY.plusDays(80))),
            new DeviationAcknowledged(DEVIATION, STOCKHOLM, DAY),
            new DeviationMeasureDecided(
                    DEVIATION, STOCKHOLM, INITIATIVE, new ActivityId("measure-1"), DAY.plusMonths(1), DAY),
            new DeviationMeasureDeclined(DEVIATION, STOCKHOLM, new ActivityId("measure-1"), DAY),
            new DeviationClosed(DEVIATION, STOCKHOLM, DAY),
            new DeviationReopened(DEVIATION, STOCKHOLM, DAY),
            new StructuralPatternFound(DEVIATION, STOCKHOLM, DAY),
            new RoutineReviewed(new RoutineReviewId("stockholms-stad-2026-h1"), STOCKHOLM, "2026-H1", DAY),
            new AuditAnchored(
                    new AuditAnchorId("stockholms-stad_2026-04-14"), STOCKHOLM, DAY, 312, "q0Xn3uQ5l2rJH9b2cV7d1A"),
            new ReminderSent(REMINDER, STOCKHOLM, APT.value(), 7, LocalDate.of(2026, 4, 7)),
            new DeliveryFailed(REMINDER, STOCKHOLM, LocalDate.of(2026, 4, 7)),
            new EntryRecalled(
                    new RecallId("recall-1"),
                    STOCKHOLM,
                    "019a8c1e-7b1c-7c35-8f0e-2f7d3b8b1a01",
                    RecallKind.CORRECTED,
                    "019a8c1e-7b1c-7c35-8f0e-2f7d3b8b1a02",
                    LocalDate.of(2026, 5, 7)));
}

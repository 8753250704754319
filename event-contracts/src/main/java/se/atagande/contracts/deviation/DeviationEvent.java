package se.atagande.contracts.deviation;

import se.atagande.contracts.Event;

/** Somebody told of a disadvantage, and what became of it. Holds no word of the report. Days are UTC's, as the event's time is. Topic {@code deviation-events}. */
public sealed interface DeviationEvent extends Event
        permits DeviationReported,
                DeviationLimitsSet,
                DeviationAcknowledged,
                DeviationMeasureDecided,
                DeviationMeasureDeclined,
                DeviationClosed,
                DeviationReopened,
                StructuralPatternFound,
                RoutineReviewed,
                AuditAnchored {}

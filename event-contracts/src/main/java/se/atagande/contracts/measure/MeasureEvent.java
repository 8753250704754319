package se.atagande.contracts.measure;

import se.atagande.contracts.Event;

/** The board of active measures. Topic {@code measure-events}. */
public sealed interface MeasureEvent extends Event permits MeasureTaken, MeasureWithdrawn {}

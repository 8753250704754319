package se.atagande.contracts.statistics;

import se.atagande.contracts.Event;

/** Months of participant counts closed, commented and reopened, tables released and recalled. Topic {@code statistics-events}. */
public sealed interface StatisticsEvent extends Event
        permits MonthClosed, MonthCommented, MonthReopened, TableReleased, TableRecalled {}

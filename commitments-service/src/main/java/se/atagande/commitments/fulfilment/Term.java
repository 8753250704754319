package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days for which a commitment is judged, both included.
 *
 * @param answerableFrom the first day on which missing facts are held against the commitment: before it the system did
 *     not record, so that silence says nothing
 */
public record Term(LocalDate from, LocalDate to, LocalDate answerableFrom) {

    public Term {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("term: " + from + "–" + to + " (expected: from on or before to)");
        }
    }

    /** A term in which the system recorded from the first day. */
    public Term(LocalDate from, LocalDate to) {
        this(from, to, from);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overBy(LocalDate today) {
        return today.isAfter(to);
    }

    /** Over before the system recorded anything of it. */
    boolean beforeRecords() {
        return answerableFrom.isAfter(to);
    }

    /** Silence about this day says nothing. Who registers facts of a term afterwards answers for the whole term. */
    boolean silent(LocalDate day) {
        return !beforeRecords() && day.isBefore(answerableFrom);
    }

    /** The day from which nothing done is due soon: two thirds in, at most 60 days before the end. */
    LocalDate soonFrom() {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        return to.minusDays(Math.min(60, days / 3) - 1);
    }

    /** The part of this term that lies between two days. */
    Term between(LocalDate first, LocalDate last) {
        return new Term(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last, answerableFrom);
    }
}

package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A period or a last day within a term, without a year so that it can be renewed: "under hösten" is 1 September to 30
 * November, "den 8 november" has no first day. 29 February is the 28th in a year that lacks it.
 */
public record Season(@Nullable MonthDay from, MonthDay to) {

    public Season {
        if (from != null && from.isAfter(to)) {
            throw new IllegalArgumentException("season: " + from + "–" + to + " (expected: within one calendar year)");
        }
    }

    /** The days of this season in a term: in the term's first year, or in the next when it is over before the term begins. */
    Term in(Term term) {
        var year = term.from().getYear();
        if (to.atYear(year).isBefore(term.from())) {
            year++;
        }
        LocalDate last = to.atYear(year).isAfter(term.to()) ? term.to() : to.atYear(year);
        LocalDate first = from == null || from.atYear(year).isBefore(term.from()) ? term.from() : from.atYear(year);
        return term.between(first.isAfter(last) ? last : first, last);
    }
}

package se.atagande.commitments.fulfilment;

import java.time.LocalDate;

/** For how long a commitment was given, which decides the term that it is judged for on a certain day. */
public sealed interface Validity {

    /** The term that is judged on this day, when the system has recorded facts since {@code recordedSince}. */
    Term termOn(LocalDate today, LocalDate recordedSince);

    /** Given until further notice; judged for the calendar year of today. */
    record Continuous(LocalDate since) implements Validity {

        @Override
        public Term termOn(LocalDate today, LocalDate recordedSince) {
            var newYear = today.withDayOfYear(1);
            var newYearsEve = newYear.plusYears(1).minusDays(1);
            return new Term(
                    since.isAfter(newYear) && !since.isAfter(newYearsEve) ? since : newYear,
                    newYearsEve,
                    since.isAfter(recordedSince) ? since : recordedSince);
        }
    }

    /** Given for certain days, such as an autumn or the time of a project. */
    record Fixed(LocalDate from, LocalDate to) implements Validity {

        @Override
        public Term termOn(LocalDate today, LocalDate recordedSince) {
            return new Term(from, to, recordedSince.isAfter(from) ? recordedSince : from);
        }
    }

    /** A fixed commitment taken up again for a calendar year; its federation answers for the whole of that year. */
    record Renewed(int year) implements Validity {

        @Override
        public Term termOn(LocalDate today, LocalDate recordedSince) {
            return new Term(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
    }
}

package se.atagande.deviations.audit;

import java.time.LocalDate;

/**
 * Somebody read or changed a case. No time finer than the day: with the day of a report it would tell more than that.
 *
 * @param number 1, 2, 3 … in the federation
 * @param subject of the token of whoever did it
 * @param deviation the case
 * @param day by UTC
 * @param seal keyed hash (HMAC-SHA-256 under the master key) over this entry and the seal before it
 */
record AuditEntry(
        String id,
        String federation,
        long number,
        String subject,
        Act act,
        String deviation,
        LocalDate day,
        String seal) {

    /** What was done. */
    enum Act {
        READ,
        READ_UNMASKED,
        READ_ATTACHMENT,
        /** Taken out for somebody who asked for the document. */
        EXTRACTED,
        CHANGED,
        ERASED
    }

    static final String FIRST = "";

    /** What the seal is over. */
    static String sealed(
            String before, String federation, long number, String subject, Act act, String deviation, LocalDate day) {
        return String.join(
                "\n",
                "audit",
                before,
                federation,
                Long.toString(number),
                subject,
                act.name(),
                deviation,
                day.toString());
    }
}

package se.atagande.deviations.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A half-year, written {@code 2026-H1}. */
record Half(int year, int number) {

    private static final Pattern TEXT = Pattern.compile("(20\\d\\d)-H([12])");

    static Half of(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new DateTimeException("half: " + text.length() + " characters (expected: such as 2026-H1)");
        }
        return new Half(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    LocalDate first() {
        return LocalDate.of(year, number == 1 ? 1 : 7, 1);
    }

    LocalDate last() {
        return first().plusMonths(6).minusDays(1);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    @Override
    public String toString() {
        return year + "-H" + number;
    }
}

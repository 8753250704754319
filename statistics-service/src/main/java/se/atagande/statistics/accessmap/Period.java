package se.atagande.statistics.accessmap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A half-year; written {@code 2026-H1}. */
record Period(int year, int half) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})-H([12])");

    static Optional<Period> parse(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Period(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    LocalDate lastDay() {
        return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    @Override
    public String toString() {
        return year + "-H" + half;
    }
}

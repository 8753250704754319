package se.atagande.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * In the practice year each federation publishes who started and ended, and the meetings that were held, once a quarter, as soon as all months of it are closed;
 * one that has closed them all publishes who takes part at the end of the latest too.
 */
final class PracticeReleases {

    /** By then the latest of the months that are closed late has been closed too. */
    private static final int DAYS_AFTER = 40;

    private final LoaderApi api;
    private final LocalDate begin;
    private final BiConsumer<Instant, Runnable> deeds;

    PracticeReleases(LoaderApi api, LocalDate begin, BiConsumer<Instant, Runnable> deeds) {
        this.api = api;
        this.begin = begin;
        this.deeds = deeds;
    }

    /** @param open a month that is not closed yet, whose quarter can therefore not be published */
    void plan(String federation, YearMonth open) {
        for (var last = YearMonth.from(begin).plusMonths(2); last.isBefore(open); last = last.plusMonths(3)) {
            publish("participants-by-gender", federation, last, 11);
            publish("meetings-held", federation, last, 12);
        }
    }

    /** How many take part on the last day of the latest quarter that is over. */
    void planOngoing(String federation, YearMonth open) {
        var last = YearMonth.from(begin).plusMonths(2);
        while (last.plusMonths(3).isBefore(open.minusMonths(1))) {
            last = last.plusMonths(3);
        }
        publish("participants-ongoing", federation, last, 13);
    }

    private void publish(String scheme, String federation, YearMonth last, int hour) {
        var block = last.getYear() + "-Q" + last.getMonthValue() / 3;
        deeds.accept(
                PracticeYear.at(last.atEndOfMonth().plusDays(DAYS_AFTER), hour),
                () -> api.post(
                        "/statistics/v1/releases", Map.of("scheme", scheme, "federation", federation, "block", block)));
    }
}

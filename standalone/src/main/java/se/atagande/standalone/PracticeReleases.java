package se.atagande.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.BiConsumer;

/** In the practice year each federation publishes a table a quarter, as soon as all months of it are closed. */
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
            var block = last.getYear() + "-Q" + last.getMonthValue() / 3;
            deeds.accept(
                    PracticeYear.at(last.atEndOfMonth().plusDays(DAYS_AFTER), 11),
                    () -> api.post(
                            "/statistics/v1/releases",
                            Map.of("scheme", "participants-by-gender", "federation", federation, "block", block)));
        }
    }
}

package se.atagande.statistics.monthfile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.atagande.statistics.month.Counts;
import se.atagande.tabular.CellKind;
import se.atagande.tabular.Cells;

/** Counts and months as people write them in spreadsheets. */
final class CellReading {

    static final String WHICH_MONTH = "Skriv månaden som 2026-04.";
    private static final String WHICH_COUNT = "Ange ett heltal från 0 till 100 000.";
    private static final Pattern PERSON = Pattern.compile("(19|20)?\\d{6}[-+]\\d{4}");
    private static final Pattern NAMED = Pattern.compile("([a-zå]{3,9})\\.?[ -](\\d{4}|\\d{2})");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private CellReading() {}

    /** A count, or in Swedish what to do about the cell. */
    sealed interface Read {
        record Count(int count) implements Read {}

        record Fault(String whatToDo) implements Read {}
    }

    static Read count(Cells.Cell cell) {
        var text = cell.as(CellKind.NUMBER).strip();
        if (text.isEmpty()) {
            return new Read.Fault("Fyll i antalet. Skriv 0 om det inte var någon.");
        }
        var number = number(cell, text);
        if (number.isEmpty()) {
            return new Read.Fault("Här står " + shown(text) + ", som inte är ett tal. " + WHICH_COUNT);
        }
        if (number.get().signum() < 0) {
            return new Read.Fault("Antalet är negativt. " + WHICH_COUNT);
        }
        if (number.get().stripTrailingZeros().scale() > 0) {
            return new Read.Fault("Antalet är inte helt. " + WHICH_COUNT);
        }
        return number.get().compareTo(BigDecimal.valueOf(Counts.MOST)) > 0
                ? new Read.Fault("Antalet är för stort. " + WHICH_COUNT)
                : new Read.Count(number.get().intValue());
    }

    private static Optional<BigDecimal> number(Cells.Cell cell, String text) {
        if (cell.number() != null) {
            return Optional.of(cell.number());
        }
        return text.matches("[-−]?\\d{1,9}([.,]\\d{1,6})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.').replace('−', '-')))
                : Optional.empty();
    }

    static Optional<YearMonth> month(Cells.Cell cell) {
        var number = cell.number();
        var text = number == null || isYearAndMonth(number)
                ? cell.as(CellKind.NUMBER).strip().toLowerCase(Locale.ROOT)
                : cell.as(CellKind.DAY);
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                return Optional.of(YearMonth.parse(text));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(YearMonth.from(LocalDate.parse(text)));
            }
            if (text.matches("\\d{6}")) {
                return Optional.of(
                        YearMonth.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return named(text);
    }

    private static boolean isYearAndMonth(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(190001)) >= 0 && number.compareTo(BigDecimal.valueOf(209912)) <= 0;
    }

    private static Optional<YearMonth> named(String text) {
        var named = NAMED.matcher(text);
        if (!named.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(named.group(2));
        return IntStream.range(0, MONTHS.size())
                .filter(i -> MONTHS.get(i).startsWith(named.group(1)))
                .mapToObj(i -> YearMonth.of(year < 100 ? 2000 + year : year, i + 1))
                .findFirst();
    }

    /** A person's number has nothing to do here, whatever the column. */
    static boolean namesAPerson(Cells.Cell cell) {
        return PERSON.matcher(cell.text().strip()).matches();
    }

    static String shown(String text) {
        return "”" + text.substring(0, Math.min(40, text.length())) + "”";
    }
}

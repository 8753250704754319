package se.atagande.commitments.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One column of a register: its Swedish heading, how its cells are written, and which cells can be read. A cell is text in one form: days as
 * {@code 2026-05-12}, moments as {@code 2026-05-12 09:00} by the clock in Stockholm, lists with commas.
 *
 * @param heading unique within the register, and what a file is read by
 * @param hint Swedish: what a cell may hold
 * @param fault empty where the cell can be read
 */
public record Column<T>(
        String code,
        String heading,
        Kind kind,
        String hint,
        boolean required,
        boolean fixed,
        Function<T, String> written,
        Function<String, Optional<String>> fault) {

    /** What a spreadsheet takes the cells for. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT
    }

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** Words of a person's own. */
    public static <T> Column<T> text(String code, String heading, int most, Function<T, @Nullable String> value) {
        return of(
                code,
                heading,
                Kind.TEXT,
                "Högst " + most + " tecken.",
                row -> Optional.ofNullable(value.apply(row))
                        .map(it -> it.replace("\r\n", "\n").replace('\r', '\n'))
                        .orElse(""),
                cell -> when(cell.length() > most, "Skriv högst " + most + " tecken."));
    }

    /** A code or a list of them, with commas. */
    public static <T> Column<T> codes(
            String code, String heading, String pattern, String hint, Function<T, Collection<String>> value) {
        return of(
                code,
                heading,
                Kind.TEXT,
                hint,
                row -> value.apply(row).stream().sorted().collect(Collectors.joining(", ")),
                cell -> when(parts(cell).stream().anyMatch(it -> !it.matches(pattern)), hint));
    }

    public static <T> Column<T> number(
            String code, String heading, int least, int most, Function<T, @Nullable Integer> value) {
        var hint = "Ett heltal från " + least + " till " + most + ".";
        return of(
                code,
                heading,
                Kind.NUMBER,
                hint,
                row -> Optional.ofNullable(value.apply(row))
                        .map(String::valueOf)
                        .orElse(""),
                cell -> when(
                        !cell.matches("-?\\d{1,9}") || Integer.parseInt(cell) < least || Integer.parseInt(cell) > most,
                        "Ange " + hint.toLowerCase(Locale.ROOT)));
    }

    public static <T> Column<T> day(String code, String heading, Function<T, @Nullable LocalDate> value) {
        return of(
                code,
                heading,
                Kind.DAY,
                "En dag, till exempel 2026-05-12.",
                row -> Optional.ofNullable(value.apply(row))
                        .map(LocalDate::toString)
                        .orElse(""),
                cell -> when(!reads(() -> dayOf(cell)), "Ange en dag som finns, till exempel 2026-05-12."));
    }

    public static <T> Column<T> moment(String code, String heading, Function<T, @Nullable Instant> value) {
        return of(
                code,
                heading,
                Kind.MOMENT,
                "Dag och klockslag i Sverige, till exempel 2026-05-12 09:00.",
                row -> Optional.ofNullable(value.apply(row))
                        .map(Column::written)
                        .orElse(""),
                cell -> when(!reads(() -> momentOf(cell)), "Ange dag och klockslag, till exempel 2026-05-12 09:00."));
    }

    /** One of some words, or several with commas. */
    public static <T, E extends Enum<E>> Column<T> words(
            String code,
            String heading,
            Map<E, String> words,
            boolean several,
            Function<T, ? extends Collection<E>> value) {
        var hint = (several ? "En eller flera av, med komma emellan: " : "En av: ") + String.join(", ", words.values())
                + ".";
        return of(
                code,
                heading,
                Kind.TEXT,
                hint,
                row -> value.apply(row).stream()
                        .sorted()
                        .map(it -> words.getOrDefault(it, it.name()))
                        .collect(Collectors.joining(", ")),
                cell -> {
                    var parts = parts(cell);
                    return when(
                            (!several && parts.size() > 1)
                                    || parts.stream()
                                            .anyMatch(it -> word(words, it).isEmpty()),
                            "Skriv " + hint.substring(0, 1).toLowerCase(Locale.ROOT) + hint.substring(1));
                });
    }

    private static <T> Column<T> of(
            String code,
            String heading,
            Kind kind,
            String hint,
            Function<T, String> written,
            Function<String, Optional<String>> fault) {
        return new Column<>(code, heading, kind, hint, false, false, written, fault);
    }

    /** The same, and no row may leave it empty. */
    public Column<T> needed() {
        return new Column<>(code, heading, kind, hint, true, fixed, written, fault);
    }

    /** The same, to be read only: a file cannot change it. */
    public Column<T> onlyShown() {
        return new Column<>(code, heading, kind, hint, false, true, written, fault);
    }

    Column<T> hinting(String otherHint) {
        return new Column<>(code, heading, kind, otherHint, required, fixed, written, fault);
    }

    static <E extends Enum<E>> Optional<E> word(Map<E, String> words, String text) {
        return words.entrySet().stream()
                .filter(it -> it.getValue().equalsIgnoreCase(text)
                        || it.getKey().name().equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static List<String> parts(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    static LocalDate dayOf(String cell) {
        var day = LocalDate.parse(cell);
        if (day.getYear() < 1900 || day.getYear() > 9999) {
            throw new DateTimeException("out of a calendar's reach");
        }
        return day;
    }

    static Instant momentOf(String cell) {
        var written = cell.length() > 16 ? SECOND : MINUTE;
        var moment = LocalDateTime.parse(cell.replace('T', ' '), written);
        dayOf(moment.toLocalDate().toString());
        return moment.atZone(ZONE).toInstant();
    }

    static String written(Instant moment) {
        return written(moment, ZONE);
    }

    static String written(Instant moment, ZoneId zone) {
        var local = LocalDateTime.ofInstant(moment, zone);
        return (local.getSecond() == 0 ? MINUTE : SECOND).format(local);
    }

    private static boolean reads(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<String> when(boolean wrong, String fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }

    /** Text as a reader of both languages of spreadsheets takes it: none of a formula's first signs comes first. */
    static final UnaryOperator<String> HARMLESS =
            cell -> cell.matches("(?s)'*[=+\\-@\\t\\r＝＋－＠].*") ? "'" + cell : cell;

    /** Takes back what {@link #HARMLESS} put there. */
    static final UnaryOperator<String> AS_MEANT =
            cell -> cell.matches("(?s)'+[=+\\-@\\t\\r＝＋－＠].*") ? cell.substring(1) : cell;
}

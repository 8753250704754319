package se.atagande.commitments.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.tabular.CellKind;
import se.atagande.tabular.Heading;

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
        CellKind kind,
        String hint,
        boolean required,
        boolean fixed,
        Function<T, String> written,
        Function<String, Optional<String>> fault) {

    static final String YES = "Ja";

    private static final String ID = "[a-z0-9][a-z0-9_-]{0,99}";
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Words of a person's own. */
    public static <T> Column<T> text(String code, String heading, int most, Function<T, @Nullable String> value) {
        return of(
                code,
                heading,
                CellKind.TEXT,
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
                CellKind.TEXT,
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
                CellKind.NUMBER,
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
                CellKind.DAY,
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
                CellKind.MOMENT,
                "Dag och klockslag i Sverige, till exempel 2026-05-12 09:00.",
                row -> Optional.ofNullable(value.apply(row))
                        .map(Column::written)
                        .orElse(""),
                cell -> when(!reads(() -> momentOf(cell)), "Ange dag och klockslag, till exempel 2026-05-12 09:00."));
    }

    /** An initiative's id. */
    public static <T> Column<T> initiative(Function<T, @Nullable InitiativeId> value) {
        return codes(
                "initiative",
                "Insats",
                ID,
                "Insatsens id, till exempel mia-vidare.",
                row -> Optional.ofNullable(value.apply(row)).map(InitiativeId::value).stream()
                        .toList());
    }

    /** Federations' ids, the own one among them where it always is. */
    public static <T> Column<T> federations(
            String code, String heading, Function<T, ? extends Collection<FederationId>> value) {
        return codes(
                code,
                heading,
                ID,
                "Förbundens id med komma emellan; det egna behöver inte stå med.",
                row -> value.apply(row).stream().map(FederationId::value).toList());
    }

    /** Ja, or nothing. */
    public static <T> Column<T> yes(String code, String heading, Predicate<T> value) {
        return codes(
                code,
                heading,
                "(?i)" + YES,
                "Ja, eller en tom cell.",
                row -> value.test(row) ? List.of(YES) : List.of());
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
                CellKind.TEXT,
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
            CellKind kind,
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

    Heading asHeading() {
        return new Heading(heading, kind);
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
        var moment = CellKind.momentOf(cell);
        dayOf(moment.toLocalDate().toString());
        return moment.atZone(ZONE).toInstant();
    }

    static String written(Instant moment) {
        return CellKind.written(LocalDateTime.ofInstant(moment, ZONE));
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
}

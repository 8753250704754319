package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.Ground;
import se.atagande.contracts.MeasureStep;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MissedReason;

/** The words that several rules use, so that the same thing is always called the same. */
final class Wording {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAY_SV = DateTimeFormatter.ofPattern("d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_SV = DateTimeFormatter.ofPattern("MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Wording() {}

    /** {@code %s} takes the words in their own language. */
    static Words words(String sv, String en, Object... parts) {
        return new Words(
                String.format(
                        SWEDISH,
                        sv,
                        Stream.of(parts).map(part -> in(part, true)).toArray()),
                String.format(
                        Locale.UK,
                        en,
                        Stream.of(parts).map(part -> in(part, false)).toArray()));
    }

    private static Object in(Object part, boolean swedish) {
        return switch (part) {
            case Words words -> swedish ? words.sv() : words.en();
            case LocalDate day -> day.format(swedish ? DAY_SV : DAY_EN);
            case YearMonth month -> month.format(swedish ? MONTH_SV : MONTH_EN);
            default -> part;
        };
    }

    static Words list(List<Words> words) {
        return new Words(
                list(words.stream().map(Words::sv).toList(), " och "),
                list(words.stream().map(Words::en).toList(), " and "));
    }

    private static String list(List<String> words, String and) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + and + words.getLast();
    }

    static Words days(long days) {
        return days == 1 ? new Words("1 dag", "1 day") : new Words(days + " dagar", days + " days");
    }

    static Words reason(@Nullable MissedReason reason) {
        return switch (reason) {
            case TIME_RAN_OUT -> new Words("tiden räckte inte", "time ran out");
            case RESPONSIBLE_ABSENT -> new Words("den ansvariga var frånvarande", "the person responsible was absent");
            case MATERIAL_MISSING -> new Words("material saknades", "material was missing");
            case OTHER_MATTER_TOOK_OVER -> new Words("en annan fråga tog över", "another matter took over");
            case OTHER -> new Words("annat skäl, se anteckningarna", "another reason, see the minutes");
            case UNKNOWN -> new Words("okänt skäl", "unknown reason");
            case null -> new Words("punkten fanns inte med", "the item was not on the agenda");
        };
    }

    /** The meetings in the plural. */
    static Words meetings(Set<MeetingKind> kinds) {
        return kinds.size() == 1 ? meetings(kinds.iterator().next()) : new Words("möten", "meetings");
    }

    private static Words meetings(MeetingKind kind) {
        return switch (kind) {
            case APT -> new Words("APT", "workplace meetings");
            case WORK_MEETING -> new Words("arbetsmöten", "work meetings");
            case INCLUSION_MEETING -> new Words("inkluderingsträffar", "inclusion meetings");
            case AMBASSADOR_GROUP -> new Words("möten med MR-ambassadörerna", "meetings of the ambassador group");
            case BOARD -> new Words("styrelsemöten", "board meetings");
            case PREPARATORY_GROUP -> new Words("möten i beredningsgruppen", "meetings of the preparatory group");
            case OFFICE -> new Words("kanslimöten", "office meetings");
            case UNKNOWN -> new Words("möten", "meetings");
        };
    }

    static Words ground(Ground ground) {
        return switch (ground) {
            case SEX -> new Words("kön", "sex");
            case TRANSGENDER_IDENTITY_OR_EXPRESSION ->
                new Words("könsöverskridande identitet eller uttryck", "transgender identity or expression");
            case ETHNICITY -> new Words("etnisk tillhörighet", "ethnicity");
            case RELIGION_OR_OTHER_BELIEF ->
                new Words("religion eller annan trosuppfattning", "religion or other belief");
            case DISABILITY -> new Words("funktionsnedsättning", "disability");
            case SEXUAL_ORIENTATION -> new Words("sexuell läggning", "sexual orientation");
            case AGE -> new Words("ålder", "age");
            case UNKNOWN -> new Words("okänd grund", "unknown ground");
        };
    }

    static Words step(MeasureStep step) {
        return switch (step) {
            case INVESTIGATE -> new Words("undersöka", "investigate");
            case ANALYSE -> new Words("analysera", "analyse");
            case ACT -> new Words("åtgärda", "act");
            case FOLLOW_UP -> new Words("följa upp", "follow up");
            case UNKNOWN -> new Words("okänt steg", "unknown step");
        };
    }

    /** The seven steps of Respekttrappan by Make Equal, in their order. */
    static String respekttrappan(int step) {
        return switch (step) {
            case 1 -> "Tänk!";
            case 2 -> "Lär!";
            case 3 -> "Quizza!";
            case 4 -> "Upplev!";
            case 5 -> "Reflektera!";
            case 6 -> "Kartlägg!";
            case 7 -> "Gör!";
            default -> throw new IllegalArgumentException("step: " + step + " (expected: 1 to 7)");
        };
    }

    static Words occasion(String code) {
        return switch (code) {
            case "deviation" -> new Words("Avvikelse", "Deviation");
            case "procurement" -> new Words("Upphandling eller avtal", "Procurement or agreement");
            case "initiative-or-needs-analysis" ->
                new Words("Insats eller behovsanalys", "Initiative or needs analysis");
            default -> new Words("Tillfälle (" + code + ")", "Occasion (" + code + ")");
        };
    }

    /** What the response to an occasion is, and its day. */
    static Words response(String occasion) {
        return occasion.equals("procurement")
                ? new Words("– krav ställt %s", "– requirement set %s")
                : new Words("– besvarad %s", "– answered %s");
    }

    private static final Map<Fact.Kind, Words> SOURCES = new EnumMap<>(Map.ofEntries(
            Map.entry(Fact.Kind.MEETING, new Words("möten", "meetings")),
            Map.entry(Fact.Kind.ACTIVITY, new Words("aktiviteter", "activities")),
            Map.entry(Fact.Kind.MONTH, new Words("stängda månader", "closed months")),
            Map.entry(Fact.Kind.OCCASION, new Words("sådana tillfällen", "such occasions")),
            Map.entry(Fact.Kind.PUBLICATION, new Words("publiceringar", "publications")),
            Map.entry(Fact.Kind.VISIT, new Words("besök", "visits")),
            Map.entry(Fact.Kind.MEMBERSHIP, new Words("registret", "the register")),
            Map.entry(Fact.Kind.MEASURE, new Words("aktiva åtgärder", "active measures")),
            Map.entry(Fact.Kind.ROUTINE, new Words("rutiner i insatserna", "routines of the initiatives")),
            Map.entry(Fact.Kind.PART, new Words("delåtaganden", "partial commitments"))));

    static Fulfilment nobodyTells(Set<Fact.Kind> kinds) {
        var named = list(kinds.stream()
                .sorted()
                .map(kind -> Objects.requireNonNull(SOURCES.get(kind)))
                .toList());
        return cannot(words(
                "Det går inte att bedöma: inget i systemet berättar ännu om %s.",
                "This cannot be judged: nothing tells the system about %s yet.", named));
    }

    static Fulfilment endedBeforeRecords(Term term) {
        return cannot(words(
                "Det går inte att bedöma: tiden %s–%s var över innan något om åtagandet registrerades i systemet.",
                "This cannot be judged: the term %s–%s was over before anything about the commitment was recorded.",
                term.from(),
                term.to()));
    }

    static Fulfilment cannot(Words reason) {
        return new Fulfilment.CannotBeJudged(reason, List.of(), null, null);
    }

    /** By day, then subject and event, so that the order in which facts arrived never shows. */
    static List<Evidence> byDay(List<Evidence> evidence) {
        return evidence.stream()
                .sorted(Comparator.comparing(Evidence::day)
                        .thenComparing(Evidence::subject)
                        .thenComparing(fact -> Objects.requireNonNullElse(fact.eventId(), "")))
                .toList();
    }

    /** The first of these days that is still to come. */
    static @Nullable LocalDate next(LocalDate today, Stream<LocalDate> days) {
        return days.filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Kept, partly kept or not kept, when the counting is over. */
    static FulfilmentState settled(int kept, int expected) {
        return kept >= expected
                ? FulfilmentState.KEPT
                : kept > 0 ? FulfilmentState.PARTLY_KEPT : FulfilmentState.NOT_KEPT;
    }

    static String joined(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(", "));
    }
}

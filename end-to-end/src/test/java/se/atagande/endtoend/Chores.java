package se.atagande.endtoend;

import static se.atagande.endtoend.Keeping.CITY;
import static se.atagande.endtoend.Keeping.TOWN;
import static se.atagande.endtoend.Keeping.plan;
import static se.atagande.endtoend.Keeping.series;
import static se.atagande.endtoend.Person.fields;
import static se.atagande.standalone.identity.DemoUser.KANSLI_SODERTALJE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people do in more than one story, call by call. */
final class Chores {

    private static final String API = "/commitments/v1/";
    private static final String PROJECT = "ratt-stod-for-mig";
    private static final List<String> GROUNDS = List.of(
            "SEX",
            "TRANSGENDER_IDENTITY_OR_EXPRESSION",
            "ETHNICITY",
            "RELIGION_OR_OTHER_BELIEF",
            "DISABILITY",
            "SEXUAL_ORIENTATION",
            "AGE");
    private static final List<String> STEPS = List.of("INVESTIGATE", "ANALYSE", "ACT", "FOLLOW_UP");

    private Chores() {}

    /** One meeting of a forum in Södertälje, and what it took up. */
    static Keeping forum(Keeping story, String kind, String workplace, String title, int month, int day, int present) {
        return story.plansMeetings(
                        KANSLI_SODERTALJE,
                        series(TOWN, kind, null, workplace),
                        plan(title, LocalDate.of(2026, month, day), "FREQ=MONTHLY;COUNT=1", "13:00", 120))
                .holdsMeeting(KANSLI_SODERTALJE, TOWN, kind, month, day, present);
    }

    static void publishes(
            Person it, String federation, String channel, LocalDate day, List<Map<String, Object>> about) {
        it.creates(
                "notes what was published",
                API + "publications",
                fields(
                        "federation",
                        federation,
                        "content",
                        fields(
                                "channel",
                                channel,
                                "day",
                                day.toString(),
                                "title",
                                "Demokratin fyller år",
                                "address",
                                channel.equals("NEWSLETTER") ? null : "https://" + federation + ".example/100",
                                "about",
                                about,
                                "topics",
                                List.of("demokrati-100-ar"))));
    }

    static void signs(
            Person it,
            String federation,
            String name,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate required,
            String... with) {
        var supplier =
                it.creates("registers the supplier", API + "suppliers", fields("federation", federation, "name", name));
        it.adds(
                required == null ? "enters the agreement" : "enters the agreement, with the requirement",
                API + "suppliers/" + supplier.path("id").asString(),
                "/agreements",
                fields(
                        "federation",
                        federation,
                        "sharedWith",
                        List.of(with),
                        "kind",
                        kind,
                        "from",
                        from.toString(),
                        "to",
                        to == null ? null : to.toString(),
                        "requirementSince",
                        required == null ? null : required.toString()));
    }

    static void setsRequirement(Person it, String federation, String name, LocalDate since) {
        var path = supplier(it, federation, name);
        var agreement = it.reads(path).path("agreements").get(0).path("id").asString();
        it.adds(
                "sets the requirement",
                path,
                "/agreements/" + agreement + "/requirement",
                fields("since", since.toString()));
    }

    static void plansVisit(Person it, String federation, String name, LocalDate day, String... with) {
        it.adds(
                "plans a visit",
                supplier(it, federation, name),
                "/visits",
                fields("federation", federation, "together", List.of(with), "day", day.toString()));
    }

    static void holdsVisit(Person it, String federation, String name) {
        var path = supplier(it, federation, name);
        var visit = it.reads(path).path("visits").get(0).path("id").asString();
        it.adds(
                "says which of the documents they talked about",
                path,
                "/visits/" + visit + "/holding",
                fields(
                        "talks",
                        List.of(talk("GENDER_EQUALITY"), talk("ACCESSIBILITY"), talk("NON_DISCRIMINATION")),
                        "nextStep",
                        "Planen får mätbara mål i vår."));
    }

    private static Map<String, Object> talk(String area) {
        return fields("area", area, "discussed", true);
    }

    static String supplier(Person it, String federation, String name) {
        for (var supplier :
                it.reads(API + "suppliers?limit=100&federation=" + federation).path("items")) {
            if (supplier.path("name").asString().equals(name)) {
                return API + "suppliers/" + supplier.path("id").asString();
            }
        }
        throw new AssertionError("suppliers: none of " + federation + " is called " + name);
    }

    static void registersTheProject(Person it) {
        it.creates(
                "registers the initiative",
                "/statistics/v1/initiatives",
                fields(
                        "id",
                        PROJECT,
                        "federation",
                        CITY,
                        "name",
                        fields("sv", "Rätt stöd för mig!", "en", "Right support for me!"),
                        "from",
                        "2026-01-01"));
    }

    static void closes(Person it, YearMonth month) {
        var path = "/statistics/v1/months/" + PROJECT + "_" + month;
        it.sets(
                "enters the month's counts and what they show",
                path,
                "",
                fields(
                        "counts",
                        fields("started", gender(5, 4), "ongoing", gender(21, 19), "ended", gender(3, 2)),
                        "comment",
                        "Fler kvinnor än män; vi frågar remittenterna varför."));
        it.adds("closes the month", path, "/closing", Map.of());
    }

    private static Map<String, Object> gender(int women, int men) {
        return fields("women", women, "men", men, "other", 0);
    }

    static void reports(Person it, String federation) {
        it.creates(
                "reports what happened",
                "/deviations/v1/deviations",
                fields(
                        "federation",
                        federation,
                        "level",
                        "INDIVIDUAL",
                        "grounds",
                        List.of("DISABILITY"),
                        "words",
                        "Lokalen gick inte att nå med rullstol."));
    }

    /** The one that nobody has acknowledged yet. */
    static void acknowledges(Person it, String federation) {
        var path = "/deviations/v1/deviations/"
                + it.finds("/deviations/v1/deviations?state=REPORTED&federation=" + federation)
                        .path("id")
                        .asString();
        it.adds("acknowledges it", path, "/acknowledgement", Map.of());
    }

    /** All seven grounds, all four steps, each by itself. */
    static void fillsTheBoard(Person it, String federation, String initiative) {
        for (var step : STEPS) {
            var day = LocalDate.of(2026, 2 + STEPS.indexOf(step), 12);
            for (var ground : GROUNDS) {
                takes(it, federation, initiative, step, day, ground);
            }
        }
    }

    static void takes(Person it, String federation, String initiative, String step, LocalDate day, String... grounds) {
        it.creates(
                "takes a measure",
                API + "measures",
                fields(
                        "federation",
                        federation,
                        "entry",
                        fields(
                                "initiative",
                                initiative,
                                "grounds",
                                List.of(grounds),
                                "step",
                                step,
                                "day",
                                day.toString(),
                                "what",
                                "Så här gjorde vi.")));
    }

    static void opensTheNeedsAnalysis(Person it) {
        var occasion = it.creates(
                "opens the needs analysis",
                API + "influence-occasions",
                fields("federation", TOWN, "kind", "NEEDS_ANALYSIS", "title", "Behovsanalys 2026"));
        it.adds(
                "asks an open question",
                API + "influence-occasions/" + occasion.path("id").asString(),
                "/question",
                fields("question", "Vad hade gjort det lättare för dig att börja?"));
    }

    static void answersTheQuestion(Person it) {
        var occasion = it.finds(API + "open-questions?federation=" + TOWN)
                .path("occasion")
                .asString();
        it.creates(
                "answers it",
                API + "viewpoints",
                fields("federation", TOWN, "occasion", occasion, "words", "Mindre grupper i början."));
    }

    static void tellsWhatChanged(Person it) {
        var path = API + "influence-occasions/"
                + it.finds(API + "influence-occasions?federation=" + TOWN)
                        .path("id")
                        .asString();
        it.adds("closes the question", path, "/question-closing", Map.of());
        it.sets(
                "tells how they took part and what changed",
                path,
                "/account",
                fields(
                        "howTheyTookPart",
                        "Vi ställde en öppen fråga på webben.",
                        "whatChanged",
                        "Starten görs i grupper om fyra.",
                        "released",
                        true));
    }
}

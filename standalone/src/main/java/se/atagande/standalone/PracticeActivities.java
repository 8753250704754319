package se.atagande.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.atagande.calendar.RedDays;

/** The practice year's activities: held, corrected, moved and to come; who they reached, and a democracy day that takes registrations. */
final class PracticeActivities {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String ACTIVITIES = "/commitments/v1/activities";
    private static final String CITY = "stockholms-stad";
    private static final String TOWN = "sodertalje";
    private static final String PROJECT = "ratt-stod-for-mig";
    private static final String MIA = "mia-vidare-stockholm";
    private static final String WAYS = "inkluderande-vagar";
    private static final List<String> QUESTIONS =
            List.of("KNOWLEDGE", "COMMON_VIEW", "RESPECTFUL_CLIMATE", "CITIZENS_VIEWS", "USEFUL_AT_WORK");
    private static final List<String> GRADES = List.of("FULLY", "LARGELY", "FULLY", "PARTLY", "LARGELY", "NO_ANSWER");
    private static final List<List<String>> NEEDS = List.of(
            List.of(),
            List.of("VEGETARIAN_FOOD"),
            List.of(),
            List.of("HEARING_LOOP", "MATERIAL_IN_ADVANCE"),
            List.of("STEP_FREE_ACCESS"),
            List.of(),
            List.of("SPECIAL_DIET"));

    private final LoaderApi api;
    private final LocalDate begin;
    private final LocalDate today;
    private final BiConsumer<Instant, Runnable> later;

    /** @param later takes what somebody does at a moment */
    PracticeActivities(LoaderApi api, LocalDate begin, LocalDate today, BiConsumer<Instant, Runnable> later) {
        this.api = api;
        this.begin = begin;
        this.today = today;
        this.later = later;
    }

    /** An activity of the year. */
    private record Plan(
            String kind, List<String> arrangers, List<String> audiences, String title, Map<String, ?> contents) {}

    void plan() {
        headcounts();
        held(
                70,
                new Plan(
                        "SEMINAR",
                        List.of(CITY, TOWN),
                        List.of("STAFF", "MANAGERS"),
                        "Seminarium: aktiva åtgärder",
                        Map.of("allStaff", true, "topics", List.of("aktiva-atgarder"))),
                Map.of(
                        "reached",
                        61,
                        "invited",
                        74,
                        "topics",
                        List.of("aktiva-atgarder"),
                        "byInitiative",
                        List.of(came(PROJECT, 20), came(MIA, 3), came(WAYS, 15))));
        held(
                105,
                new Plan(
                        "WEBINAR",
                        List.of(CITY),
                        List.of("STAFF", "POLITICIANS"),
                        "Webbinarium: Vidga normen",
                        Map.of("materials", List.of("vidga-normen-film-1", "vidga-normen-film-2"))),
                Map.of("reached", 48, "invited", 90, "topics", List.of("vidga-normen")));
        corrected();
        held(
                250,
                new Plan(
                        "GROUP_ACTIVITY",
                        List.of(CITY),
                        List.of("PARTICIPANTS"),
                        "Gruppaktivitet: dina rättigheter",
                        Map.of()),
                PROJECT,
                Map.of("reached", 17, "invited", 24, "topics", List.of("manskliga-rattigheter")));
        held(
                265,
                new Plan(
                        "INFORMATION_SESSION",
                        List.of(CITY),
                        List.of("PARTICIPANTS"),
                        "Information om horisontella principer",
                        Map.of()),
                MIA,
                Map.of("reached", 31, "invited", 40, "topics", List.of("horisontella-principer")));
        held(
                280,
                new Plan(
                        "DIALOGUE",
                        List.of(CITY),
                        List.of("STAFF", "OFFICIALS"),
                        "Dialog: aktuell forskning om diskriminering",
                        Map.of(
                                "references",
                                List.of(Map.of(
                                        "title",
                                        "Antisvart rasism och diskriminering på arbetsmarknaden",
                                        "publisher",
                                        "Länsstyrelsen Stockholm",
                                        "url",
                                        "http://vidganormen.se/kunskap/")))),
                Map.of("reached", 26, "invited", 35, "topics", List.of("aktuell-forskning")));
        evaluated();
        upcoming();
    }

    private void headcounts() {
        later.accept(at(begin, 10), () -> {
            headcount(CITY, PROJECT, Map.of(begin, 24, begin.plusDays(200), 27));
            headcount(CITY, MIA, Map.of(begin, 4));
            headcount(TOWN, WAYS, Map.of(begin, 18));
        });
    }

    private void headcount(String federation, String initiative, Map<LocalDate, Integer> staff) {
        var entries = staff.entrySet().stream()
                .map(entry -> Map.of("from", entry.getKey().toString(), "staff", entry.getValue()))
                .toList();
        api.put(
                "/commitments/v1/headcounts/" + initiative,
                Map.of("federation", federation, "entries", entries),
                "\"0\"");
    }

    private static Map<String, Object> came(String initiative, int reached) {
        return Map.of("initiative", initiative, "reached", reached);
    }

    /** Reported with a list missing, and put right the week after. */
    private void corrected() {
        var fika =
                new Plan("INCLUSION_FIKA", List.of(TOWN), List.of("STAFF", "OFFICIALS"), "Inkluderingsfika", Map.of());
        var id = held(140, fika, Map.of("reached", 22, "invited", 30, "topics", List.of("likabehandling")));
        later.accept(
                at(begin.plusDays(147), 9),
                () -> post(
                        id,
                        "/corrections",
                        Map.of(
                                "reason",
                                "Övning: en anmälningslista hade glömts.",
                                "holding",
                                Map.of("reached", 24, "invited", 30, "topics", List.of("likabehandling")))));
    }

    /** A workshop that was moved, took registrations and was evaluated. */
    private void evaluated() {
        var day = begin.plusDays(215);
        var id = new String[1];
        later.accept(at(day.minusDays(40), 9), () -> {
            id[0] = create(
                    day.minusDays(7),
                    new Plan(
                            "WORKSHOP",
                            List.of(CITY, TOWN),
                            List.of("STAFF"),
                            "Workshop: öppet och respektfullt samtalsklimat",
                            Map.of("openToOthers", true, "topics", List.of("samtalsklimat"))),
                    null);
            register(open(id[0]), 9, List.of());
        });
        later.accept(at(day.minusDays(20), 9), () -> {
            var path = ACTIVITIES + "/" + id[0];
            api.put(
                    path + "/time",
                    Map.of(
                            "startsAt",
                            at(day, 13).toString(),
                            "endsAt",
                            at(day, 16).toString(),
                            "place",
                            "Folkets hus"),
                    api.etag(path));
        });
        later.accept(at(day, 17), () -> {
            post(id, "/holding", Map.of("reached", 12, "invited", 20, "topics", List.of("samtalsklimat")));
            evaluate(codeOf(id[0]), 12);
        });
    }

    /** Planned, not yet held: reminders of the democracy day go out 30, 14 and 3 days before. */
    private void upcoming() {
        var redDays = new RedDays();
        var webinar = redDays.orNextWorkingDay(today.plusDays(34));
        later.accept(
                at(today.minusDays(25), 9),
                () -> create(
                        webinar,
                        new Plan(
                                "WEBINAR",
                                List.of(TOWN),
                                List.of("STAFF", "OTHER_FEDERATIONS"),
                                "Webbinarium: det som mäts, det blir gjort",
                                Map.of(
                                        "openToOthers",
                                        true,
                                        "description",
                                        "Övning: vi ser filmen tillsammans och talar om hur jämlikhetsdata kan användas utan att någon pekas ut.",
                                        "materials",
                                        List.of("vidga-normen-film-3"),
                                        "topics",
                                        List.of("vidga-normen", "jamlikhetsdata"))),
                        null));
        var day = redDays.orNextWorkingDay(today.plusDays(20));
        later.accept(at(today.minusDays(21), 9), () -> {
            var id = create(
                    day,
                    new Plan(
                            "DEMOCRACY_DAY",
                            List.of(CITY, TOWN),
                            List.of("STAFF"),
                            "Demokratidag",
                            Map.of(
                                    "openToOthers",
                                    true,
                                    "allStaff",
                                    true,
                                    "initiatives",
                                    List.of(PROJECT, MIA, WAYS),
                                    "description",
                                    "Övning: en dag för alla medarbetare i insatserna. Vi fördjupar vår kunskap och talar om hur och varför vi arbetar inkluderande.",
                                    "programme",
                                    programme(),
                                    "topics",
                                    List.of("demokrati", "inflytande"))),
                    null);
            register(open(id), 14, List.of(PROJECT, WAYS));
        });
    }

    private static List<Map<String, String>> programme() {
        return List.of(
                point("13:00", "13:20", "Välkomna", "Förbunden tillsammans"),
                point("13:20", "14:10", "Hur och varför arbetar vi inkluderande?", "MR-ambassadörerna"),
                point("14:10", "14:30", "Fika", "Kansliet"),
                point("14:30", "15:30", "Medborgarnas erfarenheter: vad vi hörde och vad vi gör", "Insatserna"),
                point("15:30", "16:00", "Utvärdering och avslutning", "Kansliet"));
    }

    private static Map<String, String> point(String start, String end, String title, String heldBy) {
        return Map.of("startTime", start, "endTime", end, "title", title, "heldBy", heldBy);
    }

    private String open(String id) {
        return api.put(
                        ACTIVITIES + "/" + id + "/registration",
                        Map.of("open", true, "places", 120, "contact", "kansliet@forbundet.example"),
                        "\"0\"")
                .path("code")
                .asString();
    }

    private String codeOf(String id) {
        return api.get(ACTIVITIES + "/" + id + "/registration").path("code").asString();
    }

    private void register(String code, int number, List<String> workplaces) {
        IntStream.range(0, number)
                .forEach(i -> api.post(
                        "/commitments/v1/registrations/" + code + "/entries",
                        i % 3 == 0 || workplaces.isEmpty()
                                ? Map.of("needs", NEEDS.get(i % NEEDS.size()))
                                : Map.of(
                                        "initiative",
                                        workplaces.get(i % workplaces.size()),
                                        "needs",
                                        NEEDS.get(i % NEEDS.size()))));
    }

    private void evaluate(String code, int number) {
        for (var i = 0; i < number; i++) {
            var answers = new ArrayList<Map<String, String>>();
            for (var question : QUESTIONS) {
                answers.add(
                        Map.of("question", question, "grade", GRADES.get((i + answers.size() * 2) % GRADES.size())));
            }
            api.post("/commitments/v1/registrations/" + code + "/evaluations", Map.of("answers", answers));
        }
    }

    private String[] held(int day, Plan plan, Map<String, ?> holding) {
        return held(day, plan, null, holding);
    }

    /** Planned a month before, reported on the day; the id stands in the array from then on. */
    private String[] held(int day, Plan plan, @Nullable String initiative, Map<String, ?> holding) {
        var on = begin.plusDays(day);
        var id = new String[1];
        later.accept(at(on.minusDays(30), 9), () -> id[0] = create(on, plan, initiative));
        later.accept(at(on, 17), () -> post(id, "/holding", holding));
        return id;
    }

    private void post(String[] id, String what, Map<String, ?> body) {
        var path = ACTIVITIES + "/" + id[0];
        api.post(path + what, body, api.etag(path));
    }

    private String create(LocalDate day, Plan plan, @Nullable String initiative) {
        var body = new LinkedHashMap<String, Object>();
        body.put("federation", plan.arrangers().getFirst());
        body.put("arrangers", plan.arrangers());
        body.put("kind", plan.kind());
        body.put("audiences", plan.audiences());
        body.put("initiative", initiative);
        body.put("title", plan.title() + " (övning)");
        body.put("place", plan.kind().equals("WEBINAR") ? null : "Kulturhuset");
        body.put("startsAt", at(day, 13).toString());
        body.put("endsAt", at(day, 16).toString());
        body.put("contents", plan.contents());
        return api.post(ACTIVITIES, body).path("id").asString();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(STOCKHOLM).toInstant();
    }
}

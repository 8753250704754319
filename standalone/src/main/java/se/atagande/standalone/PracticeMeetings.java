package se.atagande.standalone;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the practice year's meetings take up besides their standing items: proposals, decisions, themes and minutes, some of them forgotten. */
final class PracticeMeetings {

    private static final List<String> WISHES = List.of(
            "Tydligare kallelser", "Tolk på informationsmöten", "Samtalsregler på väggen", "Ny rutin för mötesbokning");
    private static final List<String> THEMES = List.of("Normer i vardagen", "Funktionsrätt", "Språk och bemötande");

    private final LoaderApi api;
    private final LoaderApi board;
    private final LoaderApi staff;

    PracticeMeetings(LoaderApi api, LoaderApi board, LoaderApi staff) {
        this.api = api;
        this.board = board;
        this.staff = staff;
    }

    void series(LocalDate begin) {
        series(
                begin,
                "INCLUSION_MEETING",
                "ratt-stod-for-mig",
                "ratt-stod",
                "Inkluderingsträff",
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH",
                "14:00",
                120);
        series(
                begin,
                "AMBASSADOR_GROUP",
                "ratt-stod-for-mig",
                "mr-ambassadorer",
                "MR-ambassadörernas arbetsgrupp",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO",
                "10:00",
                90);
        series(begin, "BOARD", null, "styrelsen", "Styrelsemöte", "FREQ=MONTHLY;INTERVAL=3;BYDAY=3FR", "09:00", 180);
    }

    private void series(
            LocalDate begin,
            String kind,
            @Nullable String initiative,
            String workplace,
            String title,
            String rule,
            String time,
            int minutes) {
        var body = new LinkedHashMap<String, Object>();
        body.put("federation", "stockholms-stad");
        body.put("arrangers", kind.equals("INCLUSION_MEETING") ? List.of("sodertalje") : List.of());
        body.put("kind", kind);
        body.put("initiative", initiative);
        body.put("workplace", workplace);
        body.put(
                "plan",
                Map.of(
                        "title", title,
                        "firstDay", begin.toString(),
                        "rrule", rule,
                        "startTime", time,
                        "durationMinutes", minutes,
                        "place", "Mötesrummet"));
        api.post("/commitments/v1/meeting-series", body);
    }

    /** Somebody proposes something for every third APT; every inclusion meeting gets its theme. */
    void prepare(String meeting, String kind, int number) {
        if (kind.equals("APT") && number % 3 == 1) {
            var wish = staff.post(
                    "/commitments/v1/meetings/" + meeting + "/agenda-items",
                    Map.of("title", WISHES.get(number % WISHES.size()) + " (övning)", "minutes", 10));
            if (number % 2 == 1) {
                var path = "/commitments/v1/agenda-items/" + wish.path("id").asString();
                api.post(path + "/acceptance", Map.of(), api.etag(path));
            }
        }
        if (kind.equals("INCLUSION_MEETING")) {
            var path = "/commitments/v1/meetings/" + meeting;
            var theme = new LinkedHashMap<String, Object>();
            theme.put("theme", THEMES.get(number % THEMES.size()));
            theme.put("note", "Övning: vi bygger vidare på förra gången.");
            api.put(path + "/theme", theme, api.etag(path));
        }
    }

    /** What is on the agenda is decided on, but now and then there is no time and it stands at the next meeting. */
    void decide(String meeting, int number) {
        for (var item : api.get("/commitments/v1/agenda-items?state=ACCEPTED&meeting=" + meeting)
                .path("items")) {
            if (number % 2 == 0 || !item.path("meeting").asString().equals(meeting)) {
                continue;
            }
            var path = "/commitments/v1/agenda-items/" + item.path("id").asString();
            var decision = new LinkedHashMap<String, Object>();
            if (item.path("origin").asString().equals("FEEDBACK")) {
                decision.put("note", "Övning: det som beslutades är gjort.");
            } else {
                decision.put(
                        "decision",
                        Map.of(
                                "text",
                                "Övning: vi provar i tre månader.",
                                "activity",
                                Map.of(
                                        "kind", "WORKSHOP",
                                        "audiences", List.of("STAFF"),
                                        "title", item.path("title").asString())));
            }
            decision.put("meeting", meeting);
            api.post(path + "/outcome", decision, api.etag(path));
        }
    }

    /** Every fifth meeting's minutes are forgotten. */
    void write(String meeting, int number) {
        if (number % 5 != 3) {
            var path = "/commitments/v1/meetings/" + meeting + "/minutes";
            api.put(
                    path,
                    Map.of("text", "Övning: mötet gick igenom dagordningen och de stående punkterna."),
                    api.etag(path));
        }
    }

    void adjust(String meeting) {
        var path = "/commitments/v1/meetings/" + meeting + "/minutes";
        if (api.get(path).path("state").asString().equals("DRAFT")) {
            var first = api.get("/commitments/v1/meetings/" + meeting)
                            .path("kind")
                            .asString()
                            .equals("BOARD")
                    ? board
                    : staff;
            first.post(path + "/adjustments", Map.of(), first.etag(path));
            if (first != board) {
                board.post(path + "/adjustments", Map.of(), board.etag(path));
            }
        }
    }
}

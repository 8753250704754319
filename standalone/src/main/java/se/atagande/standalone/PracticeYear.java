package se.atagande.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.atagande.standalone.identity.IdentityApplication;
import tools.jackson.databind.JsonNode;

/**
 * A year at two federations, lived through the API with a clock that hurries: meetings held and missed, months closed, late and forgotten, reports answered.
 * Made up from end to end, and marked so on every page. It ends today.
 */
final class PracticeYear {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String CITY = "stockholms-stad";
    private static final String TOWN = "sodertalje";
    private static final String PROJECT = "ratt-stod-for-mig";
    private static final String MIA = "mia-vidare-stockholm";
    /** The commitments of 2021 that the federations take up again in the practice year. */
    private static final List<String> RENEWED = List.of(
            CITY + "-2021_4",
            CITY + "-2021_5",
            CITY + "-2021_10",
            CITY + "-2021_12",
            CITY + "-2021_20",
            CITY + "-2021_21",
            CITY + "-2021_23",
            CITY + "-2021_26",
            TOWN + "-2021_36",
            TOWN + "-2021_39");

    private final LoaderApi api;
    private final PracticeMeetings minded;
    private final PracticeClock clock;
    private final Consumer<String> progress;
    private final LocalDate today = LocalDate.now(STOCKHOLM);
    private final LocalDate begin = begin(today);
    private final List<Deed> deeds = new ArrayList<>();

    /** Something somebody does at a moment. */
    private record Deed(Instant at, Runnable what) {}

    PracticeYear(LoaderApi api, PracticeMeetings minded, PracticeClock clock, Consumer<String> progress) {
        this.api = api;
        this.minded = minded;
        this.clock = clock;
        this.progress = progress;
    }

    /** The first of January; early in a year, when there would be nothing to see yet, that of the year before. */
    static LocalDate begin(LocalDate today) {
        return (today.getMonthValue() > 2 ? today : today.minusYears(1)).withDayOfYear(1);
    }

    void live() {
        progress.accept("    Lever ett övningsår från " + begin + " till i dag …");
        clock.set(at(begin, 9));
        prepare();
        meetings();
        months();
        deviations();
        new PracticeActivities(api, begin, today, (moment, what) -> deeds.add(new Deed(moment, what))).plan();
        decisions();
        new PracticeEngagement(api, begin, today, (at, what) -> deeds.add(new Deed(at, what))).plan();
        new PracticeSuppliers(api, begin, today, (at, what) -> deeds.add(new Deed(at, what))).plan();
        new PracticeSurveys(api, today, (at, what) -> deeds.add(new Deed(at, what))).plan();
        var releases = new PracticeReleases(api, begin, (at, what) -> deeds.add(new Deed(at, what)));
        releases.plan(CITY, forgotten(today));
        releases.plan(TOWN, YearMonth.from(today));
        releases.planOngoing(TOWN, YearMonth.from(today));
        new PracticeViolenceWork(api, begin, (at, what) -> deeds.add(new Deed(at, what))).plan();
        deeds.sort(Comparator.comparing(Deed::at));
        deeds.stream().filter(deed -> deed.at().isBefore(Instant.now())).forEach(deed -> {
            clock.set(deed.at());
            deed.what().run();
        });
    }

    private void decisions() {
        var decisions = new PracticeDecisions(api);
        deeds.add(new Deed(at(begin.plusDays(20), 10), decisions::readTheTextsThrough));
        deeds.add(new Deed(at(begin.plusDays(27), 10), decisions::shareOutTheWork));
        deeds.add(new Deed(at(today.minusDays(10), 10), () -> decisions.seeItOtherwise(today.plusDays(50))));
    }

    private void prepare() {
        RENEWED.forEach(id -> {
            var path = "/commitments/v1/commitments/" + id;
            api.post(path + "/renewals", Map.of("year", begin.getYear()), api.etag(path));
        });
        initiative(PROJECT, CITY, "Rätt stöd för mig! (övning)");
        initiative(MIA, CITY, "MIA Vidare Stockholm (övning)");
        initiative("inkluderande-vagar", TOWN, "Inkluderande vägar (övning)");
        List.of(CITY, TOWN).forEach(federation -> {
            var path = "/notifications/v1/recipients/" + federation;
            api.put(
                    path,
                    Map.of(
                            "mailboxes",
                            List.of("kansli@" + federation + ".example"),
                            "calendars",
                            List.of("kalender@" + federation + ".example")),
                    api.etag(path));
        });
        share();
    }

    /** The town's machine reads what the city shares: some of it, by an agreement that both have approved. */
    private void share() {
        var agreement = api.post(
                "/feeds/v1/" + CITY + "/agreements",
                Map.of(
                        "partner",
                        "Samordningsförbundet i Södertälje",
                        "partnerFederation",
                        TOWN,
                        "client",
                        IdentityApplication.PARTNER,
                        "purpose",
                        "Gemensam uppföljning av åtagandena (övning)",
                        "shares",
                        List.of(
                                Map.of("type", "se.atagande.commitment.fulfilment-changed.v1"),
                                Map.of("type", "se.atagande.meeting.held.v1"),
                                Map.of(
                                        "type",
                                        "se.atagande.supplier.visit-held.v1",
                                        "fields",
                                        List.of("supplier", "federation", "day"))),
                        "from",
                        begin.toString(),
                        "contact",
                        "kansli@" + TOWN + ".example"));
        api.post("/feeds/v1/" + CITY + "/agreements/" + agreement.path("id").asString() + "/approvals", Map.of());
    }

    private void initiative(String id, String federation, String name) {
        api.post(
                "/statistics/v1/initiatives",
                Map.of(
                        "id",
                        id,
                        "federation",
                        federation,
                        "name",
                        Map.of("sv", name, "en", name),
                        "from",
                        begin.toString()));
    }

    private void meetings() {
        series(CITY, "APT", null, "kansliet", "APT kansliet", "FREQ=MONTHLY;BYDAY=1TU", "09:00", 90);
        series(TOWN, "APT", null, "kansliet", "APT kansliet", "FREQ=MONTHLY;BYDAY=2TH", "13:00", 60);
        series(
                CITY,
                "WORK_MEETING",
                MIA,
                "mia-vidare",
                "Arbetsmöte MIA Vidare",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
                "10:00",
                60);
        minded.series(begin);
        for (var federation : List.of(CITY, TOWN)) {
            var number = 0;
            for (var meeting : all("/commitments/v1/meetings?federation=" + federation)) {
                number++;
                var id = meeting.path("id").asString();
                var kind = meeting.path("kind").asString();
                var ends = Instant.parse(meeting.path("endsAt").asString());
                if (!meeting.path("federation").asString().equals(federation)) {
                    continue; // held together: its owner lives it
                }
                if (kind.equals("APT") && ends.atZone(STOCKHOLM).getMonthValue() == 7) {
                    deeds.add(new Deed(
                            ends.minusSeconds(86_400 * 10), () -> cancel(id, "Semester; steget tas i augusti.")));
                } else {
                    var n = number;
                    if (ends.minusSeconds(86_400 * 9).isAfter(at(begin, 10))) {
                        deeds.add(new Deed(ends.minusSeconds(86_400 * 9), () -> minded.prepare(id, kind, n)));
                    }
                    deeds.add(new Deed(ends.minusSeconds(60), () -> minded.decide(id, n)));
                    deeds.add(new Deed(ends.plusSeconds(600), () -> hold(id, kind, n)));
                    deeds.add(new Deed(ends.plusSeconds(86_400 * 2), () -> minded.write(id, n)));
                    deeds.add(new Deed(ends.plusSeconds(86_400 * 4), () -> minded.adjust(id)));
                }
            }
        }
    }

    private void series(
            String federation,
            String kind,
            @org.jspecify.annotations.Nullable String initiative,
            String workplace,
            String title,
            String rule,
            String time,
            int minutes) {
        var body = new LinkedHashMap<String, Object>();
        body.put("federation", federation);
        body.put("kind", kind);
        body.put("initiative", initiative);
        body.put("workplace", workplace);
        body.put(
                "plan",
                Map.of(
                        "title",
                        title,
                        "firstDay",
                        begin.toString(),
                        "rrule",
                        rule,
                        "startTime",
                        time,
                        "durationMinutes",
                        minutes,
                        "place",
                        "Mötesrummet"));
        api.post("/commitments/v1/meeting-series", body);
    }

    /** Most meetings carry what they promised; now and then time ran out. */
    private void hold(String id, String kind, int number) {
        var path = "/commitments/v1/meetings/" + id;
        var meeting = api.get(path);
        var items = new ArrayList<Map<String, Object>>();
        for (var item : meeting.path("items")) {
            var missed = number % 9 == 5 && items.isEmpty();
            items.add(
                    missed
                            ? Map.of(
                                    "code", item.path("code").asString(), "done", false, "missedReason", "TIME_RAN_OUT")
                            : Map.of("code", item.path("code").asString(), "done", true));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("present", kind.equals("APT") ? 7 + number % 3 : 12 + number % 4);
        body.put("items", items);
        if (meeting.path("step").isObject()) {
            var step = new LinkedHashMap<String, Object>();
            step.put("done", number % 7 != 3);
            if (number % 7 == 3) {
                step.put("missedReason", "RESPONSIBLE_ABSENT");
            }
            if (meeting.path("step").path("step").asInt() == 1) {
                step.put("conversationRulesRead", true);
            }
            if (meeting.path("step").path("step").asInt() == 6 && number % 7 != 3) {
                step.put("result", "Styrka: vi lyssnar klart. Risk: samma personer talar mest.");
            }
            body.put("step", step);
        }
        api.post(path + "/holding", body, api.etag(path));
    }

    private void cancel(String id, String reason) {
        var path = "/commitments/v1/meetings/" + id;
        api.post(path + "/cancellation", Map.of("reason", reason), api.etag(path));
    }

    /** Closed on the tenth; one in the summer late; the last one that is due forgotten by one initiative. */
    private void months() {
        for (var month = YearMonth.from(begin); month.isBefore(YearMonth.from(today)); month = month.plusMonths(1)) {
            for (var initiative : List.of(PROJECT, MIA, "inkluderande-vagar")) {
                var late = initiative.equals(PROJECT) && month.getMonthValue() == 6;
                var forgotten = initiative.equals(MIA) && month.equals(forgotten(today));
                var closed = month;
                if (!forgotten) {
                    var day = late
                            ? month.plusMonths(2).atDay(3)
                            : month.plusMonths(1).atDay(10);
                    deeds.add(new Deed(at(day, 10), () -> close(initiative, closed)));
                }
            }
        }
    }

    /** The month that the city has not closed yet. */
    private static YearMonth forgotten(LocalDate today) {
        return YearMonth.from(today).minusMonths(2);
    }

    private void close(String initiative, YearMonth month) {
        var path = "/statistics/v1/months/" + initiative + "_" + month;
        var size = 14 + month.getMonthValue() % 4;
        var counts = Map.of(
                "started", gender(size / 4, size / 5, 0),
                "ongoing", gender(size * 2, size * 2 - 3, 1),
                "ended", gender(size / 5, size / 6, 0));
        api.put(path, Map.of("counts", counts), "\"0\"");
        api.post(path + "/closing", Map.of(), api.etag(path));
    }

    private static Map<String, Integer> gender(int women, int men, int other) {
        return Map.of("women", women, "men", men, "other", other);
    }

    private void deviations() {
        report(
                45,
                CITY,
                "INDIVIDUAL",
                "DISABILITY",
                "Övning: Lokalen för gruppaktiviteten gick inte att nå med rullstol.",
                3,
                30);
        report(130, CITY, "STRUCTURAL", "ETHNICITY", "Övning: Tolk bokas inte när informationen lämnas.", 5, 60);
        report(200, TOWN, "INDIVIDUAL", "SEX", "Övning: Kvinnor hänvisas oftare till deltid.", 6, 40);
        report(290, CITY, "INDIVIDUAL", "UNKNOWN", "Övning: Svar på frågor dröjde utan förklaring.", 4, 400);
    }

    private void report(
            int day,
            String federation,
            String level,
            String ground,
            String what,
            int acknowledgedAfter,
            int closedAfter) {
        var reported = at(begin.plusDays(day), 15);
        var id = new String[1];
        deeds.add(new Deed(
                reported,
                () -> id[0] = api.post(
                                "/deviations/v1/deviations",
                                Map.of(
                                        "federation",
                                        federation,
                                        "level",
                                        level,
                                        "grounds",
                                        List.of(ground),
                                        "words",
                                        what))
                        .path("id")
                        .asString()));
        deeds.add(new Deed(reported.plusSeconds(86_400L * acknowledgedAfter), () -> {
            var path = "/deviations/v1/deviations/" + id[0];
            api.post(path + "/acknowledgement", Map.of(), api.etag(path));
        }));
        deeds.add(new Deed(reported.plusSeconds(86_400L * closedAfter), () -> {
            var path = "/deviations/v1/deviations/" + id[0];
            api.post(
                    path + "/entries",
                    Map.of("kind", "IMMEDIATE_MEASURE", "text", "Övning: Vi ändrade genast hur vi bjuder in."),
                    api.etag(path));
            api.post(
                    path + "/closing",
                    Map.of(
                            "outcome",
                            "MEASURE_TAKEN",
                            "answer",
                            "Övning: Tack för att du berättade. Så här har vi ändrat."),
                    api.etag(path));
        }));
    }

    private List<JsonNode> all(String path) {
        var all = new ArrayList<JsonNode>();
        for (int page = 1; ; page++) {
            var answer = api.get(path + "&limit=100&page=" + page);
            answer.path("items").forEach(all::add);
            if (all.size() >= answer.path("total").asInt()) {
                return all;
            }
        }
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(STOCKHOLM).toInstant();
    }
}

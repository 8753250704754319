package se.atagande.endtoend;

import static se.atagande.endtoend.Person.fields;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.atagande.standalone.identity.DemoUser;
import tools.jackson.databind.JsonNode;

/** How one commitment, or several of a kind, are kept: who does what on which day, and how they stand then. */
final class Keeping {

    /** Somebody without a login. */
    static final @Nullable DemoUser ANYBODY = null;

    static final String CITY = "stockholms-stad";
    static final String TOWN = "sodertalje";

    /** In what a meeting missed: the step of Respekttrappan. */
    static final String STEP = "step";

    private static final String API = "/commitments/v1/";
    private static final int YEAR = 2026;

    /** How a commitment stands at the end of the year, before it is over. */
    record Expected(String commitment, String state, int kept, int of) {}

    /** What somebody does at a moment. */
    record Deed(LocalDateTime at, Keeping story, @Nullable DemoUser who, Consumer<Person> what) {}

    private final String title;
    private final List<Expected> expected = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private Keeping(String title) {
        this.title = title;
    }

    static Keeping of(String title) {
        return new Keeping(title);
    }

    String title() {
        return title;
    }

    List<Expected> expected() {
        return expected;
    }

    List<Deed> deeds() {
        return deeds;
    }

    List<Step> steps() {
        return steps;
    }

    void note(Step step) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isOnceMore(step)) {
                steps.set(i, steps.get(i).andOnceMore(step));
                return;
            }
        }
        steps.add(step);
    }

    static String id(String federation, int number) {
        return federation + "-2021_" + number;
    }

    Keeping keeps(String federation, int number, String state, int kept, int of) {
        expected.add(new Expected(id(federation, number), state, kept, of));
        return this;
    }

    Keeping on(int month, int day, int hour, @Nullable DemoUser who, Consumer<Person> what) {
        return on(LocalDate.of(YEAR, month, day), hour, who, what);
    }

    Keeping on(LocalDate day, int hour, @Nullable DemoUser who, Consumer<Person> what) {
        deeds.add(new Deed(day.atTime(hour, 0), this, who, what));
        return this;
    }

    /** The time of what was committed to in 2021 is over: the office takes it up again for the year. */
    Keeping renews(DemoUser office, String federation, int... numbers) {
        return on(1, 5, 9, office, kansli -> {
            for (var number : numbers) {
                kansli.adds(
                        "takes the commitment up again for the year",
                        API + "commitments/" + id(federation, number),
                        "/renewals",
                        fields("year", YEAR));
            }
        });
    }

    /** A series of meetings. */
    Keeping plansMeetings(DemoUser who, Map<String, Object> series, Map<String, Object> plan) {
        var body = new LinkedHashMap<>(series);
        body.put("plan", plan);
        return on(1, 5, 10, who, it -> it.creates("plans a series of meetings", API + "meeting-series", body));
    }

    static Map<String, Object> series(
            String federation, String kind, @Nullable String initiative, String workplace, String... with) {
        return fields(
                "federation",
                federation,
                "arrangers",
                with.length == 0 ? null : List.of(with),
                "kind",
                kind,
                "initiative",
                initiative,
                "workplace",
                workplace);
    }

    static Map<String, Object> plan(String title, LocalDate firstDay, String rrule, String startTime, int minutes) {
        return fields(
                "title",
                title,
                "firstDay",
                firstDay.toString(),
                "rrule",
                rrule,
                "startTime",
                startTime,
                "durationMinutes",
                minutes);
    }

    Keeping givesTheme(DemoUser who, String federation, String kind, int month, int day, String theme) {
        return on(
                LocalDate.of(YEAR, month, day).minusDays(14),
                9,
                who,
                it -> it.sets(
                        "says what the meeting is about",
                        meeting(it, federation, kind, LocalDate.of(YEAR, month, day)),
                        "/theme",
                        fields("theme", theme)));
    }

    /** The meeting of that day is held, with all that stands on its agenda. */
    Keeping holdsMeeting(DemoUser who, String federation, String kind, int month, int day, int present) {
        return holdsMeeting(who, federation, kind, month, day, present, Map.of());
    }

    /** @param missed why an item, by its code, or the step of Respekttrappan, as {@link #STEP}, was not done */
    Keeping holdsMeeting(
            DemoUser who, String federation, String kind, int month, int day, int present, Map<String, String> missed) {
        return on(month, day, 17, who, it -> {
            var path = meeting(it, federation, kind, LocalDate.of(YEAR, month, day));
            var meeting = it.reads(path);
            var items = new ArrayList<Map<String, Object>>();
            for (var item : meeting.path("items")) {
                var code = item.path("code").asString();
                items.add(fields("code", code, "done", !missed.containsKey(code), "missedReason", missed.get(code)));
            }
            it.adds(
                    missed.isEmpty()
                            ? "holds it, with every standing item"
                            : "holds it, and says what was missed and why",
                    path,
                    "/holding",
                    fields("present", present, "items", items, "step", step(meeting.path("step"), missed.get(STEP))));
        });
    }

    /** Step 1 asks for the conversation rules, step 6 for its result. */
    private static @Nullable Map<String, Object> step(JsonNode turn, @Nullable String missed) {
        if (!turn.isObject()) {
            return null;
        }
        var step = turn.path("step").asInt();
        var done = missed == null;
        return fields(
                "step",
                step,
                "done",
                done,
                "missedReason",
                missed,
                "conversationRulesRead",
                done && step == 1 ? true : null,
                "result",
                done && step == 6 ? "Styrka: vi lyssnar klart. Risk: samma personer talar mest." : null);
    }

    Keeping movesMeeting(DemoUser who, String federation, String kind, LocalDate from, LocalDate to) {
        return on(
                from.minusDays(20),
                9,
                who,
                it -> it.sets(
                        "moves the meeting",
                        meeting(it, federation, kind, from),
                        "/time",
                        fields("startsAt", moment(to, 9), "endsAt", moment(to, 11))));
    }

    Keeping cancelsMeeting(DemoUser who, String federation, String kind, LocalDate day, String reason) {
        return on(
                day.minusDays(10),
                9,
                who,
                it -> it.adds(
                        "cancels the meeting",
                        meeting(it, federation, kind, day),
                        "/cancellation",
                        fields("reason", reason)));
    }

    private static String meeting(Person it, String federation, String kind, LocalDate day) {
        return API + "meetings/"
                + it.finds(API + "meetings?federation=" + federation + "&kind=" + kind + "&from=" + day + "&to=" + day)
                        .path("id")
                        .asString();
    }

    /** Planned four weeks before, held on its day. */
    Keeping activity(
            DemoUser who,
            int month,
            int day,
            Map<String, Object> activity,
            Map<String, Object> contents,
            Map<String, Object> holding) {
        plansActivity(who, LocalDate.of(YEAR, month, day), activity, contents);
        return on(
                month,
                day,
                17,
                who,
                it -> it.adds(
                        "says that it was held, and how many it reached",
                        activity(it, activity.get("federation"), activity.get("title")),
                        "/holding",
                        holding));
    }

    /** Planned four weeks before, cancelled a week before. */
    Keeping cancelledActivity(DemoUser who, int month, int day, Map<String, Object> activity, String reason) {
        var on = LocalDate.of(YEAR, month, day);
        plansActivity(who, on, activity, Map.of());
        return on(
                on.minusWeeks(1),
                9,
                who,
                it -> it.adds(
                        "cancels it",
                        activity(it, activity.get("federation"), activity.get("title")),
                        "/cancellation",
                        fields("reason", reason)));
    }

    private void plansActivity(DemoUser who, LocalDate on, Map<String, Object> activity, Map<String, Object> contents) {
        var body = new LinkedHashMap<>(activity);
        body.put("startsAt", moment(on, 13));
        body.put("endsAt", moment(on, 16));
        if (!contents.isEmpty()) {
            body.put("contents", contents);
        }
        on(on.minusWeeks(4), 9, who, it -> it.creates("plans it", API + "activities", body));
    }

    static Map<String, Object> activity(
            String federation,
            String kind,
            @Nullable String initiative,
            String title,
            List<String> audiences,
            String... with) {
        return fields(
                "federation",
                federation,
                "arrangers",
                with.length == 0 ? null : List.of(with),
                "kind",
                kind,
                "initiative",
                initiative,
                "title",
                title,
                "audiences",
                audiences);
    }

    static Map<String, Object> reached(int reached, String... topics) {
        return fields("reached", reached, "topics", List.of(topics));
    }

    static String activity(Person it, @Nullable Object federation, @Nullable Object title) {
        for (var activity :
                it.reads(API + "activities?limit=100&federation=" + federation).path("items")) {
            if (activity.path("title").asString().equals(title)) {
                return API + "activities/" + activity.path("id").asString();
            }
        }
        throw new AssertionError("activities: none of " + federation + " is called " + title);
    }

    private static String moment(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Person.STOCKHOLM).toInstant().toString();
    }
}

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

/** How one commitment, or several of a kind, are kept: who does what on which day, and how they stand then. */
final class Keeping {

    /** Somebody without a login. */
    static final @Nullable DemoUser ANYBODY = null;

    static final String CITY = "stockholms-stad";
    static final String TOWN = "sodertalje";
    private static final String API = "/commitments/v1/";
    private static final int YEAR = 2026;

    /** How a commitment stands at the end of the year, before it is over. */
    record Expected(String commitment, String state, int kept, int of) {}

    /** What somebody does at a moment. */
    record Deed(LocalDateTime at, Keeping keeping, @Nullable DemoUser who, Consumer<Person> what) {}

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
        return on(month, day, 17, who, it -> {
            var path = meeting(it, federation, kind, LocalDate.of(YEAR, month, day));
            var meeting = it.reads(path);
            var items = new ArrayList<Map<String, Object>>();
            meeting.path("items")
                    .forEach(item -> items.add(fields("code", item.path("code").asString(), "done", true)));
            var step = meeting.path("step");
            it.adds(
                    "holds it, with every standing item",
                    path,
                    "/holding",
                    fields(
                            "present",
                            present,
                            "items",
                            items,
                            "step",
                            step.isObject()
                                    ? fields(
                                            "step",
                                            step.path("step").asInt(),
                                            "done",
                                            true,
                                            "conversationRulesRead",
                                            step.path("step").asInt() == 1 ? true : null)
                                    : null));
        });
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
        var on = LocalDate.of(YEAR, month, day);
        var body = new LinkedHashMap<>(activity);
        body.put("startsAt", moment(on, 13));
        body.put("endsAt", moment(on, 16));
        if (!contents.isEmpty()) {
            body.put("contents", contents);
        }
        on(on.minusWeeks(4), 9, who, it -> it.creates("plans it", API + "activities", body));
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

package se.atagande.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What two federations do about the seven grounds, hear from citizens and tell of in a practice year: some of it done, some of it left. */
final class PracticeEngagement {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String CITY = "stockholms-stad";
    private static final String TOWN = "sodertalje";
    private static final String PROJECT = "ratt-stod-for-mig";
    private static final String WAYS = "inkluderande-vagar";
    private static final String API = "/commitments/v1/";

    private final LoaderApi api;
    private final LocalDate begin;
    private final LocalDate today;
    private final BiConsumer<Instant, Runnable> deeds;

    /** @param deeds takes what somebody does at a moment */
    PracticeEngagement(LoaderApi api, LocalDate begin, LocalDate today, BiConsumer<Instant, Runnable> deeds) {
        this.api = api;
        this.begin = begin;
        this.today = today;
        this.deeds = deeds;
    }

    void plan() {
        measures();
        voices();
        publications();
    }

    /** The ground of disability goes all the way round, others have come some of the way, two have not begun. */
    private void measures() {
        lastYear();
        measure(30, CITY, PROJECT, "INVESTIGATE", "Vi gick igenom lokalerna med en rullstol.", "DISABILITY");
        measure(44, CITY, PROJECT, "ANALYSE", "Två dörrar och en hiss stänger ute; hyresvärden äger dem.", "DISABILITY");
        measure(90, CITY, PROJECT, "ACT", "Gruppträffarna flyttades till en lokal utan trösklar.", "DISABILITY");
        measure(200, CITY, PROJECT, "FOLLOW_UP", "Fler kommer till träffarna. Hissen är kvar att lösa.", "DISABILITY");
        measure(60, CITY, PROJECT, "INVESTIGATE", "Vi jämförde vilka som får plats med vilka som söker.", "SEX");
        measure(75, CITY, PROJECT, "ANALYSE", "Män remitteras tidigare. Vården frågar kvinnor om annat först.", "SEX");
        measure(110, CITY, PROJECT, "INVESTIGATE", "Vi frågade om tolk bokas innan information lämnas.", "ETHNICITY");
        measure(130, CITY, PROJECT, "ACT", "Tolk bokas nu redan vid första samtalet.", "ETHNICITY");
        measure(150, CITY, PROJECT, "INVESTIGATE", "Vi läste våra blanketter: går det att svara utan att välja kvinna eller man?",
                "TRANSGENDER_IDENTITY_OR_EXPRESSION");
        measure(71, CITY, PROJECT, "ACT", "Seminarium om aktiva åtgärder för all personal.",
                "SEX", "TRANSGENDER_IDENTITY_OR_EXPRESSION", "ETHNICITY", "RELIGION_OR_OTHER_BELIEF", "DISABILITY", "SEXUAL_ORIENTATION", "AGE");
        measure(80, TOWN, WAYS, "INVESTIGATE", "Vi frågade deltagare över 55 hur de blir bemötta.", "AGE");
        measure(120, TOWN, WAYS, "INVESTIGATE", "Vi gick igenom hur väntrummet fungerar för den som behöver lugn.", "DISABILITY");
    }

    /** The year before is settled in January. */
    private void lastYear() {
        var last = begin.minusYears(1);
        deeds.accept(at(begin.plusDays(8), 9), () -> {
            enter(CITY, PROJECT, "INVESTIGATE", last.plusDays(100), "Vi gick igenom entréerna.", "DISABILITY");
            enter(CITY, PROJECT, "INVESTIGATE", last.plusDays(140), "Vi räknade hur länge kvinnor och män väntar.", "SEX");
            api.post(API + "measure-snapshots", Map.of("federation", CITY, "year", last.getYear()));
        });
    }

    private void measure(int day, String federation, String initiative, String step, String what, String... grounds) {
        var done = begin.plusDays(day);
        deeds.accept(at(done, 16), () -> enter(federation, initiative, step, done, what, grounds));
    }

    private void enter(String federation, String initiative, String step, LocalDate day, String what, String... grounds) {
        api.post(
                API + "measures",
                Map.of(
                        "federation",
                        federation,
                        "entry",
                        Map.of(
                                "initiative",
                                initiative,
                                "grounds",
                                List.of(grounds),
                                "step",
                                step,
                                "day",
                                day.toString(),
                                "what",
                                "Övning: " + what)));
    }

    private void voices() {
        var analysis = new String[1];
        deeds.accept(at(begin.plusDays(35), 9), () -> analysis[0] = opened("NEEDS_ANALYSIS", null, "Behovsanalys (övning)"));
        change(36, analysis, "/question", Map.of("question", "Vad hade gjort det lättare för dig att börja?"));
        say(45, analysis, "Övning: Mindre grupper i början, och samma person varje gång.", List.of("gruppstorlek", "kontinuitet"));
        say(52, analysis, "Övning: Jag hade velat veta vad som händer på första mötet.", List.of("information"));
        say(58, analysis, "Övning: Små grupper. Det blir för mycket ljud annars.", List.of("gruppstorlek"));
        change(75, analysis, "/question-closing", Map.of());
        deeds.accept(at(begin.plusDays(100), 14), () -> {
            var path = API + "influence-occasions/" + analysis[0];
            api.put(
                    path + "/account",
                    Map.of(
                            "howTheyTookPart",
                            "Övning: Vi ställde en öppen fråga på webben och hade två samtal med deltagare. Tre svar kom in.",
                            "whatChanged",
                            "Övning: Starten görs i grupper om fyra, och alla får ett brev om det första mötet.",
                            "released",
                            true),
                    api.etag(path));
        });
        var initiative = new String[1];
        deeds.accept(
                at(today.minusDays(40), 9),
                () -> initiative[0] = opened("INITIATIVE", WAYS, "Inkluderande vägar, ny start (övning)"));
        deeds.accept(at(today.minusDays(30), 9), () -> {
            var path = API + "influence-occasions/" + initiative[0];
            api.post(
                    path + "/question",
                    Map.of("question", "Vilken tid på dagen passar träffarna bäst?"),
                    api.etag(path));
        });
        answered(
                95,
                TOWN,
                "Övning: Broschyren finns bara på svenska.",
                "DONE",
                "Broschyren finns nu på sex språk.",
                "Fler ringer själva och frågar om insatsen.",
                "Informationen behöver finnas på fler språk.");
        answered(
                160,
                TOWN,
                "Övning: Ni borde betala busskortet.",
                "REFUSED",
                "Förbundet får inte ge bidrag till enskilda (lagen om finansiell samordning). Handläggaren kan pröva resor hos myndigheten.",
                null,
                "Resan till träffarna är dyr.");
        answered(
                210,
                CITY,
                "Övning: Väntrummet är för bullrigt för mig.",
                "PARTLY_DONE",
                "Ett tyst rum finns på tisdagar och torsdagar. Fler dagar kräver en ny lokal.",
                null,
                "Det behövs ett tyst rum att vänta i.");
        deeds.accept(
                at(today.minusDays(4), 11),
                () -> leave(TOWN, null, "Övning: Kan träffarna börja klockan tio i stället för åtta?"));
    }

    private String opened(String kind, @Nullable String initiative, String title) {
        var body = new LinkedHashMap<String, Object>();
        body.put("federation", TOWN);
        body.put("kind", kind);
        body.put("initiative", initiative);
        body.put("title", title);
        return api.post(API + "influence-occasions", body).path("id").asString();
    }

    private void change(int day, String[] occasion, String what, Map<String, ?> body) {
        deeds.accept(at(begin.plusDays(day), 10), () -> {
            var path = API + "influence-occasions/" + occasion[0];
            api.post(path + what, body, api.etag(path));
        });
    }

    private void say(int day, String[] occasion, String words, List<String> themes) {
        deeds.accept(at(begin.plusDays(day), 12), () -> {
            leave(TOWN, occasion[0], words);
            var path = API + "viewpoints/" + newest(TOWN, words);
            api.put(path + "/themes", Map.of("themes", themes), api.etag(path));
        });
    }

    private void answered(
            int day,
            String federation,
            String words,
            String decision,
            String answer,
            @Nullable String effect,
            String said) {
        deeds.accept(at(begin.plusDays(day), 13), () -> leave(federation, null, words));
        deeds.accept(at(begin.plusDays(day + 14), 13), () -> {
            var path = API + "viewpoints/" + newest(federation, words);
            api.post(path + "/decision", Map.of("decision", decision, "answer", "Övning: " + answer), api.etag(path));
            api.post(path + "/release", Map.of("said", said), api.etag(path));
        });
        if (effect != null) {
            deeds.accept(at(begin.plusDays(day + 60), 13), () -> {
                var path = API + "viewpoints/" + newest(federation, words);
                api.post(path + "/effect", Map.of("effect", "Övning: " + effect), api.etag(path));
            });
        }
    }

    private void leave(String federation, @Nullable String occasion, String words) {
        var body = new HashMap<String, Object>();
        body.put("federation", federation);
        body.put("occasion", occasion);
        body.put("words", words);
        api.post(API + "viewpoints", body);
    }

    private String newest(String federation, String words) {
        for (var viewpoint : api.get(API + "viewpoints?limit=100&federation=" + federation).path("items")) {
            if (viewpoint.path("words").asString().equals(words)) {
                return viewpoint.path("id").asString();
            }
        }
        throw new IllegalStateException("viewpoints: none says what the practice year said");
    }

    /** The seminar is told of everywhere, other activities in some channels, the dialogue in none. */
    private void publications() {
        for (var channel : List.of("WEBSITE", "NEWSLETTER", "LINKEDIN")) {
            published(73, CITY, channel, "Seminarium: aktiva åtgärder");
        }
        published(107, CITY, "WEBSITE", "Webbinarium: Vidga normen");
        published(108, CITY, "LINKEDIN", "Webbinarium: Vidga normen");
        published(142, TOWN, "NEWSLETTER", "Inkluderingsfika");
    }

    private void published(int day, String federation, String channel, String title) {
        var on = begin.plusDays(day);
        deeds.accept(at(on, 15), () -> {
            var activity = activity(federation, title);
            var draft = api.get(
                    API + "publication-drafts?federation=" + federation + "&activity=" + activity + "&channel=" + channel);
            var content = new LinkedHashMap<String, Object>();
            content.put("channel", channel);
            content.put("day", on.toString());
            content.put("title", draft.path("title").asString());
            content.put("text", draft.path("text").asString().replaceAll("\\n*.*\\[.*?\\].*", ""));
            content.put(
                    "address",
                    channel.equals("NEWSLETTER")
                            ? null
                            : "https://" + federation + ".example/" + (channel.equals("WEBSITE") ? "nyheter/" : "inlagg/") + day);
            content.put("about", List.of(Map.of("kind", "ACTIVITY", "id", activity)));
            content.put(
                    "topics",
                    draft.path("topics").valueStream().map(topic -> topic.asString()).toList());
            api.post(API + "publications", Map.of("federation", federation, "content", content));
        });
    }

    private String activity(String federation, String title) {
        for (var activity : api.get(API + "activities?limit=100&federation=" + federation).path("items")) {
            if (activity.path("title").asString().startsWith(title)) {
                return activity.path("id").asString();
            }
        }
        throw new IllegalStateException("activities: none is called " + title);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(STOCKHOLM).toInstant();
    }
}

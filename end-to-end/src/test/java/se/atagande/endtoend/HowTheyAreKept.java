package se.atagande.endtoend;

import static se.atagande.endtoend.Keeping.ANYBODY;
import static se.atagande.endtoend.Keeping.CITY;
import static se.atagande.endtoend.Keeping.TOWN;
import static se.atagande.endtoend.Keeping.activity;
import static se.atagande.endtoend.Keeping.plan;
import static se.atagande.endtoend.Keeping.reached;
import static se.atagande.endtoend.Keeping.series;
import static se.atagande.endtoend.Person.fields;
import static se.atagande.standalone.identity.DemoUser.HANDLAGGARE;
import static se.atagande.standalone.identity.DemoUser.KANSLI_SODERTALJE;
import static se.atagande.standalone.identity.DemoUser.KANSLI_STOCKHOLM;
import static se.atagande.standalone.identity.DemoUser.PROJEKTLEDARE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import se.atagande.standalone.identity.DemoUser;

/** For every commitment of the two declarations, what people do in a year so that it is kept. */
final class HowTheyAreKept {

    private static final String API = "/commitments/v1/";
    private static final String PROJECT = "ratt-stod-for-mig";
    private static final String MIA = "mia-vidare-stockholm";
    private static final String WAYS = "inkluderande-vagar";
    private static final String KEPT = "KEPT";
    private static final String ON_TRACK = "ON_TRACK";
    private static final List<String> GROUNDS = List.of(
            "SEX",
            "TRANSGENDER_IDENTITY_OR_EXPRESSION",
            "ETHNICITY",
            "RELIGION_OR_OTHER_BELIEF",
            "DISABILITY",
            "SEXUAL_ORIENTATION",
            "AGE");
    private static final List<String> STEPS = List.of("INVESTIGATE", "ANALYSE", "ACT", "FOLLOW_UP");

    private HowTheyAreKept() {}

    static List<Keeping> all() {
        return List.of(
                workplaceMeetings(),
                workMeetings(),
                inclusionMeetings(),
                ambassadorGroup(),
                audiences(),
                research(),
                vidgaNormen(),
                groupActivities(),
                informationSession(),
                democracyDay(),
                websiteAndSocialMedia(),
                allChannels(),
                suppliers(),
                months(),
                deviations(),
                activeMeasures(),
                citizensInfluence(),
                forums(),
                violence(),
                knowledgeTogether(),
                parts());
    }

    private static Keeping workplaceMeetings() {
        return Keeping.of("Every APT takes up gender equality and goes through the next step of Respekttrappan")
                .keeps(CITY, 6, ON_TRACK, 2, 2)
                .keeps(CITY, 7, ON_TRACK, 2, 2)
                .plansMeetings(
                        KANSLI_STOCKHOLM,
                        series(CITY, "APT", null, "kansliet"),
                        plan("APT kansliet", day(2, 1), "FREQ=MONTHLY;BYDAY=1TU;COUNT=2", "09:00", 90))
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 2, 3, 8)
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 3, 3, 7);
    }

    private static Keeping workMeetings() {
        return Keeping.of("Every work meeting of MIA Vidare takes up the three horizontal principles")
                .keeps(CITY, 5, ON_TRACK, 2, 2)
                .renews(KANSLI_STOCKHOLM, CITY, 5)
                .plansMeetings(
                        PROJEKTLEDARE,
                        series(CITY, "WORK_MEETING", MIA, "mia-vidare"),
                        plan("Arbetsmöte", day(2, 4), "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=2", "10:00", 60))
                .holdsMeeting(PROJEKTLEDARE, CITY, "WORK_MEETING", 2, 4, 11)
                .holdsMeeting(PROJEKTLEDARE, CITY, "WORK_MEETING", 2, 18, 12);
    }

    private static Keeping inclusionMeetings() {
        return Keeping.of("Inclusion meetings with different themes, together with two other federations")
                .keeps(CITY, 4, KEPT, 2, 2)
                .renews(KANSLI_STOCKHOLM, CITY, 4)
                .plansMeetings(
                        PROJEKTLEDARE,
                        series(CITY, "INCLUSION_MEETING", PROJECT, "ratt-stod", "huddinge-botkyrka-salem", TOWN),
                        plan("Inkluderingsträff", day(3, 1), "FREQ=MONTHLY;INTERVAL=6;BYDAY=3TH;COUNT=2", "14:00", 120))
                .givesTheme(PROJEKTLEDARE, CITY, "INCLUSION_MEETING", 3, 19, "Normer i vardagen")
                .holdsMeeting(PROJEKTLEDARE, CITY, "INCLUSION_MEETING", 3, 19, 34)
                .givesTheme(PROJEKTLEDARE, CITY, "INCLUSION_MEETING", 9, 17, "Funktionsrätt")
                .holdsMeeting(PROJEKTLEDARE, CITY, "INCLUSION_MEETING", 9, 17, 31);
    }

    private static Keeping ambassadorGroup() {
        return Keeping.of(
                        "The working group of the ambassadors takes up the deviation routine, the mapping of access and equality data")
                .keeps(CITY, 9, KEPT, 2, 2)
                .keeps(CITY, 12, ON_TRACK, 2, 2)
                .keeps(CITY, 13, KEPT, 1, 1)
                .keeps(CITY, 15, KEPT, 1, 1)
                .keeps(CITY, 17, KEPT, 2, 2)
                .renews(KANSLI_STOCKHOLM, CITY, 9, 12, 13, 15, 17)
                .plansMeetings(
                        PROJEKTLEDARE,
                        series(CITY, "AMBASSADOR_GROUP", PROJECT, "mr-ambassadorer"),
                        plan(
                                "MR-ambassadörernas arbetsgrupp",
                                day(2, 1),
                                "FREQ=MONTHLY;INTERVAL=4;BYDAY=2MO;COUNT=3",
                                "10:00",
                                90))
                .holdsMeeting(PROJEKTLEDARE, CITY, "AMBASSADOR_GROUP", 2, 9, 6)
                .holdsMeeting(PROJEKTLEDARE, CITY, "AMBASSADOR_GROUP", 6, 8, 5)
                .holdsMeeting(PROJEKTLEDARE, CITY, "AMBASSADOR_GROUP", 10, 12, 6);
    }

    private static Keeping audiences() {
        return Keeping.of("A seminar, a webinar and a workshop that between them reach all five audiences")
                .keeps(CITY, 2, KEPT, 5, 5)
                .activity(
                        KANSLI_STOCKHOLM,
                        3,
                        12,
                        activity(
                                CITY, "SEMINAR", null, "Seminarium: jämställda insatser", List.of("STAFF", "MANAGERS")),
                        Map.of(),
                        reached(61, "jamstalldhet"))
                .activity(
                        KANSLI_STOCKHOLM,
                        4,
                        23,
                        activity(
                                CITY,
                                "WEBINAR",
                                null,
                                "Webbinarium: likabehandling",
                                List.of("POLITICIANS", "OTHER_FEDERATIONS")),
                        Map.of(),
                        reached(48, "likabehandling"))
                .activity(
                        KANSLI_STOCKHOLM,
                        5,
                        21,
                        activity(CITY, "WORKSHOP", null, "Workshop: icke-diskriminering", List.of("PARTICIPANTS")),
                        Map.of(),
                        reached(19, "icke-diskriminering"));
    }

    private static Keeping research() {
        return Keeping.of("A dialogue in spring and a seminar in autumn that refer to current research")
                .keeps(CITY, 18, KEPT, 2, 2)
                .activity(
                        KANSLI_STOCKHOLM,
                        2,
                        25,
                        activity(CITY, "DIALOGUE", null, "Dialog: forskning om diskriminering", List.of("STAFF")),
                        fields(
                                "references",
                                List.of(fields(
                                        "title",
                                        "Antisvart rasism och diskriminering på arbetsmarknaden",
                                        "publisher",
                                        "Länsstyrelsen Stockholm",
                                        "url",
                                        "http://vidganormen.se/kunskap/"))),
                        reached(26, "aktuell-forskning"))
                .activity(
                        KANSLI_STOCKHOLM,
                        9,
                        23,
                        activity(CITY, "SEMINAR", null, "Seminarium: ny forskning", List.of("OFFICIALS")),
                        Map.of(),
                        reached(33, "aktuell-forskning"));
    }

    private static Keeping vidgaNormen() {
        return Keeping.of("An activity with a film of Vidga normen")
                .keeps(CITY, 19, KEPT, 1, 1)
                .activity(
                        KANSLI_STOCKHOLM,
                        4,
                        15,
                        activity(CITY, "DIALOGUE", null, "Vi ser en film av Vidga normen", List.of("STAFF")),
                        fields("materials", List.of("vidga-normen-film-1")),
                        reached(24, "vidga-normen"));
    }

    private static Keeping groupActivities() {
        return Keeping.of("Group activities on human rights for the participants of Rätt stöd för mig!")
                .keeps(CITY, 20, KEPT, 2, 2)
                .renews(KANSLI_STOCKHOLM, CITY, 20)
                .activity(
                        PROJEKTLEDARE,
                        3,
                        25,
                        activity(CITY, "GROUP_ACTIVITY", PROJECT, "Dina rättigheter", List.of("PARTICIPANTS")),
                        Map.of(),
                        reached(17, "manskliga-rattigheter"))
                .activity(
                        PROJEKTLEDARE,
                        10,
                        7,
                        activity(
                                CITY,
                                "GROUP_ACTIVITY",
                                PROJECT,
                                "Hur samhället fungerar",
                                List.of("PARTICIPANTS", "RELATIVES")),
                        Map.of(),
                        reached(14, "samhallssystemet"));
    }

    private static Keeping informationSession() {
        return Keeping.of("An information session on the horizontal principles for the participants of MIA Vidare")
                .keeps(CITY, 21, KEPT, 1, 1)
                .renews(KANSLI_STOCKHOLM, CITY, 21)
                .activity(
                        PROJEKTLEDARE,
                        5,
                        6,
                        activity(
                                CITY,
                                "INFORMATION_SESSION",
                                MIA,
                                "De horisontella principerna",
                                List.of("PARTICIPANTS")),
                        Map.of(),
                        reached(31, "horisontella-principer"));
    }

    private static Keeping democracyDay() {
        return Keeping.of("One democracy day for all co-workers, arranged by both federations, counts for both")
                .keeps(CITY, 23, KEPT, 1, 1)
                .keeps(TOWN, 36, KEPT, 1, 1)
                .renews(KANSLI_STOCKHOLM, CITY, 23)
                .renews(KANSLI_SODERTALJE, TOWN, 36)
                .activity(
                        KANSLI_STOCKHOLM,
                        11,
                        5,
                        activity(CITY, "DEMOCRACY_DAY", null, "Demokratidag", List.of("STAFF"), TOWN),
                        fields(
                                "allStaff",
                                true,
                                "programme",
                                List.of(fields(
                                        "startTime",
                                        "13:00",
                                        "title",
                                        "Hur och varför arbetar vi inkluderande?",
                                        "heldBy",
                                        "MR-ambassadörerna"))),
                        reached(112, "demokrati"));
    }

    private static Keeping websiteAndSocialMedia() {
        return Keeping.of("The website tells of the centenary and of the democracy day, and social media link to it")
                .keeps(CITY, 22, KEPT, 1, 1)
                .keeps(CITY, 24, KEPT, 1, 1)
                .renews(KANSLI_STOCKHOLM, CITY, 22, 24)
                .on(10, 20, 10, KANSLI_STOCKHOLM, it -> {
                    var about = List.of(fields(
                            "kind",
                            "ACTIVITY",
                            "id",
                            activity(it, CITY, "Demokratidag").replaceFirst(".*/", "")));
                    publishes(it, CITY, "WEBSITE", day(10, 20), "Demokratin fyller år", about);
                    publishes(it, CITY, "LINKEDIN", day(10, 20), "Demokratin fyller år", about);
                });
    }

    private static Keeping allChannels() {
        return Keeping.of("LinkedIn, website and newsletter each tell of the centenary")
                .keeps(TOWN, 41, KEPT, 3, 3)
                .renews(KANSLI_SODERTALJE, TOWN, 41)
                .on(10, 21, 10, KANSLI_SODERTALJE, it -> {
                    for (var channel : List.of("LINKEDIN", "WEBSITE", "NEWSLETTER")) {
                        publishes(it, TOWN, channel, day(10, 21), "Demokratin fyller år", List.of());
                    }
                });
    }

    private static void publishes(
            Person it,
            String federation,
            String channel,
            LocalDate day,
            String title,
            List<Map<String, Object>> about) {
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
                                title,
                                "address",
                                channel.equals("NEWSLETTER") ? null : "https://" + federation + ".example/100",
                                "about",
                                about,
                                "topics",
                                List.of("demokrati-100-ar"))));
    }

    private static Keeping suppliers() {
        return Keeping.of(
                        "Agreements require inclusion from their first day, and in the autumn the supplier of work training is visited")
                .keeps(CITY, 25, ON_TRACK, 2, 2)
                .keeps(TOWN, 34, ON_TRACK, 2, 2)
                .keeps(CITY, 26, KEPT, 1, 1)
                .renews(KANSLI_STOCKHOLM, CITY, 26)
                .on(2, 2, 9, KANSLI_STOCKHOLM, it -> signs(it, CITY, "Verkstan Norr", "WORK_TRAINING", day(2, 2), TOWN))
                .on(2, 10, 9, KANSLI_STOCKHOLM, it -> {
                    for (var area : List.of("GENDER_EQUALITY", "ACCESSIBILITY", "NON_DISCRIMINATION")) {
                        it.addsFile(
                                "keeps the policy document that the supplier handed in",
                                supplier(it, CITY, "Verkstan Norr"),
                                "/policies?area=" + area + "&decidedOn=2025-11-03",
                                "%PDF-1.4\n%%EOF\n");
                    }
                })
                .on(3, 2, 9, KANSLI_STOCKHOLM, it -> signs(it, CITY, "Utvärderarna Väst", "EVALUATION", day(3, 2)))
                .on(4, 1, 9, KANSLI_SODERTALJE, it -> signs(it, TOWN, "Öppna dörrar", "LECTURES", day(4, 1)))
                .on(
                        9,
                        14,
                        9,
                        KANSLI_STOCKHOLM,
                        it -> it.adds(
                                "plans the visit of both federations",
                                supplier(it, CITY, "Verkstan Norr"),
                                "/visits",
                                fields("federation", CITY, "together", List.of(TOWN), "day", "2026-10-14")))
                .on(10, 14, 16, KANSLI_STOCKHOLM, it -> {
                    var path = supplier(it, CITY, "Verkstan Norr");
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
                });
    }

    private static Map<String, Object> talk(String area) {
        return fields("area", area, "discussed", true);
    }

    private static void signs(Person it, String federation, String name, String kind, LocalDate from, String... with) {
        var supplier =
                it.creates("registers the supplier", API + "suppliers", fields("federation", federation, "name", name));
        it.adds(
                "enters the agreement, with the requirement",
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
                        "requirementSince",
                        from.toString()));
    }

    private static String supplier(Person it, String federation, String name) {
        for (var supplier :
                it.reads(API + "suppliers?limit=100&federation=" + federation).path("items")) {
            if (supplier.path("name").asString().equals(name)) {
                return API + "suppliers/" + supplier.path("id").asString();
            }
        }
        throw new AssertionError("suppliers: none of " + federation + " is called " + name);
    }

    private static Keeping months() {
        var keeping = Keeping.of("Each month's participants are counted by gender and the month is closed")
                .keeps(CITY, 10, ON_TRACK, 11, 11)
                .renews(KANSLI_STOCKHOLM, CITY, 10)
                .on(
                        1,
                        5,
                        9,
                        KANSLI_STOCKHOLM,
                        it -> it.creates(
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
                                        "2026-01-01")));
        for (var month = YearMonth.of(2026, 1); month.getYear() == 2026; month = month.plusMonths(1)) {
            var closed = month;
            keeping.on(month.plusMonths(1).atDay(10), 9, PROJEKTLEDARE, it -> {
                var path = "/statistics/v1/months/" + PROJECT + "_" + closed;
                it.sets(
                        "enters the month's counts and what they show",
                        path,
                        "",
                        fields(
                                "counts",
                                fields("started", women(5, 4), "ongoing", women(21, 19), "ended", women(3, 2)),
                                "comment",
                                "Fler kvinnor än män; vi frågar remittenterna varför."));
                it.adds("closes the month", path, "/closing", Map.of());
            });
        }
        return keeping;
    }

    private static Map<String, Object> women(int women, int men) {
        return fields("women", women, "men", men, "other", 0);
    }

    private static Keeping deviations() {
        return Keeping.of("Whoever reports that somebody was disadvantaged has an answer within seven days")
                .keeps(CITY, 11, ON_TRACK, 1, 1)
                .keeps(TOWN, 31, ON_TRACK, 1, 1)
                .on(4, 8, 15, ANYBODY, it -> reports(it, CITY))
                .on(4, 10, 9, HANDLAGGARE, it -> acknowledges(it, CITY))
                .on(4, 8, 16, ANYBODY, it -> reports(it, TOWN))
                .on(4, 10, 10, HANDLAGGARE, it -> acknowledges(it, TOWN));
    }

    private static void reports(Person it, String federation) {
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

    private static void acknowledges(Person it, String federation) {
        var path = "/deviations/v1/deviations/"
                + it.finds("/deviations/v1/deviations?federation=" + federation)
                        .path("id")
                        .asString();
        it.adds("acknowledges it", path, "/acknowledgement", Map.of());
    }

    private static Keeping activeMeasures() {
        return Keeping.of("Each of the seven grounds gets all four steps, on its own")
                .keeps(CITY, 14, KEPT, 28, 28)
                .keeps(TOWN, 35, KEPT, 28, 28)
                .on(5, 18, 9, PROJEKTLEDARE, it -> fillsTheBoard(it, CITY, PROJECT))
                .on(5, 19, 9, KANSLI_SODERTALJE, it -> fillsTheBoard(it, TOWN, WAYS));
    }

    private static void fillsTheBoard(Person it, String federation, String initiative) {
        for (var step : STEPS) {
            var day = day(2 + STEPS.indexOf(step), 12);
            for (var ground : GROUNDS) {
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
                                        List.of(ground),
                                        "step",
                                        step,
                                        "day",
                                        day.toString(),
                                        "what",
                                        "Så här gjorde vi.")));
            }
        }
    }

    private static Keeping citizensInfluence() {
        return Keeping.of("Those whom a needs analysis is about are asked, and are told what changed")
                .keeps(TOWN, 33, ON_TRACK, 1, 1)
                .on(3, 2, 9, KANSLI_SODERTALJE, it -> {
                    var occasion = it.creates(
                            "opens the needs analysis",
                            API + "influence-occasions",
                            fields("federation", TOWN, "kind", "NEEDS_ANALYSIS", "title", "Behovsanalys 2026"));
                    it.adds(
                            "asks an open question",
                            API + "influence-occasions/" + occasion.path("id").asString(),
                            "/question",
                            fields("question", "Vad hade gjort det lättare för dig att börja?"));
                })
                .on(
                        3,
                        9,
                        12,
                        ANYBODY,
                        it -> it.creates(
                                "answers it",
                                API + "viewpoints",
                                fields(
                                        "federation",
                                        TOWN,
                                        "occasion",
                                        it.finds(API + "open-questions?federation=" + TOWN)
                                                .path("occasion")
                                                .asString(),
                                        "words",
                                        "Mindre grupper i början.")))
                .on(4, 13, 9, KANSLI_SODERTALJE, it -> {
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
                });
    }

    private static Keeping forums() {
        var keeping = Keeping.of(
                        "The office, the preparatory group and the board each take it up, and the board decides to sign")
                .keeps(TOWN, 37, KEPT, 3, 3)
                .keeps(TOWN, 38, KEPT, 1, 1)
                .renews(KANSLI_SODERTALJE, TOWN, 38);
        forum(keeping, "OFFICE", "kansliet", "Kanslimöte", 2, 16, 4);
        forum(keeping, "PREPARATORY_GROUP", "beredningsgruppen", "Beredningsgrupp", 2, 23, 9);
        forum(keeping, "BOARD", "styrelsen", "Styrelsemöte", 3, 13, 8);
        return keeping;
    }

    private static void forum(
            Keeping keeping, String kind, String workplace, String title, int month, int day, int present) {
        keeping.plansMeetings(
                        KANSLI_SODERTALJE,
                        series(TOWN, kind, null, workplace),
                        plan(title, day(month, day), "FREQ=MONTHLY;COUNT=1", "13:00", 120))
                .holdsMeeting(KANSLI_SODERTALJE, TOWN, kind, month, day, present);
    }

    private static Keeping violence() {
        return Keeping.of(
                        "Co-workers learn to ask about violence in close relationships, and an initiative asks everybody")
                .keeps(TOWN, 39, KEPT, 1, 1)
                .renews(KANSLI_SODERTALJE, TOWN, 39)
                .activity(
                        KANSLI_SODERTALJE,
                        9,
                        16,
                        activity(TOWN, "STAFF_TRAINING", null, "Att fråga om våld", List.of("STAFF")),
                        Map.of(),
                        reached(19, "vald-i-nara-relation"))
                .on(9, 28, 9, KANSLI_SODERTALJE, it -> {
                    it.sets(
                            "notes that the map of local support was gone through",
                            API + "violence-work/" + TOWN,
                            "/support-map",
                            fields("updatedOn", "2026-09-28"));
                    it.sets(
                            "notes that the initiative asks everybody",
                            API + "violence-work/" + TOWN,
                            "/routines/" + WAYS,
                            fields(
                                    "form",
                                    "NNS_SEVEN_QUESTIONS",
                                    "sides",
                                    List.of("EXPOSURE", "PERPETRATION"),
                                    "since",
                                    "2026-09-28"));
                });
    }

    private static Keeping knowledgeTogether() {
        return Keeping.of(
                        "Seminars and dialogues on democracy and on discrimination in the labour market, in both half-years")
                .keeps(TOWN, 28, KEPT, 2, 2)
                .keeps(TOWN, 32, KEPT, 2, 2)
                .keeps(TOWN, 40, KEPT, 3, 3)
                .activity(
                        KANSLI_SODERTALJE,
                        3,
                        5,
                        activity(
                                TOWN,
                                "SEMINAR",
                                null,
                                "Seminarium: vem får jobbet?",
                                List.of("STAFF", "OFFICIALS", "OTHER_FEDERATIONS")),
                        Map.of(),
                        reached(44, "arbetsmarknadens-diskriminering"))
                .activity(
                        KANSLI_SODERTALJE,
                        9,
                        30,
                        activity(TOWN, "DIALOGUE", null, "Dialog: demokrati och rättigheter", List.of("POLITICIANS")),
                        Map.of(),
                        reached(15, "arbetsmarknadens-diskriminering", "demokrati"));
    }

    /** Nothing is done for these alone: they stand as their parts stand. */
    private static Keeping parts() {
        return Keeping.of("Through the commitments that are their parts")
                .keeps(CITY, 1, ON_TRACK, 3, 3)
                .keeps(CITY, 3, ON_TRACK, 4, 4)
                .keeps(CITY, 8, ON_TRACK, 3, 3)
                .keeps(CITY, 16, KEPT, 4, 4)
                .keeps(TOWN, 27, ON_TRACK, 2, 2)
                .keeps(TOWN, 29, KEPT, 2, 2)
                .keeps(TOWN, 30, ON_TRACK, 3, 3);
    }

    /** Whose commitments a federation's office may read whole. */
    static DemoUser officeOf(String commitment) {
        return commitment.startsWith(CITY) ? KANSLI_STOCKHOLM : KANSLI_SODERTALJE;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}

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

/** For every commitment of the two declarations, what people do in a year so that it is kept. */
final class HowTheyAreKept {

    private static final String API = "/commitments/v1/";
    private static final String PROJECT = "ratt-stod-for-mig";
    private static final String MIA = "mia-vidare-stockholm";
    private static final String WAYS = "inkluderande-vagar";
    private static final String KEPT = "KEPT";
    private static final String ON_TRACK = "ON_TRACK";

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
                    Chores.publishes(it, CITY, "WEBSITE", day(10, 20), about);
                    Chores.publishes(it, CITY, "LINKEDIN", day(10, 20), about);
                });
    }

    private static Keeping allChannels() {
        return Keeping.of("LinkedIn, website and newsletter each tell of the centenary")
                .keeps(TOWN, 41, KEPT, 3, 3)
                .renews(KANSLI_SODERTALJE, TOWN, 41)
                .on(10, 21, 10, KANSLI_SODERTALJE, it -> {
                    for (var channel : List.of("LINKEDIN", "WEBSITE", "NEWSLETTER")) {
                        Chores.publishes(it, TOWN, channel, day(10, 21), List.of());
                    }
                });
    }

    private static Keeping suppliers() {
        return Keeping.of(
                        "Agreements require inclusion from their first day, and in the autumn the supplier of work training is visited")
                .keeps(CITY, 25, ON_TRACK, 2, 2)
                .keeps(TOWN, 34, ON_TRACK, 2, 2)
                .keeps(CITY, 26, KEPT, 1, 1)
                .renews(KANSLI_STOCKHOLM, CITY, 26)
                .on(2, 2, 9, KANSLI_STOCKHOLM, it -> {
                    Chores.signs(it, CITY, "Verkstan Norr", "WORK_TRAINING", day(2, 2), null, day(2, 2), TOWN);
                })
                .on(2, 10, 9, KANSLI_STOCKHOLM, it -> {
                    for (var area : List.of("GENDER_EQUALITY", "ACCESSIBILITY", "NON_DISCRIMINATION")) {
                        it.addsFile(
                                "keeps the policy document that the supplier handed in",
                                Chores.supplier(it, CITY, "Verkstan Norr"),
                                "/policies?area=" + area + "&decidedOn=2025-11-03",
                                "%PDF-1.4\n%%EOF\n");
                    }
                })
                .on(3, 2, 9, KANSLI_STOCKHOLM, it -> {
                    Chores.signs(it, CITY, "Utvärderarna Väst", "EVALUATION", day(3, 2), null, day(3, 2));
                })
                .on(4, 1, 9, KANSLI_SODERTALJE, it -> {
                    Chores.signs(it, TOWN, "Öppna dörrar", "LECTURES", day(4, 1), null, day(4, 1));
                })
                .on(9, 14, 9, KANSLI_STOCKHOLM, it -> {
                    Chores.plansVisit(it, CITY, "Verkstan Norr", day(10, 14), TOWN);
                })
                .on(10, 14, 16, KANSLI_STOCKHOLM, it -> Chores.holdsVisit(it, CITY, "Verkstan Norr"));
    }

    private static Keeping months() {
        var keeping = Keeping.of("Each month's participants are counted by gender and the month is closed")
                .keeps(CITY, 10, ON_TRACK, 11, 11)
                .renews(KANSLI_STOCKHOLM, CITY, 10)
                .on(1, 5, 9, KANSLI_STOCKHOLM, Chores::registersTheProject);
        for (var month = YearMonth.of(2026, 1); month.getYear() == 2026; month = month.plusMonths(1)) {
            var closed = month;
            keeping.on(month.plusMonths(1).atDay(10), 9, PROJEKTLEDARE, it -> Chores.closes(it, closed));
        }
        return keeping;
    }

    private static Keeping deviations() {
        return Keeping.of("Whoever reports that somebody was disadvantaged has an answer within seven days")
                .keeps(CITY, 11, ON_TRACK, 1, 1)
                .keeps(TOWN, 31, ON_TRACK, 1, 1)
                .on(4, 8, 15, ANYBODY, it -> Chores.reports(it, CITY))
                .on(4, 10, 9, HANDLAGGARE, it -> Chores.acknowledges(it, CITY))
                .on(4, 8, 16, ANYBODY, it -> Chores.reports(it, TOWN))
                .on(4, 10, 10, HANDLAGGARE, it -> Chores.acknowledges(it, TOWN));
    }

    private static Keeping activeMeasures() {
        return Keeping.of("Each of the seven grounds gets all four steps, on its own")
                .keeps(CITY, 14, KEPT, 28, 28)
                .keeps(TOWN, 35, KEPT, 28, 28)
                .on(5, 18, 9, PROJEKTLEDARE, it -> Chores.fillsTheBoard(it, CITY, PROJECT))
                .on(5, 19, 9, KANSLI_SODERTALJE, it -> Chores.fillsTheBoard(it, TOWN, WAYS));
    }

    private static Keeping citizensInfluence() {
        return Keeping.of("Those whom a needs analysis is about are asked, and are told what changed")
                .keeps(TOWN, 33, ON_TRACK, 1, 1)
                .on(3, 2, 9, KANSLI_SODERTALJE, Chores::opensTheNeedsAnalysis)
                .on(3, 9, 12, ANYBODY, Chores::answersTheQuestion)
                .on(4, 13, 9, KANSLI_SODERTALJE, Chores::tellsWhatChanged);
    }

    private static Keeping forums() {
        var keeping = Keeping.of(
                        "The office, the preparatory group and the board each take it up, and the board decides to sign")
                .keeps(TOWN, 37, KEPT, 3, 3)
                .keeps(TOWN, 38, KEPT, 1, 1)
                .renews(KANSLI_SODERTALJE, TOWN, 38);
        Chores.forum(keeping, "OFFICE", "kansliet", "Kanslimöte", 2, 16, 4);
        Chores.forum(keeping, "PREPARATORY_GROUP", "beredningsgruppen", "Beredningsgrupp", 2, 23, 9);
        Chores.forum(keeping, "BOARD", "styrelsen", "Styrelsemöte", 3, 13, 8);
        return keeping;
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

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}

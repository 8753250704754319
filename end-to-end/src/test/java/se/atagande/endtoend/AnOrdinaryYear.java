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

/** A year as offices have them: most is done, some late, some forgotten, and a few things are left that nobody took up again. */
final class AnOrdinaryYear {

    private static final String API = "/commitments/v1/";
    private static final String PROJECT = "ratt-stod-for-mig";
    private static final String MIA = "mia-vidare-stockholm";
    private static final String WAYS = "inkluderande-vagar";

    private AnOrdinaryYear() {}

    static List<Keeping> all() {
        return List.of(
                takenUpAgain(),
                workplaceMeetingsOfTheCity(),
                workplaceMeetingsOfTheTown(),
                workMeetings(),
                inclusionMeetings(),
                ambassadorGroup(),
                forums(),
                activities(),
                democracyDay(),
                publications(),
                suppliers(),
                months(),
                deviations(),
                activeMeasures(),
                citizensInfluence());
    }

    /** Not 38 and 41: what was to be done in 2021 stays there. */
    private static Keeping takenUpAgain() {
        return Keeping.of("Taken up again")
                .renews(KANSLI_STOCKHOLM, CITY, 4, 5, 9, 10, 12, 13, 15, 17, 20, 21, 22, 23, 24, 26)
                .renews(KANSLI_SODERTALJE, TOWN, 36, 39);
    }

    /** Twelve: that of Epiphany gives way by itself, May's is moved, July's is cancelled; in September there was no time for equality, in October none for the step. */
    private static Keeping workplaceMeetingsOfTheCity() {
        return Keeping.of("APT in Stockholm")
                .plansMeetings(
                        KANSLI_STOCKHOLM,
                        series(CITY, "APT", null, "kansliet"),
                        plan("APT kansliet", day(1, 1), "FREQ=MONTHLY;BYDAY=1TU;COUNT=12", "09:00", 90))
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 1, 7, 8)
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 2, 3, 8)
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 3, 3, 7)
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 4, 7, 9)
                .movesMeeting(KANSLI_STOCKHOLM, CITY, "APT", day(5, 5), day(5, 12))
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 5, 12, 8)
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 6, 2, 8)
                .cancelsMeeting(KANSLI_STOCKHOLM, CITY, "APT", day(7, 7), "Semester.")
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 8, 4, 6)
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 9, 1, 8, Map.of("jamstalldhet", "TIME_RAN_OUT"))
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 10, 6, 7, Map.of(Keeping.STEP, "RESPONSIBLE_ABSENT"))
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 11, 3, 8)
                .holdsMeeting(KANSLI_STOCKHOLM, CITY, "APT", 12, 1, 8);
    }

    /** Twelve too, that of Ascension Day on the Friday after it. Södertälje has committed to nothing about them, and they count for nobody else. */
    private static Keeping workplaceMeetingsOfTheTown() {
        var keeping = Keeping.of("APT in Södertälje")
                .plansMeetings(
                        KANSLI_SODERTALJE,
                        series(TOWN, "APT", null, "kansliet"),
                        plan("APT kansliet", day(1, 1), "FREQ=MONTHLY;BYDAY=2TH;COUNT=12", "13:00", 60));
        for (var day : List.of(
                day(1, 8),
                day(2, 12),
                day(3, 12),
                day(4, 9),
                day(5, 15),
                day(6, 11),
                day(7, 9),
                day(8, 13),
                day(9, 10),
                day(10, 8),
                day(11, 12),
                day(12, 10))) {
            keeping.holdsMeeting(KANSLI_SODERTALJE, TOWN, "APT", day.getMonthValue(), day.getDayOfMonth(), 4);
        }
        return keeping;
    }

    /** Nobody has said what became of November's. */
    private static Keeping workMeetings() {
        return Keeping.of("Work meetings of MIA Vidare")
                .plansMeetings(
                        PROJEKTLEDARE,
                        series(CITY, "WORK_MEETING", MIA, "mia-vidare"),
                        plan("Arbetsmöte", day(3, 1), "FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE;COUNT=5", "10:00", 60))
                .holdsMeeting(PROJEKTLEDARE, CITY, "WORK_MEETING", 3, 11, 11)
                .holdsMeeting(PROJEKTLEDARE, CITY, "WORK_MEETING", 5, 13, 12)
                .cancelsMeeting(PROJEKTLEDARE, CITY, "WORK_MEETING", day(7, 8), "Semester.")
                .holdsMeeting(PROJEKTLEDARE, CITY, "WORK_MEETING", 9, 9, 10);
    }

    /** The autumn's is cancelled and not replaced. */
    private static Keeping inclusionMeetings() {
        return Keeping.of("Inclusion meetings")
                .plansMeetings(
                        PROJEKTLEDARE,
                        series(CITY, "INCLUSION_MEETING", PROJECT, "ratt-stod", "huddinge-botkyrka-salem", TOWN),
                        plan("Inkluderingsträff", day(3, 1), "FREQ=MONTHLY;INTERVAL=6;BYDAY=3TH;COUNT=2", "14:00", 120))
                .givesTheme(PROJEKTLEDARE, CITY, "INCLUSION_MEETING", 3, 19, "Normer i vardagen")
                .holdsMeeting(PROJEKTLEDARE, CITY, "INCLUSION_MEETING", 3, 19, 34)
                .cancelsMeeting(PROJEKTLEDARE, CITY, "INCLUSION_MEETING", day(9, 17), "För få anmälda.");
    }

    /** The mapping of access was never ready; in June there was time for nothing but the group itself. */
    private static Keeping ambassadorGroup() {
        return Keeping.of("The ambassadors' working group")
                .plansMeetings(
                        PROJEKTLEDARE,
                        series(CITY, "AMBASSADOR_GROUP", PROJECT, "mr-ambassadorer"),
                        plan(
                                "MR-ambassadörernas arbetsgrupp",
                                day(2, 1),
                                "FREQ=MONTHLY;INTERVAL=4;BYDAY=2MO;COUNT=3",
                                "10:00",
                                90))
                .holdsMeeting(
                        PROJEKTLEDARE,
                        CITY,
                        "AMBASSADOR_GROUP",
                        2,
                        9,
                        6,
                        Map.of("kartlaggning-tillgang", "MATERIAL_MISSING"))
                .holdsMeeting(
                        PROJEKTLEDARE,
                        CITY,
                        "AMBASSADOR_GROUP",
                        6,
                        8,
                        5,
                        Map.of(
                                "avvikelserutin",
                                "TIME_RAN_OUT",
                                "kartlaggning-tillgang",
                                "MATERIAL_MISSING",
                                "jamlikhetsdata",
                                "TIME_RAN_OUT"))
                .holdsMeeting(
                        PROJEKTLEDARE,
                        CITY,
                        "AMBASSADOR_GROUP",
                        10,
                        12,
                        6,
                        Map.of("kartlaggning-tillgang", "MATERIAL_MISSING"));
    }

    /** The preparatory group met, but another matter took over. */
    private static Keeping forums() {
        var keeping = Keeping.of("Forums");
        Chores.forum(keeping, "OFFICE", "kansliet", "Kanslimöte", 2, 16, 4);
        Chores.forum(keeping, "BOARD", "styrelsen", "Styrelsemöte", 3, 13, 8);
        return keeping.plansMeetings(
                        KANSLI_SODERTALJE,
                        series(TOWN, "PREPARATORY_GROUP", null, "beredningsgruppen"),
                        plan("Beredningsgrupp", day(2, 23), "FREQ=MONTHLY;COUNT=1", "13:00", 120))
                .holdsMeeting(
                        KANSLI_SODERTALJE,
                        TOWN,
                        "PREPARATORY_GROUP",
                        2,
                        23,
                        9,
                        Map.of("demokratiatagande", "OTHER_MATTER_TOOK_OVER"));
    }

    /** Four audiences of five; research in spring only; group activities in autumn only; the participants' workshop is cancelled. */
    private static Keeping activities() {
        return Keeping.of("Activities")
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
                        3,
                        26,
                        activity(CITY, "DIALOGUE", null, "Dialog: forskning om diskriminering", List.of("STAFF")),
                        Map.of(),
                        reached(26, "aktuell-forskning"))
                .activity(
                        KANSLI_STOCKHOLM,
                        4,
                        23,
                        activity(
                                CITY,
                                "WEBINAR",
                                null,
                                "Webbinarium: Vidga normen",
                                List.of("POLITICIANS", "OTHER_FEDERATIONS")),
                        fields("materials", List.of("vidga-normen-film-1")),
                        reached(48, "vidga-normen"))
                .cancelledActivity(
                        KANSLI_STOCKHOLM,
                        10,
                        22,
                        activity(CITY, "WORKSHOP", null, "Workshop: icke-diskriminering", List.of("PARTICIPANTS")),
                        "För få anmälda.")
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
                        reached(31, "horisontella-principer"))
                .activity(
                        PROJEKTLEDARE,
                        10,
                        7,
                        activity(CITY, "GROUP_ACTIVITY", PROJECT, "Dina rättigheter", List.of("PARTICIPANTS")),
                        Map.of(),
                        reached(17, "manskliga-rattigheter"))
                .activity(
                        KANSLI_SODERTALJE,
                        5,
                        20,
                        activity(TOWN, "SEMINAR", null, "Seminarium: tillgänglighet", List.of("OFFICIALS")),
                        Map.of(),
                        reached(22, "tillganglighet"))
                .activity(
                        KANSLI_SODERTALJE,
                        9,
                        16,
                        activity(TOWN, "STAFF_TRAINING", null, "Att fråga om våld", List.of("STAFF")),
                        Map.of(),
                        reached(19, "vald-i-nara-relation"))
                .activity(
                        KANSLI_SODERTALJE,
                        10,
                        14,
                        activity(TOWN, "WORKSHOP", null, "Workshop: vem får jobbet?", List.of("MANAGERS")),
                        Map.of(),
                        reached(12, "arbetsmarknadens-diskriminering"));
    }

    private static Keeping democracyDay() {
        return Keeping.of("Democracy day")
                .activity(
                        KANSLI_STOCKHOLM,
                        11,
                        5,
                        activity(CITY, "DEMOCRACY_DAY", null, "Demokratidag", List.of("STAFF"), TOWN),
                        fields("allStaff", true),
                        reached(112, "demokrati"));
    }

    /** On the website two days late, in social media not at all. */
    private static Keeping publications() {
        return Keeping.of("Publications")
                .on(11, 10, 15, KANSLI_STOCKHOLM, it -> Chores.publishes(it, CITY, "WEBSITE", day(11, 10), List.of()));
    }

    /** Three have agreements on work training in the autumn, two are visited, one of them by both federations; a fourth agreement ended in June. One requirement is set late, one never. */
    private static Keeping suppliers() {
        return Keeping.of("Suppliers")
                .on(
                        2,
                        2,
                        9,
                        KANSLI_STOCKHOLM,
                        it -> Chores.signs(
                                it, CITY, "Verkstan Norr", "WORK_TRAINING", day(2, 2), null, day(2, 2), TOWN))
                .on(
                        2,
                        16,
                        9,
                        KANSLI_STOCKHOLM,
                        it -> Chores.signs(it, CITY, "Gröna Handen", "WORK_TRAINING", day(2, 16), null, null))
                .on(2, 28, 9, KANSLI_STOCKHOLM, it -> Chores.setsRequirement(it, CITY, "Gröna Handen", day(2, 28)))
                .on(
                        3,
                        2,
                        9,
                        KANSLI_STOCKHOLM,
                        it -> Chores.signs(it, CITY, "Ängens kaffestuga", "WORK_TRAINING", day(3, 2), null, day(3, 2)))
                .on(
                        3,
                        3,
                        9,
                        KANSLI_STOCKHOLM,
                        it -> Chores.signs(it, CITY, "Bokbinderiet", "WORK_TRAINING", day(3, 3), day(6, 30), day(3, 3)))
                .on(
                        4,
                        1,
                        9,
                        KANSLI_SODERTALJE,
                        it -> Chores.signs(it, TOWN, "Öppna dörrar", "LECTURES", day(4, 1), null, null))
                .on(9, 14, 9, KANSLI_STOCKHOLM, it -> Chores.plansVisit(it, CITY, "Verkstan Norr", day(10, 14), TOWN))
                .on(9, 14, 10, KANSLI_STOCKHOLM, it -> Chores.plansVisit(it, CITY, "Gröna Handen", day(11, 30)))
                .on(10, 14, 16, KANSLI_STOCKHOLM, it -> Chores.holdsVisit(it, CITY, "Verkstan Norr"))
                .on(11, 30, 16, KANSLI_STOCKHOLM, it -> Chores.holdsVisit(it, CITY, "Gröna Handen"));
    }

    /** June is closed six days late, October never. */
    private static Keeping months() {
        var keeping = Keeping.of("Months").on(1, 5, 9, KANSLI_STOCKHOLM, Chores::registersTheProject);
        for (var month = YearMonth.of(2026, 1); month.getYear() == 2026; month = month.plusMonths(1)) {
            var closed = month;
            if (closed.getMonthValue() != 10) {
                keeping.on(
                        closed.getMonthValue() == 6
                                ? day(8, 3)
                                : month.plusMonths(1).atDay(10),
                        9,
                        PROJEKTLEDARE,
                        it -> Chores.closes(it, closed));
            }
        }
        return keeping;
    }

    /** Three in Stockholm, one of them answered five days late; none in Södertälje. */
    private static Keeping deviations() {
        return Keeping.of("Deviations")
                .on(2, 16, 15, ANYBODY, it -> Chores.reports(it, CITY))
                .on(2, 19, 9, HANDLAGGARE, it -> Chores.acknowledges(it, CITY))
                .on(5, 18, 15, ANYBODY, it -> Chores.reports(it, CITY))
                .on(5, 25, 9, HANDLAGGARE, it -> Chores.acknowledges(it, CITY))
                .on(10, 12, 15, ANYBODY, it -> Chores.reports(it, CITY))
                .on(10, 24, 9, HANDLAGGARE, it -> Chores.acknowledges(it, CITY));
    }

    /** One ground goes all the way round, one half; an entry for three grounds at once fills no place. */
    private static Keeping activeMeasures() {
        return Keeping.of("Active measures")
                .on(3, 30, 9, PROJEKTLEDARE, it -> {
                    Chores.takes(it, CITY, PROJECT, "INVESTIGATE", day(2, 2), "DISABILITY");
                    Chores.takes(it, CITY, PROJECT, "ANALYSE", day(2, 20), "DISABILITY");
                    Chores.takes(it, CITY, PROJECT, "ACT", day(3, 12), "DISABILITY");
                    Chores.takes(it, CITY, PROJECT, "FOLLOW_UP", day(3, 27), "DISABILITY");
                    Chores.takes(it, CITY, PROJECT, "INVESTIGATE", day(3, 3), "SEX");
                    Chores.takes(it, CITY, PROJECT, "ANALYSE", day(3, 20), "SEX");
                    Chores.takes(it, CITY, PROJECT, "ACT", day(3, 13), "SEX", "ETHNICITY", "AGE");
                })
                .on(4, 20, 9, KANSLI_SODERTALJE, it -> {
                    Chores.takes(it, TOWN, WAYS, "INVESTIGATE", day(4, 14), "AGE");
                });
    }

    /** The needs analysis is told of seven weeks late; for an initiative that began in November there is time until February. */
    private static Keeping citizensInfluence() {
        return Keeping.of("Citizens' influence")
                .on(3, 2, 9, KANSLI_SODERTALJE, Chores::opensTheNeedsAnalysis)
                .on(3, 9, 12, ANYBODY, Chores::answersTheQuestion)
                .on(7, 20, 9, KANSLI_SODERTALJE, Chores::tellsWhatChanged)
                .on(
                        11,
                        16,
                        9,
                        KANSLI_SODERTALJE,
                        it -> it.creates(
                                "begins to shape an initiative",
                                API + "influence-occasions",
                                fields(
                                        "federation",
                                        TOWN,
                                        "kind",
                                        "INITIATIVE",
                                        "initiative",
                                        WAYS,
                                        "title",
                                        "Inkluderande vägar")));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}

package se.atagande.commitments.activity;

import static se.atagande.commitments.exchange.Column.codes;
import static se.atagande.commitments.exchange.Column.number;
import static se.atagande.commitments.exchange.Column.text;
import static se.atagande.commitments.exchange.Column.words;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.atagande.commitments.activity.HoldActivity.FromInitiative;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Activities go out as a file and come back: new rows are planned, and a planned row is changed, or held or cancelled by its state. */
@Component
class ActivityRegister implements Register<Activity> {

    private static final String ID = "[a-z0-9][a-z0-9_-]{0,99}";
    private static final String PART = ID + ": ?\\d{1,5}";
    private static final String STAYS = "Detta ändras inte. Ställ in aktiviteten och lägg till en ny rad.";
    private static final String OVER = "Ändra detta i en fil för sig, innan aktiviteten är över.";

    private static final Map<ActivityKind, String> KINDS = inOrder(
            ActivityKind.class,
            Map.ofEntries(
                    Map.entry(ActivityKind.SEMINAR, "Seminarium"),
                    Map.entry(ActivityKind.WEBINAR, "Webbinarium"),
                    Map.entry(ActivityKind.WORKSHOP, "Workshop"),
                    Map.entry(ActivityKind.INCLUSION_MEETING, "Inkluderingsträff"),
                    Map.entry(ActivityKind.INCLUSION_FIKA, "Inkluderingsfika"),
                    Map.entry(ActivityKind.GROUP_ACTIVITY, "Gruppaktivitet"),
                    Map.entry(ActivityKind.INFORMATION_SESSION, "Informationstillfälle"),
                    Map.entry(ActivityKind.DEMOCRACY_DAY, "Demokratidag"),
                    Map.entry(ActivityKind.DIALOGUE, "Dialog"),
                    Map.entry(ActivityKind.STAFF_TRAINING, "Utbildning för personal"),
                    Map.entry(ActivityKind.MEASURE, "Åtgärd"),
                    Map.entry(ActivityKind.ROUTINE_REVIEW, "Uppföljning av rutinen")));

    private static final Map<Audience, String> AUDIENCES = inOrder(
            Audience.class,
            Map.of(
                    Audience.PARTICIPANTS, "Deltagare",
                    Audience.STAFF, "Personal",
                    Audience.MANAGERS, "Chefer",
                    Audience.POLITICIANS, "Politiker",
                    Audience.OFFICIALS, "Tjänstemän",
                    Audience.OTHER_FEDERATIONS, "Andra förbund"));

    private static final Map<Activity.State, String> STATES = inOrder(
            Activity.State.class,
            Map.of(
                    Activity.State.PLANNED, "Planerad",
                    Activity.State.HELD, "Hållen",
                    Activity.State.CANCELLED, "Inställd"));

    private static final Column<Activity> KIND = Column.<Activity, ActivityKind>words(
                    "kind", "Slag", KINDS, false, it -> List.of(it.kind()))
            .needed();
    private static final Column<Activity> AUDIENCE = Column.<Activity, Audience>words(
                    "audiences", "Målgrupper", AUDIENCES, true, Activity::audiences)
            .needed();
    private static final Column<Activity> TITLE =
            Column.<Activity>text("title", "Namn", 200, Activity::title).needed();
    private static final Column<Activity> STARTS =
            Column.<Activity>moment("startsAt", "Börjar", Activity::startsAt).needed();
    private static final Column<Activity> ENDS =
            Column.<Activity>moment("endsAt", "Slutar", Activity::endsAt).needed();
    private static final Column<Activity> PLACE = text("place", "Plats", 200, Activity::place);
    private static final Column<Activity> INITIATIVE = Column.initiative(Activity::initiative);
    private static final Column<Activity> ARRANGERS =
            Column.federations("arrangers", "Arrangörer", Activity::arrangers);
    private static final Column<Activity> STATE = words("state", "Läge", STATES, false, it -> List.of(it.state()));
    private static final Column<Activity> REACHED = number(
            "reached",
            "Antal nådda",
            0,
            99_999,
            it -> it.report() == null ? null : it.report().reached());
    private static final Column<Activity> INVITED = number(
            "invited",
            "Antal inbjudna",
            0,
            99_999,
            it -> it.report() == null ? null : it.report().invited());
    private static final Column<Activity> TOPICS = codes(
            "topics",
            "Ämnen",
            ID,
            "Ämnenas koder med komma emellan, till exempel demokrati.",
            it -> it.report() == null ? Set.of() : it.report().topics());
    private static final Column<Activity> BY_INITIATIVE = codes(
            "byInitiative",
            "Varav från insatser",
            PART,
            "Insatsens id och antal medarbetare, till exempel mia-vidare: 14, ratt-stod: 3.",
            it -> it.report() == null
                    ? List.of()
                    : it.report().byInitiative().stream()
                            .map(part -> part.initiative() + ": " + part.reached())
                            .toList());
    private static final Column<Activity> REASON =
            text("cancelledBecause", "Inställd på grund av", 500, Activity::cancelledBecause);

    private final Activities activities;
    private final Clock clock;

    ActivityRegister(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public String title() {
        return "Aktiviteter";
    }

    @Override
    public List<Column<Activity>> columns() {
        return List.of(
                KIND,
                AUDIENCE,
                TITLE,
                STARTS,
                ENDS,
                PLACE,
                INITIATIVE,
                ARRANGERS,
                STATE,
                REACHED,
                INVITED,
                TOPICS,
                BY_INITIATIVE,
                REASON);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        ActivityRoles.requireRead(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        ActivityRoles.requirePlan(caller, federation);
    }

    @Override
    public Rows<Activity> rows() {
        return activities.rows();
    }

    @Override
    public String id(Activity row) {
        return row.id();
    }

    @Override
    public Runnable begin(Line<Activity> line) {
        if (line.word(STATE, STATES).filter(it -> it != Activity.State.PLANNED).isPresent()) {
            line.refuse(STATE, "En ny rad är planerad: lämna cellen tom, och läs in vad som hände i en senare fil.");
        }
        Stream.of(REACHED, INVITED, TOPICS, BY_INITIATIVE, REASON)
                .filter(it -> !line.text(it).isEmpty())
                .forEach(it -> line.refuse(it, "Lämna cellen tom i en ny rad."));
        var command = new PlanActivity(
                line.federation(),
                line.federations(ARRANGERS),
                line.word(KIND, KINDS).orElseThrow(),
                line.words(AUDIENCE, AUDIENCES),
                line.initiative(INITIATIVE),
                line.text(TITLE),
                line.moment(STARTS, null),
                line.moment(ENDS, null),
                line.textOrNull(PLACE));
        tell(line, Activity.plan(line.id(), command));
        return () -> activities.plan(line.id(), command);
    }

    @Override
    public Runnable change(Line<Activity> line, Stored<Activity> stored) {
        line.keep(STAYS, KIND, ARRANGERS);
        var activity = stored.state();
        var wanted = line.word(STATE, STATES).orElse(Activity.State.PLANNED);
        if (wanted != Activity.State.PLANNED) {
            line.keep(OVER, AUDIENCE, TITLE, STARTS, ENDS, PLACE, INITIATIVE);
        }
        return switch (wanted) {
            case PLANNED -> {
                line.keep(
                        "Skriv Hållen eller Inställd i kolumnen Läge om aktiviteten är över.",
                        STATE,
                        REACHED,
                        INVITED,
                        TOPICS,
                        BY_INITIATIVE,
                        REASON);
                var command = new DescribeActivity(
                        line.text(TITLE),
                        line.words(AUDIENCE, AUDIENCES),
                        line.initiative(INITIATIVE),
                        activity.contents());
                var startsAt = line.moment(STARTS, activity.startsAt());
                var endsAt = line.moment(ENDS, activity.endsAt());
                var place = line.textOrNull(PLACE);
                tell(line, activity.replan(command, startsAt, endsAt, place, clock.instant()));
                yield () -> activities.replan(line.id(), stored.version(), command, startsAt, endsAt, place);
            }
            case HELD -> {
                line.keep("Aktiviteten är hållen och inte inställd: lämna cellen tom.", REASON);
                var command = new HoldActivity(
                        line.number(REACHED),
                        line.number(INVITED),
                        line.codes(TOPICS),
                        parts(line.text(BY_INITIATIVE)));
                tell(line, activities.outcomeOfHolding(activity, command));
                yield () -> activities.hold(line.id(), stored.version(), command);
            }
            case CANCELLED -> {
                line.keep("Aktiviteten är inställd: lämna cellen tom.", REACHED, INVITED, TOPICS, BY_INITIATIVE);
                if (line.textOrNull(REASON) == null) {
                    line.refuse(REASON, "Skriv varför aktiviteten ställs in. Skriv inga personuppgifter.");
                }
                tell(line, activity.cancel(line.text(REASON)));
                yield () -> activities.cancel(line.id(), stored.version(), line.text(REASON));
            }
        };
    }

    private static List<FromInitiative> parts(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> it.split(": ?"))
                .map(it -> new FromInitiative(new InitiativeId(it[0]), Integer.parseInt(it[1])))
                .toList();
    }

    private static void tell(Line<Activity> line, ActivityOutcome outcome) {
        switch (outcome) {
            case ActivityOutcome.Changed changed -> {}
            case ActivityOutcome.EndsBeforeItStarts wrong ->
                line.refuse(ENDS, "Ange en sluttid som är senare än starttiden.");
            case ActivityOutcome.NotYetStarted early ->
                line.refuse(STATE, "Aktiviteten har inte börjat. Vänta tills den har hållits.");
            case ActivityOutcome.AlreadyHeld held ->
                line.refuse(STATE, "Aktiviteten är redovisad. Rätta redovisningen på aktivitetens sida, med skäl.");
            case ActivityOutcome.AlreadyCancelled cancelled ->
                line.refuse(STATE, "Aktiviteten är inställd. Lägg till en ny rad om den ändå blir av.");
            case ActivityOutcome.InitiativeTwice twice ->
                line.refuse(BY_INITIATIVE, "En insats står två gånger. Ange varje insats en gång.");
            case ActivityOutcome.ReachedFewerThanItsParts fewer ->
                line.refuse(REACHED, "Insatserna har tillsammans fler än alla nådda. Rätta något av talen.");
            case ActivityOutcome.MoreThanTheStaff more ->
                line.refuse(
                        BY_INITIATIVE, more.initiatives() + " har inte så många medarbetare den dagen. Rätta antalet.");
            case ActivityOutcome.NotYetHeld no -> throw noColumn();
            case ActivityOutcome.PointsEndBeforeTheyStart no -> throw noColumn();
            case ActivityOutcome.UnknownMaterial no -> throw noColumn();
        }
    }

    private static IllegalStateException noColumn() {
        return new IllegalStateException("no column asks for this");
    }

    private static <E extends Enum<E>> Map<E, String> inOrder(Class<E> type, Map<E, String> words) {
        var ordered = new EnumMap<E, String>(type);
        ordered.putAll(words);
        return ordered;
    }
}

package se.atagande.commitments.meeting;

import static se.atagande.commitments.exchange.Column.codes;
import static se.atagande.commitments.exchange.Column.number;
import static se.atagande.commitments.exchange.Column.text;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Meeting series go out as a file and come back: new rows begin a series, and a changed plan counts from tomorrow on. */
@Component
class SeriesRegister implements Register<MeetingSeries> {

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,99}";
    private static final String STAYS = "En serie behåller detta. Lägg till en ny rad för en annan serie.";

    private static final Column<MeetingSeries> KIND = Column.<MeetingSeries, MeetingKind>words(
                    "kind", "Slag", KindWords.ALL, false, it -> List.of(it.kind()))
            .needed();
    private static final Column<MeetingSeries> ARRANGERS = codes(
            "arrangers",
            "Arrangörer",
            "[a-z0-9][a-z0-9_-]{0,99}",
            "Förbundens id med komma emellan; det egna behöver inte stå med.",
            it -> it.arrangers().stream().map(FederationId::value).toList());
    private static final Column<MeetingSeries> WORKPLACE = Column.<MeetingSeries>codes(
                    "workplace", "Arbetsplats", CODE, SeriesApi.WORKPLACE, it -> List.of(it.workplace()))
            .needed();
    private static final Column<MeetingSeries> INITIATIVE = codes(
            "initiative",
            "Insats",
            "[a-z0-9][a-z0-9_-]{0,99}",
            "Insatsens id, till exempel mia-vidare.",
            it -> it.initiative() == null ? List.of() : List.of(it.initiative().value()));
    private static final Column<MeetingSeries> TITLE = Column.<MeetingSeries>text(
                    "title", "Namn", 200, it -> it.plan().title())
            .needed();
    private static final Column<MeetingSeries> FIRST_DAY = Column.<MeetingSeries>day(
                    "firstDay", "Första dag", it -> it.plan().firstDay())
            .needed();
    private static final Column<MeetingSeries> RRULE = Column.<MeetingSeries>text(
                    "rrule", "Upprepning", 200, it -> it.plan().rrule())
            .needed();
    private static final Column<MeetingSeries> START_TIME = Column.<MeetingSeries>codes(
                    "startTime",
                    "Klockslag",
                    "([01]\\d|2[0-3]):[0-5]\\d",
                    "Klockslag, till exempel 09:00.",
                    it -> List.of(it.plan().startTime()))
            .needed();
    private static final Column<MeetingSeries> MINUTES = Column.<MeetingSeries>number(
                    "durationMinutes", "Minuter", 5, 720, it -> it.plan().durationMinutes())
            .needed();
    private static final Column<MeetingSeries> PLACE =
            text("place", "Plats", 200, it -> it.plan().place());
    private static final Column<MeetingSeries> LINK = codes(
            "respekttrappanLink",
            "Länk till Respekttrappan",
            "https?://\\S{1,300}",
            "En webbadress som börjar med https://.",
            it -> Optional.ofNullable(it.plan().respekttrappanLink()).stream().toList());

    private static final Column<MeetingSeries> ITEMS_CLOSE =
            number("itemsCloseDaysBefore", "Punkter senast, dagar före", 0, 60, it -> it.plan()
                    .itemsCloseDaysBefore());

    private final Series series;
    private final PlanningSeries planning;

    SeriesRegister(Series series, PlanningSeries planning) {
        this.series = series;
        this.planning = planning;
    }

    @Override
    public String name() {
        return "meeting-series";
    }

    @Override
    public String title() {
        return "Mötesserier";
    }

    @Override
    public List<Column<MeetingSeries>> columns() {
        return List.of(
                KIND,
                ARRANGERS,
                WORKPLACE,
                INITIATIVE,
                TITLE,
                FIRST_DAY,
                RRULE,
                START_TIME,
                MINUTES,
                PLACE,
                LINK,
                ITEMS_CLOSE);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        MeetingRoles.requireReadAll(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        MeetingRoles.requireWriteAll(caller, federation);
    }

    @Override
    public Stream<Stored<MeetingSeries>> rows(FederationId federation) {
        return series.of(federation);
    }

    @Override
    public List<Stored<MeetingSeries>> withIds(Collection<String> ids) {
        return series.withIds(ids);
    }

    @Override
    public String id(MeetingSeries row) {
        return row.id();
    }

    @Override
    public boolean belongsTo(MeetingSeries row, FederationId federation) {
        return row.federation().equals(federation);
    }

    @Override
    public Runnable begin(Line<MeetingSeries> line) {
        var command = new PlanSeries(
                line.federation(),
                line.codes(ARRANGERS).stream().map(FederationId::new).collect(Collectors.toSet()),
                line.word(KIND, KindWords.ALL).orElseThrow(),
                line.codes(INITIATIVE).stream()
                        .findFirst()
                        .map(InitiativeId::new)
                        .orElse(null),
                line.text(WORKPLACE),
                plan(line));
        planning.against(line.id(), command).ifPresent(it -> tell(line, it));
        return () -> planning.begin(line.id(), command);
    }

    @Override
    public Runnable change(Line<MeetingSeries> line, Stored<MeetingSeries> stored) {
        line.keep(STAYS, KIND, ARRANGERS, WORKPLACE, INITIATIVE);
        var plan = plan(line);
        planning.against(stored.state(), plan).ifPresent(it -> tell(line, it));
        return () -> planning.change(line.id(), stored.version(), plan, null);
    }

    private static SeriesPlan plan(Line<MeetingSeries> line) {
        if (line.day(FIRST_DAY).getYear() < SeriesApi.EARLIEST_YEAR) {
            line.refuse(FIRST_DAY, "Ange en första dag från år " + SeriesApi.EARLIEST_YEAR + " eller senare.");
        }
        return new SeriesPlan(
                line.text(TITLE),
                line.day(FIRST_DAY),
                line.text(RRULE),
                line.text(START_TIME),
                Objects.requireNonNull(line.number(MINUTES)),
                line.textOrNull(PLACE),
                line.textOrNull(LINK),
                line.number(ITEMS_CLOSE));
    }

    private static void tell(Line<MeetingSeries> line, SeriesOutcome outcome) {
        switch (outcome) {
            case SeriesOutcome.Planned planned -> {}
            case SeriesOutcome.RuleUnreadable wrong ->
                line.refuse(
                        RRULE,
                        "Skriv en regel enligt RFC 5545 med dagar, till exempel FREQ=MONTHLY;BYDAY=1TU för första tisdagen varje månad.");
            case SeriesOutcome.NoMeetings none ->
                line.refuse(RRULE, "Ändra regeln eller första dagen så att serien möts inom tretton månader.");
            case SeriesOutcome.FromOutOfReach reach ->
                throw new IllegalStateException("a file changes from tomorrow on");
            case SeriesOutcome.TooManyMeetings many ->
                line.refuse(
                        RRULE, "Ändra regeln eller första dagen så att serien ger högst " + many.most() + " möten.");
        }
    }
}

package se.atagande.commitments.violence;

import static se.atagande.commitments.exchange.Column.day;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.AskingForm;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.ViolenceSide;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Which initiatives ask everybody about violence goes out as a file and comes back: process only, nothing of persons. */
@Component
class RoutineRegister implements Register<RoutineRegister.Row> {

    /** What an initiative asks, within its federation's work. */
    record Row(ViolenceWork work, RoutineAsking asking) {

        String id() {
            return id(asking.initiative().value(), asking.since().toString());
        }

        static String id(String initiative, String since) {
            return initiative + "_" + since;
        }
    }

    private static final Map<AskingForm, String> FORMS = new EnumMap<>(Map.of(
            AskingForm.NNS_SEVEN_QUESTIONS, "NNS sju frågor",
            AskingForm.FREDA_SHORT_QUESTIONS, "FREDA-kortfrågor",
            AskingForm.OTHER, "Annat formulär"));

    private static final Map<ViolenceSide, String> SIDES = new EnumMap<>(Map.of(
            ViolenceSide.EXPOSURE, "Våldsutsatthet",
            ViolenceSide.PERPETRATION, "Våldsutövande"));

    private static final Column<Row> INITIATIVE =
            Column.<Row>initiative(it -> it.asking().initiative()).needed();
    private static final Column<Row> FORM = Column.<Row, AskingForm>words(
                    "form", "Formulär", FORMS, false, it -> List.of(it.asking().form()))
            .needed();
    private static final Column<Row> ABOUT = Column.<Row, ViolenceSide>words(
                    "sides", "Frågar om", SIDES, true, it -> it.asking().sides())
            .needed();
    private static final Column<Row> SINCE =
            Column.<Row>day("since", "Sedan", it -> it.asking().since()).needed();
    private static final Column<Row> LAST =
            day("lastDay", "Sista dag", it -> it.asking().lastDay());

    private final ViolenceWorks works;
    private final ViolenceWorkApi rules;

    RoutineRegister(ViolenceWorks works, ViolenceWorkApi rules) {
        this.works = works;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "violence-routines";
    }

    @Override
    public String title() {
        return "Frågor om våld i nära relationer";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(INITIATIVE, FORM, ABOUT, SINCE, LAST);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        ViolenceWorkApi.ACCESS.requireRead(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        ViolenceWorkApi.ACCESS.requireWrite(caller, federation);
    }

    @Override
    public Rows<Row> rows() {
        return new Rows<>() {
            @Override
            public Stream<Stored<Row>> of(FederationId federation) {
                var stored = works.of(federation);
                return stored.state().routines().stream()
                        .map(it -> new Row(stored.state(), it))
                        .sorted(Comparator.comparing(Row::id))
                        .map(it -> new Stored<>(it, stored.version(), stored.sequence()));
            }

            @Override
            public List<Stored<Row>> of(FederationId federation, Collection<String> ids) {
                return of(federation)
                        .filter(it -> ids.contains(it.state().id()))
                        .toList();
            }
        };
    }

    @Override
    public String id(Row row) {
        return row.id();
    }

    @Override
    public Optional<String> idOf(Map<String, String> cells) {
        return Optional.of(Row.id(cells.getOrDefault(INITIATIVE.code(), ""), cells.getOrDefault(SINCE.code(), "")));
    }

    @Override
    public Runnable begin(Line<Row> line) {
        line.leaveEmpty("Lämna cellen tom i en ny rad.", LAST);
        return write(line, null, work -> work.begin(asking(line), rules.today()));
    }

    @Override
    public Runnable change(Line<Row> line, Stored<Row> stored) {
        var before = stored.state().asking();
        line.keep("Lägg till en ny rad i stället.", INITIATIVE, SINCE);
        if (before.lastDay() != null) {
            line.refuse(LAST, "Insatsen har slutat fråga. Lägg till en ny rad om den frågar igen.");
        }
        LocalDate last = line.dayOrNull(LAST);
        if (last == null) {
            return write(line, before, work -> work.begin(asking(line), rules.today()));
        }
        line.keep("Rätta detta i en fil för sig.", FORM, ABOUT);
        return write(line, before, work -> work.end(before.initiative(), last, rules.today()));
    }

    private static RoutineAsking asking(Line<Row> line) {
        return new RoutineAsking(
                Objects.requireNonNull(line.initiative(INITIATIVE)),
                line.word(FORM, FORMS).orElseThrow(),
                line.words(ABOUT, SIDES),
                line.day(SINCE),
                null);
    }

    private Runnable write(
            Line<Row> line, @Nullable RoutineAsking before, Function<ViolenceWork, ViolenceOutcome> change) {
        if (line.day(SINCE).isBefore(ViolenceWorkApi.EARLIEST)) {
            line.refuse(SINCE, "Ange en dag från " + ViolenceWorkApi.EARLIEST + ".");
        }
        tell(line, change.apply(works.of(line.federation()).state()));
        return () -> {
            var now = works.of(line.federation());
            if ((before == null || now.state().routines().contains(before))
                    && change.apply(now.state()) instanceof ViolenceOutcome.Changed changed) {
                works.write(now, changed);
            } else {
                throw new OptimisticLockingFailureException("violenceWork/" + line.federation() + " has changed");
            }
        };
    }

    private static void tell(Line<Row> line, ViolenceOutcome outcome) {
        switch (outcome) {
            case ViolenceOutcome.Changed changed -> {}
            case ViolenceOutcome.NotYetDone early ->
                line.refuse(
                        early.field().equals("since") ? SINCE : LAST,
                        "Ange en dag som har varit: i dag eller tidigare.");
            case ViolenceOutcome.EndsBeforeItBegan wrong ->
                line.refuse(LAST, "Ange en dag efter att insatsen började fråga.");
            case ViolenceOutcome.NotAsking not -> line.refuse(LAST, "Insatsen frågar inte.");
        }
    }
}

package se.atagande.commitments.supplier;

import static se.atagande.commitments.exchange.Column.federations;
import static se.atagande.commitments.exchange.Column.text;
import static se.atagande.commitments.exchange.Column.words;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;
import se.atagande.contracts.VisitId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Follow-up visits go out as a file and come back: new ones are planned, a planned one is moved by its day, and held or cancelled by its state. */
@Component
class VisitRegister implements Register<VisitRegister.Row> {

    /** A visit of a dossier. */
    record Row(Supplier supplier, Visit visit) implements Entries.Entry {

        @Override
        public String id() {
            return visit.visitId().value();
        }
    }

    private static final Map<Visit.State, String> STATES = new EnumMap<>(Map.of(
            Visit.State.PLANNED, "Planerat",
            Visit.State.HELD, "Gjort",
            Visit.State.CANCELLED, "Inställt"));

    private static final Map<PolicyArea, String> AREAS = new EnumMap<>(Map.of(
            PolicyArea.GENDER_EQUALITY, "Jämställdhet",
            PolicyArea.ACCESSIBILITY, "Tillgänglighet",
            PolicyArea.NON_DISCRIMINATION, "Icke-diskriminering"));

    private static final Column<Row> SUPPLIER = Column.<Row>codes(
                    "supplier",
                    "Leverantörens id",
                    "[a-z0-9-]{1,100}",
                    "Id ur registret Leverantörer.",
                    it -> List.of(it.supplier().id()))
            .needed();
    private static final Column<Row> NAME = Column.<Row>text(
                    "name", "Leverantör", 200, it -> it.supplier().name())
            .onlyShown();
    private static final Column<Row> VISITORS =
            federations("visitors", "Besökande", it -> it.visit().visitors());
    private static final Column<Row> DAY =
            Column.<Row>day("day", "Dag", it -> it.visit().day()).needed();
    private static final Column<Row> STATE =
            words("state", "Läge", STATES, false, it -> List.of(it.visit().state()));
    private static final Column<Row> DISCUSSED =
            words("discussed", "Dokument som togs upp", AREAS, true, it -> it.visit().talks().stream()
                    .filter(Visit.Talk::discussed)
                    .map(Visit.Talk::area)
                    .toList());
    private static final Map<PolicyArea, Column<Row>> AGREED = new EnumMap<>(Map.of(
            PolicyArea.GENDER_EQUALITY, agreed(PolicyArea.GENDER_EQUALITY, "Överenskommet om jämställdhet"),
            PolicyArea.ACCESSIBILITY, agreed(PolicyArea.ACCESSIBILITY, "Överenskommet om tillgänglighet"),
            PolicyArea.NON_DISCRIMINATION,
                    agreed(PolicyArea.NON_DISCRIMINATION, "Överenskommet om icke-diskriminering")));
    private static final Column<Row> NEXT =
            text("nextStep", "Nästa steg", 2000, it -> it.visit().nextStep());
    private static final Column<Row> REASON = text(
            "cancelledBecause", "Inställt på grund av", 500, it -> it.visit().cancelledBecause());

    private static final List<Column<Row>> COLUMNS = Stream.of(
                    Stream.of(SUPPLIER, NAME, VISITORS, DAY, STATE, DISCUSSED),
                    AGREED.values().stream(),
                    Stream.of(NEXT, REASON))
            .flatMap(it -> it)
            .toList();

    private final Suppliers suppliers;
    private final Dossiers dossiers;

    VisitRegister(Suppliers suppliers, Dossiers dossiers) {
        this.suppliers = suppliers;
        this.dossiers = dossiers;
    }

    private static Column<Row> agreed(PolicyArea area, String heading) {
        return text("agreed-" + area.name(), heading, 2000, it -> it.visit().talks().stream()
                .filter(talk -> talk.area() == area && talk.agreed() != null)
                .map(Visit.Talk::agreed)
                .findFirst()
                .orElse(null));
    }

    @Override
    public String name() {
        return "supplier-visits";
    }

    @Override
    public String title() {
        return "Leverantörsbesök";
    }

    @Override
    public List<Column<Row>> columns() {
        return COLUMNS;
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        Dossiers.requireOneOfOurs(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        Dossiers.requireVisitor(caller, federation);
    }

    @Override
    public Rows<Row> rows() {
        return new Entries<>(
                suppliers,
                (dossier, federation) -> dossier.visits().stream()
                        .filter(it -> it.visitors().contains(federation))
                        .map(it -> new Row(dossier, it)),
                Comparator.comparing(it -> it.visit().day()));
    }

    @Override
    public String id(Row row) {
        return row.id();
    }

    @Override
    public Runnable begin(Line<Row> line) {
        line.leaveEmpty("Lämna cellen tom i en ny rad.", STATE, DISCUSSED, NEXT, REASON);
        AGREED.values().forEach(it -> line.leaveEmpty("Lämna cellen tom i en ny rad.", it));
        refuseStrangeDay(line);
        var supplier = line.text(SUPPLIER);
        var visitors = line.federations(VISITORS);
        Function<Supplier, SupplierOutcome> plan =
                it -> it.planVisit(new VisitId(line.id()), line.federation(), visitors, line.day(DAY));
        suppliers
                .sharedBy(line.federation(), supplier)
                .ifPresentOrElse(
                        it -> tell(line, plan.apply(it)),
                        () -> line.refuse(SUPPLIER, "Förbundet har ingen sådan leverantör."));
        return () -> suppliers.change(supplier, it -> true, plan);
    }

    @Override
    public Runnable change(Line<Row> line, Stored<Row> stored) {
        line.keep("Detta ändras inte. Ställ in besöket och lägg till en ny rad.", SUPPLIER, VISITORS);
        refuseStrangeDay(line);
        var before = stored.state().visit();
        var change = asked(line, before);
        tell(line, change.apply(stored.state().supplier()));
        return () -> suppliers.change(
                stored.state().supplier().id(), it -> it.visit(before.visitId()).equals(Optional.of(before)), change);
    }

    private Function<Supplier, SupplierOutcome> asked(Line<Row> line, Visit before) {
        var id = before.visitId();
        return switch (line.word(STATE, STATES).orElse(Visit.State.PLANNED)) {
            case PLANNED -> {
                line.keep(
                        "Skriv Gjort eller Inställt i kolumnen Läge om besöket är över.",
                        STATE,
                        DISCUSSED,
                        NEXT,
                        REASON);
                AGREED.values().forEach(it -> line.keep("Skriv Gjort i kolumnen Läge.", it));
                yield it -> it.moveVisit(id, line.day(DAY));
            }
            case HELD -> {
                line.keep("Flytta besöket i en fil för sig.", DAY);
                line.keep("Besöket är gjort och inte inställt: lämna cellen tom.", REASON);
                var discussed = line.words(DISCUSSED, AREAS);
                var talks = AGREED.entrySet().stream()
                        .map(it -> new Visit.Talk(
                                it.getKey(), discussed.contains(it.getKey()), line.textOrNull(it.getValue())))
                        .toList();
                var command = new HoldVisit(talks, line.textOrNull(NEXT));
                yield it -> it.holdVisit(id, command, dossiers.today());
            }
            case CANCELLED -> {
                line.keep("Besöket är inställt: lämna cellen tom.", DAY, DISCUSSED, NEXT);
                line.need(REASON, "Skriv varför besöket ställs in. Skriv inga personuppgifter.");
                yield it -> it.cancelVisit(id, line.text(REASON));
            }
        };
    }

    private static void refuseStrangeDay(Line<Row> line) {
        if (!Dossiers.isSane(line.day(DAY))) {
            line.refuse(DAY, Dossiers.SANE);
        }
    }

    private static void tell(Line<Row> line, SupplierOutcome outcome) {
        var column =
                switch (outcome) {
                    case SupplierOutcome.DossierNotShared wrong -> VISITORS;
                    case SupplierOutcome.NothingDiscussed wrong -> DISCUSSED;
                    default -> STATE;
                };
        Dossiers.against(outcome).ifPresent(it -> line.refuse(column, it));
    }
}

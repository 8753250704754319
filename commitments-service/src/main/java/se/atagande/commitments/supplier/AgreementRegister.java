package se.atagande.commitments.supplier;

import static se.atagande.commitments.exchange.Column.day;
import static se.atagande.commitments.exchange.Column.federations;
import static se.atagande.commitments.exchange.Column.text;
import static se.atagande.commitments.exchange.Column.yes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Agreements with suppliers go out as a file and come back: the federation that entered one corrects its days, sets the requirement or strikes it. */
@Component
class AgreementRegister implements Register<AgreementRegister.Row> {

    /** An agreement of a dossier. */
    record Row(Supplier supplier, Agreement agreement) implements Entries.Entry {

        @Override
        public String id() {
            return agreement.agreementId().value();
        }
    }

    private static final Map<AgreementKind, String> KINDS = new EnumMap<>(Map.of(
            AgreementKind.WORK_TRAINING, "Arbetsträning",
            AgreementKind.EVALUATION, "Utvärdering",
            AgreementKind.LECTURES, "Föreläsningar"));

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
    private static final Column<Row> KIND = Column.<Row, AgreementKind>words(
                    "kind", "Gäller", KINDS, false, it -> List.of(it.agreement().kind()))
            .needed();
    private static final Column<Row> PARTIES =
            federations("parties", "Parter", it -> it.agreement().parties());
    private static final Column<Row> FROM =
            Column.<Row>day("from", "Från", it -> it.agreement().from()).needed();
    private static final Column<Row> TO = day("to", "Till", it -> it.agreement().to());
    private static final Column<Row> REFERENCE =
            text("referenceNumber", "Diarienummer", 50, it -> it.agreement().referenceNumber());
    private static final Column<Row> REQUIREMENT =
            day("requirementSince", "Krav sedan", it -> it.agreement().requirementSince());
    private static final Column<Row> STRUCK =
            yes("withdrawn", "Struket", it -> it.agreement().withdrawn());

    private static final Column<Row> INITIATIVES = Column.codes(
            "initiatives",
            "Insatser",
            "[a-z0-9][a-z0-9_-]{0,99}",
            "Insatsernas id, med komma emellan.",
            it -> it.agreement().belongsTo().stream()
                    .map(InitiativeId::value)
                    .sorted()
                    .toList());

    private final Suppliers suppliers;
    private final Dossiers dossiers;

    AgreementRegister(Suppliers suppliers, Dossiers dossiers) {
        this.suppliers = suppliers;
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "supplier-agreements";
    }

    @Override
    public String title() {
        return "Leverantörsavtal";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(SUPPLIER, NAME, KIND, PARTIES, FROM, TO, REFERENCE, REQUIREMENT, STRUCK, INITIATIVES);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        Dossiers.requireOneOfOurs(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        Dossiers.requireRegistrar(caller, federation);
    }

    @Override
    public Rows<Row> rows() {
        return new Entries<>(
                suppliers,
                (dossier, federation) -> dossier.agreements().stream()
                        .filter(it -> it.parties().contains(federation))
                        .map(it -> new Row(dossier, it)),
                Comparator.comparing(it -> it.agreement().from()));
    }

    @Override
    public String id(Row row) {
        return row.id();
    }

    @Override
    public Runnable begin(Line<Row> line) {
        line.leaveEmpty("Lämna cellen tom i en ny rad.", STRUCK);
        refuseStrangeDays(line);
        var supplier = line.text(SUPPLIER);
        var command = new SignAgreement(
                line.federation(),
                line.federations(PARTIES),
                line.word(KIND, KINDS).orElseThrow(),
                line.day(FROM),
                line.dayOrNull(TO),
                line.textOrNull(REFERENCE),
                line.dayOrNull(REQUIREMENT),
                initiatives(line));
        var id = new AgreementId(line.id());
        suppliers
                .sharedBy(line.federation(), supplier)
                .ifPresentOrElse(
                        it -> tell(line, it.sign(id, command, dossiers.today())),
                        () -> line.refuse(SUPPLIER, "Förbundet har ingen sådan leverantör."));
        return () -> suppliers.change(supplier, it -> true, it -> it.sign(id, command, dossiers.today()));
    }

    @Override
    public Runnable change(Line<Row> line, Stored<Row> stored) {
        var before = stored.state().agreement();
        if (!before.federation().equals(line.federation())) {
            line.refuse(SUPPLIER, before.federation() + " lade in avtalet och ändrar det.");
        }
        line.keep("Parter och slag ändras aldrig. Lägg till en ny rad.", SUPPLIER, KIND, PARTIES);
        if (line.differs(STRUCK)) {
            line.keep("Ett avtal som stryks ändras inte.", FROM, TO, REFERENCE, REQUIREMENT, INITIATIVES);
            line.need(STRUCK, "Ett struket avtal kan inte tas tillbaka. Lägg till en ny rad.");
        }
        refuseStrangeDays(line);
        var from = line.day(FROM);
        var to = line.dayOrNull(TO);
        var reference = line.textOrNull(REFERENCE);
        var initiatives = initiatives(line);
        var requirement = line.differs(REQUIREMENT) ? line.dayOrNull(REQUIREMENT) : null;
        if (line.differs(REQUIREMENT) && requirement == null) {
            line.refuse(REQUIREMENT, "Ett krav som är ställt tas inte tillbaka. Rätta dagen i stället.");
        }
        if (requirement != null
                && (line.differs(FROM) || line.differs(TO) || line.differs(REFERENCE) || line.differs(INITIATIVES))) {
            line.refuse(REQUIREMENT, "Ändra kravet i en fil för sig.");
        }
        var id = before.agreementId();
        Outcome change = line.differs(STRUCK)
                ? it -> it.withdrawAgreement(id)
                : requirement == null
                        ? it -> it.changeAgreement(id, from, to, reference, initiatives)
                        : it -> it.setRequirement(id, requirement, dossiers.today());
        tell(line, change.of(stored.state().supplier()));
        return () -> suppliers.change(
                stored.state().supplier().id(), it -> it.agreement(id).equals(Optional.of(before)), change::of);
    }

    private static Set<InitiativeId> initiatives(Line<Row> line) {
        return line.codes(INITIATIVES).stream().map(InitiativeId::new).collect(Collectors.toUnmodifiableSet());
    }

    private interface Outcome {
        SupplierOutcome of(Supplier supplier);
    }

    private static void refuseStrangeDays(Line<Row> line) {
        for (var column : List.of(FROM, TO, REQUIREMENT)) {
            LocalDate day = line.dayOrNull(column);
            if (day != null && !Dossiers.isSane(day)) {
                line.refuse(column, Dossiers.SANE);
            }
        }
    }

    private static void tell(Line<Row> line, SupplierOutcome outcome) {
        var column =
                switch (outcome) {
                    case SupplierOutcome.EndsBeforeItBegins wrong -> TO;
                    case SupplierOutcome.NotYetDone wrong -> REQUIREMENT;
                    case SupplierOutcome.AgreementWithdrawn wrong -> STRUCK;
                    default -> SUPPLIER;
                };
        Dossiers.against(outcome).ifPresent(it -> line.refuse(column, it));
    }
}

package se.atagande.commitments.supplier;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** A dossier is seen by the federations that share it, changed by those of them that may, and each refusal says what to do. */
@Component
class Dossiers {

    private static final Role[] READ = {Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR};
    private static final Role[] REGISTER = {Role.OFFICE};
    private static final Role[] VISIT = {Role.OFFICE, Role.PROJECT_LEADER};
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    /** Beyond these a day is a slip of the keyboard. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    static final String SANE = "Ange en dag från " + EARLIEST + " till " + LATEST + ".";

    private final Suppliers suppliers;
    private final Clock clock;

    Dossiers(Suppliers suppliers, Clock clock) {
        this.suppliers = suppliers;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    static Set<FederationId> readable(Caller caller) {
        return caller.federations(READ);
    }

    static boolean mayRead(Caller caller, FederationId federation) {
        return caller.may(federation, READ);
    }

    /** Those of one federation, or of all that the caller may read in. */
    List<Stored<Supplier>> of(@Nullable FederationId federation, Caller caller) {
        return suppliers.sharedBy(readable(caller).stream()
                .filter(one -> federation == null || one.equals(federation))
                .toList());
    }

    Stored<Supplier> visible(String id, Caller caller) {
        return suppliers
                .find(id)
                .filter(stored -> stored.state().federations().stream().anyMatch(one -> mayRead(caller, one)))
                .orElseThrow(ProblemException::notFound);
    }

    /** Whoever names a federation in which they are nobody learns nothing of it. */
    static void requireOneOfOurs(Caller caller, FederationId named) {
        caller.requires(named, READ);
    }

    static void requireRegistrar(Caller caller, Set<FederationId> anyOf) {
        require(caller, anyOf, REGISTER, "Be kansliet i det förbund som det gäller att göra ändringen.");
    }

    static void requireRegistrar(Caller caller, FederationId federation) {
        requireOneOfOurs(caller, federation);
        requireRegistrar(caller, Set.of(federation));
    }

    static void requireVisitor(Caller caller, FederationId federation) {
        requireOneOfOurs(caller, federation);
        requireVisitor(caller, Set.of(federation));
    }

    static void requireVisitor(Caller caller, Set<FederationId> visitors) {
        require(caller, visitors, VISIT, "Be kansliet eller projektledaren i ett förbund som gör besöket.");
    }

    private static void require(Caller caller, Set<FederationId> anyOf, Role[] roles, String whom) {
        if (anyOf.stream().noneMatch(federation -> caller.may(federation, roles))) {
            throw ProblemException.mayOnlyRead(whom);
        }
    }

    Stored<Supplier> write(Stored<Supplier> seen, IfMatch version, SupplierOutcome outcome) {
        version.requires(seen.version());
        if (outcome instanceof SupplierOutcome.Changed changed) {
            return suppliers.write(seen, changed);
        }
        throw refusal(outcome);
    }

    /** What stands against it, in Swedish: what to do. */
    static Optional<String> against(SupplierOutcome outcome) {
        return outcome instanceof SupplierOutcome.Changed
                ? Optional.empty()
                : Optional.ofNullable(refusal(outcome).getBody().getDetail())
                        .map(it -> it.replaceFirst(" Inget har [a-zåäö]+\\.$", ""));
    }

    static ProblemException refusal(SupplierOutcome outcome) {
        return switch (outcome) {
            case SupplierOutcome.Changed changed ->
                throw new IllegalArgumentException("outcome: changed (expected: a refusal)");
            case SupplierOutcome.NotInTheDossier ignored -> ProblemException.notFound();
            case SupplierOutcome.EndsBeforeItBegins it ->
                invalid(
                        "ends-before-it-begins",
                        "Slutdagen ligger före den första dagen",
                        "Ange en slutdag som är samma dag som den första eller senare.",
                        "/" + it.field());
            case SupplierOutcome.NotYetDone it ->
                invalid(
                        "day-in-the-future",
                        "Dagen har inte varit än",
                        "Ange dagen när det blev gjort: i dag eller tidigare.",
                        "/" + it.field());
            case SupplierOutcome.AgreementWithdrawn ignored ->
                refused(
                        "agreement-withdrawn",
                        "Avtalet är struket",
                        "Det lades in av misstag. Lägg in avtalet på nytt om det ändå finns.");
            case SupplierOutcome.StillAParty it ->
                invalid(
                        "still-a-party",
                        "Ett förbund har avtal eller besök här",
                        it.federation() + " har avtal, besök eller registrerade leverantören och delar den därför.",
                        "/sharedWith");
            case SupplierOutcome.DossierNotShared it ->
                invalid(
                        "dossier-not-shared",
                        "Förbundet delar inte leverantören",
                        "Dela leverantören med " + it.federation()
                                + " först, eller planera besöket utan det förbundet.",
                        "/together");
            case SupplierOutcome.VisitNotYetDue it ->
                refused(
                        "visit-not-yet-due",
                        "Besöksdagen har inte kommit",
                        "Besöket är planerat till " + it.day() + ". Flytta det om det redan är gjort.");
            case SupplierOutcome.VisitAlreadyHeld ignored ->
                refused(
                        "visit-already-held",
                        "Besöket är redan redovisat",
                        "Hämta leverantören för att se vad som redovisades.");
            case SupplierOutcome.VisitCancelled ignored ->
                refused("visit-cancelled", "Besöket är inställt", "Planera ett nytt besök om det ändå blir av.");
            case SupplierOutcome.NotEachDocumentOnce ignored ->
                invalid(
                        "not-each-document-once",
                        "Svara för vart och ett av de tre dokumenten",
                        "Svara en gång var för jämställdhet, tillgänglighet och icke-diskriminering.",
                        "/talks");
            case SupplierOutcome.NothingDiscussed ignored ->
                invalid(
                        "nothing-discussed",
                        "Inget av dokumenten togs upp",
                        "Ett uppföljningsbesök är en dialog om dokumenten. Flytta eller ställ in besöket om inget av dem togs upp.",
                        "/talks");
        };
    }

    /** A day that the calendar has, but no agreement and no document. */
    static void requireSane(String field, @Nullable LocalDate day) {
        if (day != null && !isSane(day)) {
            throw ProblemException.invalid("/" + field, "day", SANE);
        }
    }

    static boolean isSane(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    private static ProblemException refused(String type, String title, String detail) {
        return ProblemException.conflict(type, title, detail + " Inget har ändrats.");
    }

    private static ProblemException invalid(String type, String title, String detail, String pointer) {
        return new ProblemException(Problems.of(
                UNPROCESSABLE_CONTENT,
                type,
                title,
                detail + " Inget har sparats.",
                List.of(new FieldProblem(pointer, type, detail))));
    }

    static ProblemException refused(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = Problems.of(status, type, title, detail + " Inget har sparats.");
        return new ProblemException(problem);
    }
}

package se.atagande.commitments.influence;

import static se.atagande.commitments.exchange.Column.initiative;
import static se.atagande.commitments.exchange.Column.text;
import static se.atagande.commitments.exchange.Column.yes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.OccasionKind;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Needs analyses and initiatives being shaped go out as a file and come back: new ones are opened, others told of or withdrawn. What citizens wrote is in no file. */
@Component
class OccasionRegister implements Register<Occasion> {

    private static final Map<OccasionKind, String> KINDS =
            new EnumMap<>(Map.of(OccasionKind.INITIATIVE, "Insats", OccasionKind.NEEDS_ANALYSIS, "Behovsanalys"));

    private static final Column<Occasion> KIND = Column.<Occasion, OccasionKind>words(
                    "kind", "Slag", KINDS, false, it -> List.of(it.kind()))
            .needed();
    private static final Column<Occasion> INITIATIVE = initiative(Occasion::initiative);
    private static final Column<Occasion> TITLE =
            Column.<Occasion>text("title", "Namn", 200, Occasion::title).needed();
    private static final Column<Occasion> OPENED =
            Column.<Occasion>day("openedOn", "Öppnades", Occasion::openedOn).needed();
    private static final Column<Occasion> QUESTIONS = Column.<Occasion>text(
                    "questions", "Frågor", 10_000, it -> it.rounds().stream()
                            .map(Occasion.Round::question)
                            .collect(Collectors.joining("\n")))
            .onlyShown();
    private static final Column<Occasion> HOW = text(
            "howTheyTookPart",
            "Hur de deltog",
            4000,
            it -> it.account() == null ? null : it.account().howTheyTookPart());
    private static final Column<Occasion> CHANGED = text(
            "whatChanged",
            "Vad som ändrades",
            4000,
            it -> it.account() == null ? null : it.account().whatChanged());
    private static final Column<Occasion> RELEASED = yes(
            "released",
            "Visas öppet",
            it -> it.account() != null && it.account().released());
    private static final Column<Occasion> WITHDRAWN = text(
            "withdrawnBecause",
            "Borttaget på grund av",
            500,
            it -> it.withdrawal() == null ? null : it.withdrawal().reason());

    private final Occasions occasions;
    private final Days days;

    OccasionRegister(Occasions occasions, Days days) {
        this.occasions = occasions;
        this.days = days;
    }

    @Override
    public String name() {
        return "influence-occasions";
    }

    @Override
    public String title() {
        return "Behovsanalyser och inflytande";
    }

    @Override
    public List<Column<Occasion>> columns() {
        return List.of(KIND, INITIATIVE, TITLE, OPENED, QUESTIONS, HOW, CHANGED, RELEASED, WITHDRAWN);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        OccasionsApi.ACCESS.requireRead(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        OccasionsApi.ACCESS.requireWrite(caller, federation);
    }

    @Override
    public Rows<Occasion> rows() {
        return occasions.rows();
    }

    @Override
    public String id(Occasion row) {
        return row.id();
    }

    @Override
    public Runnable begin(Line<Occasion> line) {
        line.leaveEmpty("Lämna cellen tom i en ny rad.", HOW, CHANGED, RELEASED, WITHDRAWN);
        var outcome = Occasion.open(
                line.id(),
                line.federation(),
                line.word(KIND, KINDS).orElseThrow(),
                line.initiative(INITIATIVE),
                line.text(TITLE),
                line.day(OPENED),
                days.today());
        tell(line, outcome);
        return () -> occasions.begun(outcome);
    }

    @Override
    public Runnable change(Line<Occasion> line, Stored<Occasion> stored) {
        line.keep("Detta ändras inte. Lägg till en ny rad.", KIND, INITIATIVE, TITLE, OPENED);
        if (line.differs(WITHDRAWN)) {
            line.keep("Det som tas bort ändras inte.", HOW, CHANGED, RELEASED);
            line.need(WITHDRAWN, "Det som är borttaget kan inte tas tillbaka. Lägg till en ny rad.");
            var outcome = stored.state().withdraw(line.text(WITHDRAWN), days.today());
            tell(line, outcome);
            return () -> occasions.kept(stored, outcome);
        }
        line.need(HOW, "Skriv hur de som berörs deltog. Skriv inga personuppgifter.");
        line.need(CHANGED, "Skriv vad som ändrades, eller varför inget ändrades. Skriv inga personuppgifter.");
        var outcome = stored.state().tell(line.text(HOW), line.text(CHANGED), line.yes(RELEASED), days.today());
        tell(line, outcome);
        return () -> occasions.kept(stored, outcome);
    }

    private static void tell(Line<Occasion> line, OccasionOutcome outcome) {
        switch (outcome) {
            case OccasionOutcome.Changed changed -> {}
            case OccasionOutcome.InitiativeMissing missing -> line.refuse(INITIATIVE, "Ange vilken insats det gäller.");
            case OccasionOutcome.DayToCome early -> line.refuse(OPENED, "Ange en dag som har varit.");
            case OccasionOutcome.NobodyWasAsked nobody ->
                line.refuse(HOW, "Ställ minst en öppen fråga och stäng den innan behovsanalysen redovisas.");
            case OccasionOutcome.AlreadyWithdrawn withdrawn ->
                line.refuse(WITHDRAWN, "Tillfället är borttaget. Lägg till en ny rad om det ändå blir av.");
            case OccasionOutcome.QuestionStillOpen open -> throw noColumn();
            case OccasionOutcome.NoOpenQuestion none -> throw noColumn();
        }
    }

    private static IllegalStateException noColumn() {
        return new IllegalStateException("no column asks for this");
    }
}

package se.atagande.commitments.activemeasure;

import static se.atagande.commitments.exchange.Column.codes;
import static se.atagande.commitments.exchange.Column.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.MeasureStep;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Active measures go out as a file and come back: new ones are entered, others corrected or withdrawn with a reason. */
@Component
class MeasureRegister implements Register<Measure> {

    private static final Map<Ground, String> GROUNDS = new EnumMap<>(Map.of(
            Ground.SEX, "Kön",
            Ground.TRANSGENDER_IDENTITY_OR_EXPRESSION, "Könsöverskridande identitet eller uttryck",
            Ground.ETHNICITY, "Etnisk tillhörighet",
            Ground.RELIGION_OR_OTHER_BELIEF, "Religion eller annan trosuppfattning",
            Ground.DISABILITY, "Funktionsnedsättning",
            Ground.SEXUAL_ORIENTATION, "Sexuell läggning",
            Ground.AGE, "Ålder"));

    private static final Map<MeasureStep, String> STEPS = new EnumMap<>(Map.of(
            MeasureStep.INVESTIGATE, "Undersöka",
            MeasureStep.ANALYSE, "Analysera",
            MeasureStep.ACT, "Åtgärda",
            MeasureStep.FOLLOW_UP, "Följa upp"));

    private static final Column<Measure> INITIATIVE =
            Column.<Measure>initiative(it -> it.entry().initiative()).needed();
    private static final Column<Measure> GROUND = Column.<Measure, Ground>words(
                    "grounds", "Diskrimineringsgrunder", GROUNDS, true, it -> it.entry()
                            .grounds())
            .needed();
    private static final Column<Measure> STEP = Column.<Measure, MeasureStep>words(
                    "step", "Steg", STEPS, false, it -> List.of(it.entry().step()))
            .needed();
    private static final Column<Measure> DAY =
            Column.<Measure>day("day", "Dag", it -> it.entry().day()).needed();
    private static final Column<Measure> WHAT = Column.<Measure>text(
                    "what", "Vad ni gjorde", 4000, it -> it.entry().what())
            .needed();
    private static final Column<Measure> ACTIVITY = codes(
            "activity",
            "Aktivitet",
            "[a-z0-9][a-z0-9_-]{0,99}",
            "Aktivitetens id, som i registret Aktiviteter.",
            it -> it.entry().activity() == null
                    ? List.of()
                    : List.of(it.entry().activity().value()));
    private static final Column<Measure> CORRECTED = text(
            "correctedBecause",
            "Rättad på grund av",
            500,
            it -> it.corrections().isEmpty() ? null : it.corrections().getLast().reason());
    private static final Column<Measure> WITHDRAWN = text(
            "withdrawnBecause",
            "Borttagen på grund av",
            500,
            it -> it.withdrawal() == null ? null : it.withdrawal().reason());

    private final Measures measures;

    MeasureRegister(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public String title() {
        return "Aktiva åtgärder";
    }

    @Override
    public List<Column<Measure>> columns() {
        return List.of(INITIATIVE, GROUND, STEP, DAY, WHAT, ACTIVITY, CORRECTED, WITHDRAWN);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        MeasuresApi.ACCESS.requireRead(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        MeasuresApi.ACCESS.requireWrite(caller, federation);
    }

    @Override
    public Rows<Measure> rows() {
        return measures.rows();
    }

    @Override
    public String id(Measure row) {
        return row.id();
    }

    @Override
    public Runnable begin(Line<Measure> line) {
        line.leaveEmpty("Lämna cellen tom i en ny rad.", CORRECTED, WITHDRAWN);
        var entry = entry(line);
        tell(line, measures.outcomeOfTaking(line.id(), line.federation(), entry));
        return () -> measures.take(line.id(), line.federation(), entry);
    }

    @Override
    public Runnable change(Line<Measure> line, Stored<Measure> stored) {
        if (line.differs(WITHDRAWN)) {
            line.keep("Det som tas bort ändras inte.", INITIATIVE, GROUND, STEP, DAY, WHAT, ACTIVITY, CORRECTED);
            line.need(WITHDRAWN, "Det som är borttaget kan inte tas tillbaka. Lägg till en ny rad.");
            tell(line, stored.state().withdraw(line.text(WITHDRAWN), measures.today()));
            return () -> measures.withdraw(stored, line.text(WITHDRAWN));
        }
        if (!line.differs(CORRECTED) || line.textOrNull(CORRECTED) == null) {
            line.refuse(CORRECTED, "Skriv varför raden rättas. Skriv inga personuppgifter.");
        }
        var entry = entry(line);
        tell(line, measures.outcomeOfCorrecting(stored, entry, line.text(CORRECTED)));
        return () -> measures.correct(stored, entry, line.text(CORRECTED));
    }

    private static Entry entry(Line<Measure> line) {
        return new Entry(
                Objects.requireNonNull(line.initiative(INITIATIVE)),
                line.words(GROUND, GROUNDS),
                line.word(STEP, STEPS).orElseThrow(),
                line.day(DAY),
                line.text(WHAT),
                line.codes(ACTIVITY).stream().findFirst().map(ActivityId::new).orElse(null));
    }

    private static void tell(Line<Measure> line, MeasureOutcome outcome) {
        switch (outcome) {
            case MeasureOutcome.Changed changed -> {}
            case MeasureOutcome.DayToCome early ->
                line.refuse(DAY, "Ange en dag som har varit. Det som planeras läggs in som aktivitet.");
            case MeasureOutcome.NoSuchActivity unknown ->
                line.refuse(ACTIVITY, "Ange en aktivitet som förbundet ordnar, eller lämna tomt.");
            case MeasureOutcome.AlreadyWithdrawn withdrawn ->
                line.refuse(WITHDRAWN, "Åtgärden är borttagen. Lägg till en ny rad om den ändå ska räknas.");
        }
    }
}

package se.atagande.commitments.commitment;

import static se.atagande.commitments.exchange.Column.day;
import static se.atagande.commitments.exchange.Column.number;
import static se.atagande.commitments.exchange.Column.text;
import static se.atagande.commitments.exchange.Column.words;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.Role;

/** Commitments go out as a file; what they say and how they stand, no file changes: the declaration and the facts do. */
@Component
class CommitmentRegister implements Register<Commitment> {

    private static final Map<FulfilmentState, String> STATES = new EnumMap<>(Map.of(
            FulfilmentState.NOT_YET_DUE, "Ännu inte aktuellt",
            FulfilmentState.ON_TRACK, "På väg",
            FulfilmentState.DUE_SOON, "Snart dags",
            FulfilmentState.LATE, "Försenat",
            FulfilmentState.KEPT, "Hållet",
            FulfilmentState.PARTLY_KEPT, "Delvis hållet",
            FulfilmentState.NOT_KEPT, "Inte hållet",
            FulfilmentState.CANNOT_BE_JUDGED, "Kan inte bedömas"));

    private static final List<Column<Commitment>> COLUMNS = Stream.<Column<Commitment>>of(
                    number("number", "Nummer", 1, 9_999, Commitment::number),
                    text("title", "Åtagande", 1000, it -> it.title().sv()),
                    text("sentence", "Deklarationens ord", 4000, Commitment::sentence),
                    text("cadence", "Hur ofta", 500, it -> it.cadence().sv()),
                    text("owner", "Ansvarig", 200, it -> it.responsibility().owner()),
                    text(
                            "partners",
                            "Tillsammans med",
                            1000,
                            it -> String.join(", ", it.responsibility().partners())),
                    words(
                            "state",
                            "Läge",
                            STATES,
                            false,
                            it -> List.of(it.judged().state())),
                    text("reason", "Skäl", 4000, it -> it.judged().reason().sv()),
                    number("kept", "Gjort", 0, 999_999, it -> it.judged().kept()),
                    number("expected", "Av", 0, 999_999, it -> it.judged().expected()),
                    day("from", "Bedöms från", it -> it.judged().from()),
                    day("to", "Bedöms till", it -> it.judged().to()))
            .map(Column::onlyShown)
            .toList();

    private final Commitments commitments;

    CommitmentRegister(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public String title() {
        return "Åtaganden";
    }

    @Override
    public List<Column<Commitment>> columns() {
        return COLUMNS;
    }

    /** As the list of commitments: everybody may. */
    @Override
    public void requireRead(Caller caller, FederationId federation) {}

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        caller.requires(federation, Role.OFFICE);
    }

    @Override
    public Stream<Stored<Commitment>> rows(FederationId federation) {
        return commitments.of(federation).stream()
                .sorted(java.util.Comparator.comparing((Stored<Commitment> it) ->
                                it.state().declaration().value())
                        .thenComparing(it -> it.state().number()));
    }

    @Override
    public List<Stored<Commitment>> withIds(Collection<String> ids) {
        return commitments.withIds(ids);
    }

    @Override
    public String id(Commitment row) {
        return row.id();
    }

    @Override
    public boolean belongsTo(Commitment row, FederationId federation) {
        return row.federation().equals(federation);
    }

    @Override
    public Runnable begin(Line<Commitment> line) {
        line.refuse(COLUMNS.getFirst(), "Nya åtaganden kommer ur en deklaration: läs in deklarationen.");
        return () -> {};
    }

    @Override
    public Runnable change(Line<Commitment> line, Stored<Commitment> stored) {
        throw new IllegalStateException("every column is fixed");
    }
}

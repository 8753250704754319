package se.atagande.commitments.influence;

import static se.atagande.commitments.exchange.Column.codes;
import static se.atagande.commitments.exchange.Column.day;
import static se.atagande.commitments.exchange.Column.initiative;
import static se.atagande.commitments.exchange.Column.text;
import static se.atagande.commitments.exchange.Column.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.ViewpointDecision;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Viewpoints that staff released go out as a file, as everybody may read them; what citizens wrote themselves never does. */
@Component
class ViewpointRegister implements Register<Viewpoint> {

    private static final Map<ViewpointDecision, String> DECISIONS = new EnumMap<>(Map.of(
            ViewpointDecision.DONE, "Görs",
            ViewpointDecision.PARTLY_DONE, "Görs delvis",
            ViewpointDecision.REFUSED, "Görs inte"));

    private static final List<Column<Viewpoint>> COLUMNS = Stream.<Column<Viewpoint>>of(
                    text(
                            "said",
                            "Ni sa",
                            4000,
                            it -> it.release() == null ? null : it.release().said()),
                    initiative(Viewpoint::initiative),
                    codes("themes", "Teman", "[a-z0-9][a-z0-9_-]{0,99}", "Temanas koder.", Viewpoint::themes),
                    words(
                            "decision",
                            "Beslut",
                            DECISIONS,
                            false,
                            it -> it.decision() == null
                                    ? List.of()
                                    : List.of(it.decision().outcome())),
                    text(
                            "answer",
                            "Svar",
                            4000,
                            it -> it.decision() == null ? null : it.decision().answer()),
                    text(
                            "effect",
                            "Vi gjorde",
                            4000,
                            it -> it.effect() == null ? null : it.effect().what()),
                    day(
                            "releasedOn",
                            "Visas sedan",
                            it -> it.release() == null ? null : it.release().day()))
            .map(Column::onlyShown)
            .toList();

    private final Viewpoints viewpoints;

    ViewpointRegister(Viewpoints viewpoints) {
        this.viewpoints = viewpoints;
    }

    @Override
    public String name() {
        return "viewpoints";
    }

    @Override
    public String title() {
        return "Ni sa – vi gjorde";
    }

    @Override
    public List<Column<Viewpoint>> columns() {
        return COLUMNS;
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
    public Rows<Viewpoint> rows() {
        return viewpoints.released();
    }

    @Override
    public String id(Viewpoint row) {
        return row.id();
    }

    @Override
    public Runnable begin(Line<Viewpoint> line) {
        line.refuse(COLUMNS.getFirst(), "Synpunkter lämnas på webbplatsen, aldrig i en fil.");
        return () -> {};
    }

    @Override
    public Runnable change(Line<Viewpoint> line, Stored<Viewpoint> stored) {
        throw new IllegalStateException("every column is fixed");
    }
}

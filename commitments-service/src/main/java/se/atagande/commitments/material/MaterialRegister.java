package se.atagande.commitments.material;

import static se.atagande.commitments.exchange.Column.number;
import static se.atagande.commitments.exchange.Column.text;
import static se.atagande.commitments.exchange.Column.yes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** A federation's own material goes out as a file and comes back; what everybody has is in no file. */
@Component
class MaterialRegister implements Register<Material> {

    private static final Map<Material.Kind, String> KINDS = new EnumMap<>(Map.of(
            Material.Kind.FILM, "Film",
            Material.Kind.PODCAST, "Podd",
            Material.Kind.HANDBOOK, "Handbok",
            Material.Kind.REPORT, "Rapport",
            Material.Kind.TOOL, "Verktyg",
            Material.Kind.WEBSITE, "Webbplats"));

    private static final Column<Material> KIND = Column.<Material, Material.Kind>words(
                    "kind", "Slag", KINDS, false, it -> List.of(it.kind()))
            .needed();
    private static final Column<Material> TITLE =
            Column.<Material>text("title", "Namn", 200, Material::title).needed();
    private static final Column<Material> PUBLISHER = text("publisher", "Utgivare", 200, Material::publisher);
    private static final Column<Material> YEAR = number("year", "År", 1900, 2200, Material::year);
    private static final Column<Material> URL = Column.<Material>codes(
                    "url", "Länk", MaterialsApi.URL, "En länk som börjar med https://.", it -> List.of(it.url()))
            .needed();
    private static final Column<Material> SECONDS = number("seconds", "Sekunder", 1, 86_400, Material::seconds);
    private static final Column<Material> RETIRED = yes("retired", "Erbjuds inte längre", Material::retired);

    private final Materials materials;

    MaterialRegister(Materials materials) {
        this.materials = materials;
    }

    @Override
    public String name() {
        return "materials";
    }

    @Override
    public String title() {
        return "Material";
    }

    @Override
    public List<Column<Material>> columns() {
        return List.of(KIND, TITLE, PUBLISHER, YEAR, URL, SECONDS, RETIRED);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        MaterialsApi.ACCESS.requireRead(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        MaterialsApi.ACCESS.requireWrite(caller, federation);
    }

    @Override
    public Rows<Material> rows() {
        return materials.rows();
    }

    @Override
    public String id(Material row) {
        return row.id();
    }

    @Override
    public Runnable begin(Line<Material> line) {
        var material = material(line);
        return () -> materials.add(material);
    }

    @Override
    public Runnable change(Line<Material> line, Stored<Material> stored) {
        var material = material(line);
        return () -> materials.change(stored, stored.version(), material);
    }

    private static Material material(Line<Material> line) {
        return new Material(
                line.id(),
                line.federation(),
                line.word(KIND, KINDS).orElseThrow(),
                line.text(TITLE),
                line.textOrNull(PUBLISHER),
                line.number(YEAR),
                line.text(URL),
                line.number(SECONDS),
                line.yes(RETIRED));
    }
}

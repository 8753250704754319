package se.atagande.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.atagande.statistics.StatisticsFeature;
import se.atagande.statistics.release.PublishedTable;
import se.atagande.statistics.scheme.Schemes;
import se.atagande.statistics.table.Form;

/** Read by Apache Jena as a stranger would: one graph in three syntaxes, with all that DCAT-AP-SE 3.0.1 demands and recommends. */
class CatalogueTest extends StatisticsFeature {

    private static final CatalogueSettings SETTINGS =
            new CatalogueSettings(URI.create("https://atagande.example/"), "sodertalje", "oppnadata@atagande.example");

    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";

    private static final Shapes PROFILE = Shapes.parse(RDFDataMgr.loadGraph("dcat-ap-se-3.0.1-shapes.ttl"));

    @Autowired
    Schemes schemes;

    private static PublishedTable table(String scheme, String block, String... federations) {
        return new PublishedTable(
                scheme + "_" + federations[0] + "_" + block,
                scheme,
                List.of(federations),
                block,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 30),
                LocalDate.of(2026, 5, 28),
                4711);
    }

    private Statements statements(PublishedTable... tables) {
        return Catalogue.of(SETTINGS, schemes.all(), List.of(tables));
    }

    private Statements threeTables() {
        return statements(
                table("participants-by-gender", "2026-04", "sodertalje"),
                table("participants-by-gender", "2026-Q2", "sodertalje"),
                table("participants-pooled", "2026", "huddinge-botkyrka-salem", "sodertalje", "stockholms-stad"));
    }

    private static Model read(String text, Lang syntax) {
        var model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, syntax).parse(model);
        return model;
    }

    private static Model turtle(Statements statements) {
        return read(Syntax.TURTLE.write(statements), Lang.TURTLE);
    }

    private static String faults(Model model) {
        var report = ShaclValidator.get().validate(PROFILE, model.getGraph());
        return String.join(
                "\n",
                report.getEntries().stream()
                        .map(it -> it.focusNode() + " " + it.resultPath() + ": " + it.message())
                        .toList());
    }

    @Test
    void isOneGraphInThreeSyntaxes() {
        var statements = threeTables();
        var turtle = turtle(statements);
        assertThat(turtle.size()).isGreaterThan(250);
        assertThat(read(Syntax.RDF_XML.write(statements), Lang.RDFXML).isIsomorphicWith(turtle))
                .as("RDF/XML")
                .isTrue();
        assertThat(read(Syntax.JSON_LD.write(statements), Lang.JSONLD).isIsomorphicWith(turtle))
                .as("JSON-LD")
                .isTrue();
        assertThat(turtle(statements(table("participants-by-gender", "2026-04", "sodertalje")))
                        .isIsomorphicWith(turtle))
                .as("another catalogue is another graph")
                .isFalse();
    }

    @Test
    void whateverATextHoldsTheSyntaxesAgree() {
        var statements = new Statements();
        statements
                .about("https://atagande.example/statistics/v1/catalogue", "dcat:Catalog")
                .say("dcterms:title", Statements.plain("\"Å\" & <b> \\ ]]>\nrad två\t'x'"))
                .say("dcterms:license", Statements.thing("https://atagande.example/a?b=c&d=e#f"));
        var turtle = turtle(statements);
        assertThat(turtle.listObjectsOfProperty(DCTerms.title)
                        .next()
                        .asLiteral()
                        .getString())
                .isEqualTo("\"Å\" & <b> \\ ]]>\nrad två\t'x'");
        assertThat(read(Syntax.RDF_XML.write(statements), Lang.RDFXML).isIsomorphicWith(turtle))
                .isTrue();
        assertThat(read(Syntax.JSON_LD.write(statements), Lang.JSONLD).isIsomorphicWith(turtle))
                .isTrue();
    }

    @Test
    void hasAllThatTheProfileDemandsAndRecommends() {
        assertThat(faults(turtle(threeTables()))).isEmpty();
    }

    /** The shapes are not blind: whatever is taken away is missed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://purl.org/dc/terms/title",
                "http://purl.org/dc/terms/publisher",
                "http://purl.org/dc/terms/license",
                "http://purl.org/dc/terms/format",
                "http://purl.org/dc/terms/type",
                "http://purl.org/dc/terms/temporal",
                "http://purl.org/dc/terms/accrualPeriodicity",
                "http://www.w3.org/ns/dcat#accessURL",
                "http://www.w3.org/ns/dcat#contactPoint",
                "http://www.w3.org/ns/dcat#distribution",
                "http://www.w3.org/ns/dcat#endpointURL",
                "http://www.w3.org/2006/vcard/ns#hasEmail",
                "http://xmlns.com/foaf/0.1/name"
            })
    void missesWhatIsTakenAway(String property) {
        var model = turtle(threeTables());
        model.removeAll(null, model.createProperty(property), null);
        assertThat(faults(model)).isNotEmpty();
    }

    @Test
    void everyFormIsADistributionAndEverythingNamedOfOursIsDescribed() {
        var model = turtle(threeTables());
        assertThat(model.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList())
                .hasSize(3 * Form.values().length);
        var named = model.listObjects()
                .filterKeep(it -> it.isURIResource()
                        && it.asResource().getURI().startsWith("https://atagande.example/statistics/v1/catalogue#"))
                .toList();
        assertThat(named)
                .isNotEmpty()
                .allMatch(it -> model.contains(it.asResource(), RDF.type))
                .allMatch(it -> it.asResource().getURI().matches("\\S+"));
    }

    @Test
    void theSeriesSaysHowOftenItComesAndThePooledTableNamesAll() {
        var model = turtle(threeTables());
        var series = model.listSubjectsWithProperty(
                        RDF.type, model.createResource("http://www.w3.org/ns/dcat#DatasetSeries"))
                .toList();
        assertThat(series.stream().map(it -> it.getPropertyResourceValue(DCTerms.accrualPeriodicity)
                        .getURI()))
                .containsExactlyInAnyOrder(FREQUENCY + "MONTHLY", FREQUENCY + "ANNUAL");
        assertThat(Syntax.TURTLE.write(threeTables()))
                .contains("Samordningsförbundet Huddinge Botkyrka Salem, Samordningsförbundet i Södertälje, "
                        + "Samordningsförbundet Stockholms stad.");
    }

    @Test
    void withoutAContactNobodyIsInvented() {
        var catalogue = Catalogue.of(
                new CatalogueSettings(URI.create("https://atagande.example"), "sodertalje", " "),
                schemes.all(),
                List.of(table("participants-by-gender", "2026-04", "sodertalje")));
        assertThat(Syntax.TURTLE.write(catalogue)).doesNotContain("mailto:", "dcat:contactPoint");
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/rdf+xml",
        "*/*, application/rdf+xml",
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "'text/turtle;q=0.5, application/ld+json', application/ld+json",
        "text/html, application/rdf+xml",
        "'application/rdf+xml, text/turtle;q=0.9', application/rdf+xml"
    })
    void comesAsItIsAskedFor(String accept, String type) {
        var asked = http.get().uri("/statistics/v1/catalogue");
        assertThat(accept.isEmpty() ? asked : asked.header("Accept", accept))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(type)
                .headers()
                .hasValue("Vary", "Accept");
    }

    @Test
    void comesAsItIsNamedToo() {
        assertThat(http.get().uri("/statistics/v1/catalogue?syntax=ttl"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/turtle")
                .bodyText()
                .contains("a dcat:Catalog");
        assertThat(http.get().uri("/statistics/v1/catalogue?syntax=docx")).hasStatus(422);
    }
}

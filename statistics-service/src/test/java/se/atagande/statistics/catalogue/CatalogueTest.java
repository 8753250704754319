package se.atagande.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.atagande.statistics.StatisticsFeature;
import se.atagande.statistics.release.PublishedTable;
import se.atagande.statistics.scheme.Schemes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What DCAT-AP-SE 3.0.1 says must be there, is there, and every reference leads somewhere. */
class CatalogueTest extends StatisticsFeature {

    private static final CatalogueSettings SETTINGS = new CatalogueSettings(
            URI.create("https://atagande.example/"), Map.of("sodertalje", "Samordningsförbundet Södertälje"));

    /** By class what the profile makes mandatory, and of a dataset what its recommendations ask. */
    private static final Map<String, List<String>> MANDATORY = Map.of(
            "dcat:Catalog",
            List.of("dcterms:title", "dcterms:description", "dcterms:publisher", "dcterms:license", "dcat:dataset"),
            "foaf:Agent",
            List.of("foaf:name", "dcterms:type"),
            "dcat:DatasetSeries",
            List.of("dcterms:title", "dcterms:description", "dcterms:publisher", "dcterms:accrualPeriodicity"),
            "dcat:Dataset",
            List.of("dcterms:title", "dcterms:description", "dcterms:publisher", "dcat:distribution", "dcat:inSeries"),
            "dcat:Distribution",
            List.of("dcat:accessURL", "dcterms:license", "dcterms:format"),
            "dcat:DataService",
            List.of("dcterms:title", "dcat:endpointURL", "dcat:endpointDescription"));

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
                LocalDate.of(2026, 5, 28));
    }

    private JsonNode graph(PublishedTable... tables) {
        return JsonMapper.shared()
                .valueToTree(new Catalogue(SETTINGS, schemes.all()).of(List.of(tables)))
                .path("@graph");
    }

    @Test
    void saysOfEveryTableWhatTheProfileDemands() {
        var graph = graph(
                table("participants-by-gender", "2026-04", "sodertalje"),
                table("participants-by-gender", "2026-Q2", "sodertalje"),
                table("participants-pooled", "2026", "sodertalje", "stockholms-stad", "tredje"));
        var ids = graph.valueStream().map(it -> it.path("@id").asString()).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.startsWith("https://atagande.example/statistics/v1/"));
        graph.forEach(node -> assertThat(
                        MANDATORY.getOrDefault(node.path("@type").asString(), List.of()))
                .as("%s", node)
                .isNotEmpty()
                .allMatch(property -> !node.path(property).isMissingNode()
                        && !node.path(property).isEmpty() | node.path(property).isString()));
        var references = graph.valueStream()
                .flatMap(node -> List.of(
                                "dcterms:publisher",
                                "dcat:dataset",
                                "dcat:distribution",
                                "dcat:inSeries",
                                "dcat:servesDataset")
                        .stream()
                        .flatMap(it -> node.path(it).isArray()
                                ? node.path(it).valueStream()
                                : java.util.stream.Stream.of(node.path(it))))
                .filter(it -> !it.isMissingNode())
                .map(it -> it.path("@id").asString())
                .toList();
        assertThat(ids).containsAll(references);
        assertThat(graph.valueStream()
                        .filter(it -> it.path("@type").asString().equals("dcat:DatasetSeries"))
                        .map(it -> it.at("/dcterms:accrualPeriodicity/@id").asString()))
                .containsExactlyInAnyOrder(
                        "http://publications.europa.eu/resource/authority/frequency/MONTHLY",
                        "http://publications.europa.eu/resource/authority/frequency/ANNUAL");
        assertThat(graph.valueStream().filter(it -> it.path("@type").asString().equals("dcat:Distribution")))
                .as("three tables, four forms each")
                .hasSize(12);
    }

    @Test
    void isReadByAnybodyWhateverIsOut() {
        assertThat(http.get().uri("/statistics/v1/catalogue"))
                .hasStatusOk()
                .hasContentType("application/ld+json")
                .bodyJson()
                .extractingPath("$['@graph'][0]['@type']")
                .isEqualTo("dcat:Catalog");
    }
}

package se.atagande.statistics.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.atagande.statistics.release.PublishedTable;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Text;

/**
 * The catalogue by DCAT-AP-SE 3.0.1, as JSON-LD: a series for each scheme and publisher, a dataset for each table in it, and each of its forms as a distribution. A
 * table of several federations is published by the first of them, and names all.
 */
final class Catalogue {

    private static final String LICENCE = "http://creativecommons.org/publicdomain/zero/1.0/";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    /** A form of a table: what it is called in the address, and what it is. */
    private enum Form {
        JSON("json", "JSON", "application/json"),
        JSON_STAT("json-stat", "JSON", "application/json"),
        CSV("csv", "CSV", "text/csv"),
        EXCEL("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String parameter;
        private final String type;
        private final String media;

        Form(String parameter, String type, String media) {
            this.parameter = parameter;
            this.type = type;
            this.media = media;
        }

        private String title() {
            return this == JSON_STAT ? "JSON-stat 2" : this == EXCEL ? "Excel" : name();
        }
    }

    private final CatalogueSettings settings;
    private final Map<String, Scheme> schemes = new TreeMap<>();

    Catalogue(CatalogueSettings settings, Iterable<Scheme> schemes) {
        this.settings = settings;
        schemes.forEach(it -> this.schemes.put(it.id(), it));
    }

    Map<String, Object> of(List<PublishedTable> tables) {
        var graph = new ArrayList<Map<String, Object>>();
        var here = settings.at("/statistics/v1/catalogue");
        var series = new TreeMap<String, List<PublishedTable>>();
        tables.stream().filter(it -> schemes.containsKey(it.scheme())).forEach(it -> series.computeIfAbsent(
                        series(it), s -> new ArrayList<>())
                .add(it));
        var publishers =
                tables.stream().map(Catalogue::publisher).distinct().sorted().toList();
        graph.add(catalogue(here, publishers, series, tables));
        publishers.forEach(it -> graph.add(node(
                agent(it),
                "foaf:Agent",
                Map.of(
                        "foaf:name", settings.publisher(it),
                        "dcterms:type", iri("http://purl.org/adms/publishertype/LocalAuthority")))));
        series.forEach((id, its) -> graph.add(series(id, its)));
        series.forEach((id, its) -> its.forEach(table -> {
            graph.add(dataset(id, table));
            Stream.of(Form.values()).forEach(form -> graph.add(distribution(table, form)));
        }));
        graph.add(service(here, tables));
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dcterms", "http://purl.org/dc/terms/",
                        "foaf", "http://xmlns.com/foaf/0.1/",
                        "xsd", "http://www.w3.org/2001/XMLSchema#"));
        all.put("@graph", graph);
        return all;
    }

    private Map<String, Object> catalogue(
            String here,
            List<String> publishers,
            Map<String, List<PublishedTable>> series,
            List<PublishedTable> tables) {
        var says = new LinkedHashMap<String, Object>();
        says.put("dcterms:title", texts(new Text("Åtagandes öppna data", "Open data of Åtagande")));
        says.put(
                "dcterms:description",
                texts(new Text(
                        "Tabeller från samordningsförbund. Varje tabell är prövad så att ingen enskild kan räknas ut.",
                        "Tables of Swedish coordination federations. Each is proved not to give any person away.")));
        says.put(
                "dcterms:publisher",
                publishers.stream().map(it -> iri(agent(it))).toList());
        says.put("dcterms:license", iri(LICENCE));
        says.put("dcterms:language", languages());
        tables.stream()
                .map(PublishedTable::on)
                .max(Comparator.naturalOrder())
                .ifPresent(it -> says.put("dcterms:modified", date(it.toString())));
        says.put(
                "dcat:dataset",
                Stream.concat(
                                series.keySet().stream(),
                                series.values().stream().flatMap(List::stream).map(this::address))
                        .map(Catalogue::iri)
                        .toList());
        says.put("dcat:service", List.of(iri(here + "#api")));
        return node(here, "dcat:Catalog", says);
    }

    private Map<String, Object> series(String id, List<PublishedTable> tables) {
        var says = described(tables.getFirst());
        says.put("dcterms:accrualPeriodicity", iri(EU + "frequency/" + frequency(tables)));
        return node(id, "dcat:DatasetSeries", says);
    }

    /** How often a table of the series comes: as its finest block says. */
    private static String frequency(List<PublishedTable> tables) {
        var blocks = tables.stream().map(PublishedTable::block).toList();
        if (blocks.stream().anyMatch(it -> it.matches("\\d{4}-\\d{2}"))) {
            return "MONTHLY";
        }
        if (blocks.stream().anyMatch(it -> it.contains("Q"))) {
            return "QUARTERLY";
        }
        return blocks.stream().anyMatch(it -> it.contains("H")) ? "ANNUAL_2" : "ANNUAL";
    }

    private Map<String, Object> dataset(String series, PublishedTable table) {
        var says = described(table);
        says.put("dcterms:identifier", table.id());
        says.put("dcat:inSeries", iri(series));
        says.put("dcterms:issued", date(table.on().toString()));
        says.put(
                "dcterms:temporal",
                Map.of(
                        "@type", "dcterms:PeriodOfTime",
                        "dcat:startDate", date(table.from().toString()),
                        "dcat:endDate", date(table.to().toString())));
        says.put(
                "dcat:distribution",
                Stream.of(Form.values())
                        .map(form -> iri(distributionAddress(table, form)))
                        .toList());
        return node(address(table), "dcat:Dataset", says);
    }

    private Map<String, Object> described(PublishedTable table) {
        var scheme = schemes.get(table.scheme());
        var title = scheme == null ? new Text(table.scheme(), table.scheme()) : scheme.title();
        var names = String.join(
                ", ", table.federations().stream().map(settings::publisher).toList());
        var says = new LinkedHashMap<String, Object>();
        says.put("dcterms:title", texts(title));
        says.put(
                "dcterms:description",
                texts(new Text(
                        title.sv() + ": " + names + ". Små tal och det som kunde röja dem visas som \"..\".",
                        title.en() + ": " + names + ". Small numbers, and what could give them away, read \"..\".")));
        says.put("dcterms:publisher", iri(agent(publisher(table))));
        says.put("dcterms:language", languages());
        says.put("dcterms:accessRights", iri(EU + "access-right/PUBLIC"));
        says.put("dcat:theme", List.of(iri(EU + "data-theme/SOCI")));
        says.put(
                "dcat:keyword",
                List.of(
                        Map.of("@language", "sv", "@value", "jämställdhet"),
                        Map.of("@language", "en", "@value", "gender equality")));
        return says;
    }

    private Map<String, Object> distribution(PublishedTable table, Form form) {
        var address = distributionAddress(table, form);
        var says = new LinkedHashMap<String, Object>();
        says.put("dcterms:title", texts(new Text(form.title(), form.title())));
        says.put("dcat:accessURL", iri(address));
        says.put("dcat:downloadURL", iri(address));
        says.put("dcterms:format", iri(EU + "file-type/" + form.type));
        says.put("dcat:mediaType", iri(IANA + form.media));
        says.put("dcterms:license", iri(LICENCE));
        says.put("dcterms:issued", date(table.on().toString()));
        return node(address, "dcat:Distribution", says);
    }

    private Map<String, Object> service(String here, List<PublishedTable> tables) {
        var says = new LinkedHashMap<String, Object>();
        says.put("dcterms:title", texts(new Text("Tabeller som API", "Tables as an API")));
        says.put("dcat:endpointURL", iri(settings.at("/statistics/v1/releases")));
        says.put("dcat:endpointDescription", iri(settings.at("/statistics/v1/openapi.json")));
        says.put("dcterms:license", iri(LICENCE));
        says.put("dcterms:accessRights", iri(EU + "access-right/PUBLIC"));
        says.put(
                "dcat:servesDataset",
                tables.stream().map(it -> iri(address(it))).toList());
        return node(here + "#api", "dcat:DataService", says);
    }

    private static String publisher(PublishedTable table) {
        return table.federations().getFirst();
    }

    private String agent(String federation) {
        return settings.at("/statistics/v1/catalogue#publisher-" + federation);
    }

    private String series(PublishedTable table) {
        return settings.at(
                "/statistics/v1/catalogue#series-" + table.scheme() + "_" + String.join("_", table.federations()));
    }

    private String address(PublishedTable table) {
        return settings.at("/statistics/v1/releases/" + table.id());
    }

    private String distributionAddress(PublishedTable table, Form form) {
        return address(table) + "/table?format=" + form.parameter;
    }

    private static Map<String, Object> node(String id, String type, Map<String, Object> says) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", id);
        node.put("@type", type);
        node.putAll(says);
        return node;
    }

    private static Map<String, Object> iri(String address) {
        return Map.of("@id", address);
    }

    private static List<Map<String, Object>> languages() {
        return List.of(iri(EU + "language/SWE"), iri(EU + "language/ENG"));
    }

    private static Map<String, Object> date(String day) {
        return Map.of("@type", "xsd:date", "@value", day);
    }

    private static List<Map<String, Object>> texts(Text text) {
        return List.of(Map.of("@language", "sv", "@value", text.sv()), Map.of("@language", "en", "@value", text.en()));
    }
}

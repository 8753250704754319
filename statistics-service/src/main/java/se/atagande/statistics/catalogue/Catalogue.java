package se.atagande.statistics.catalogue;

import static se.atagande.statistics.catalogue.Statements.plain;
import static se.atagande.statistics.catalogue.Statements.thing;
import static se.atagande.statistics.catalogue.Statements.typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.atagande.contracts.FederationNames;
import se.atagande.statistics.catalogue.Statements.About;
import se.atagande.statistics.catalogue.Statements.Said;
import se.atagande.statistics.release.PublishedTable;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Text;
import se.atagande.statistics.table.Form;

/**
 * The catalogue by DCAT-AP-SE 3.0.1: a series for each scheme and publisher, a dataset for each table in it, and each of its forms as a distribution. A table of
 * several federations is published by the first of them, and names all.
 */
final class Catalogue {

    private static final Said CC0 = thing("http://creativecommons.org/publicdomain/zero/1.0/");
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final Said SWEDEN = thing("http://sws.geonames.org/2661886");
    private static final Said OPEN = thing(EU + "access-right/PUBLIC");

    private static final Text HIDDEN = new Text(
            "Små tal och det som kunde röja dem visas som \"..\".",
            "Small numbers, and what could give them away, read \"..\".");

    /** What a form is written by, where that is a public specification. */
    private static final Map<Form, String> SPECIFICATIONS = new EnumMap<>(Map.of(
            Form.JSON_STAT,
            "https://json-stat.org/full/",
            Form.PX,
            "https://www.scb.se/en/services/statistical-programs-for-px-files/px-file-format/"));

    private final CatalogueSettings settings;
    private final Map<String, Scheme> schemes;
    private final List<PublishedTable> tables;
    private final Map<String, List<PublishedTable>> series;
    private final Statements statements = new Statements();

    private Catalogue(CatalogueSettings settings, Map<String, Scheme> schemes, List<PublishedTable> tables) {
        this.settings = settings;
        this.schemes = schemes;
        this.tables = tables;
        this.series =
                tables.stream().collect(Collectors.groupingBy(this::seriesAddress, TreeMap::new, Collectors.toList()));
    }

    /** Of tables whose scheme is no longer known nothing is said. */
    static Statements of(CatalogueSettings settings, Iterable<Scheme> known, List<PublishedTable> tables) {
        var schemes = new LinkedHashMap<String, Scheme>();
        known.forEach(it -> schemes.put(it.id(), it));
        var catalogue = new Catalogue(
                settings,
                schemes,
                tables.stream().filter(it -> schemes.containsKey(it.scheme())).toList());
        catalogue.describe();
        return catalogue.statements;
    }

    private void describe() {
        catalogue();
        Stream.concat(Stream.of(settings.publisher()), tables.stream().map(Catalogue::publisher))
                .distinct()
                .sorted()
                .forEach(this::publisherAndContact);
        tables.stream().map(PublishedTable::scheme).distinct().sorted().forEach(it -> statements
                .about(rules(it), "dcterms:Standard")
                .say(
                        "dcterms:title",
                        prefixed("Regler för ", "Rules of ", scheme(it).title())));
        SPECIFICATIONS.forEach((form, address) -> statements
                .about(address, "dcterms:Standard")
                .say("dcterms:title", new Text(form.title(), form.title())));
        series.forEach(this::seriesOf);
        tables.forEach(this::dataset);
        tables.forEach(table -> Stream.of(Form.values()).forEach(form -> distribution(table, form)));
        service();
    }

    private String here() {
        return settings.at("/statistics/v1/catalogue");
    }

    private void catalogue() {
        var catalogue = statements
                .about(here(), "dcat:Catalog")
                .say("dcterms:title", new Text("Åtagandes öppna data", "Open data of Åtagande"))
                .say(
                        "dcterms:description",
                        new Text(
                                "Tabeller från samordningsförbund. Varje tabell är prövad så att ingen enskild kan räknas ut.",
                                "Tables of Swedish coordination federations. Each is proved not to give any person away."))
                .say("dcterms:publisher", thing(agent(settings.publisher())))
                .say("dcterms:license", CC0)
                .say("dcterms:language", languages())
                .say("dcterms:spatial", SWEDEN)
                .say("foaf:homepage", thing(settings.at("/statistik")))
                .say("dcat:themeTaxonomy", thing(EU + "data-theme"));
        first(tables).ifPresent(it -> catalogue.say("dcterms:issued", date(it)));
        last(tables).ifPresent(it -> catalogue.say("dcterms:modified", date(it)));
        if (!tables.isEmpty()) {
            catalogue.say(
                    "dcat:dataset",
                    Stream.concat(series.keySet().stream(), tables.stream().map(this::address))
                            .map(Statements::thing));
        }
        catalogue.say("dcat:service", thing(here() + "#api"));
    }

    private static Optional<LocalDate> first(List<PublishedTable> tables) {
        return tables.stream().map(PublishedTable::on).min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> last(List<PublishedTable> tables) {
        return tables.stream().map(PublishedTable::on).max(Comparator.naturalOrder());
    }

    private void publisherAndContact(String federation) {
        statements
                .about(agent(federation), "foaf:Organization")
                .say("foaf:name", named(federation))
                .say("dcterms:type", thing("http://purl.org/adms/publishertype/LocalAuthority"))
                .say("dcterms:identifier", plain(federation));
        if (settings.contact() != null) {
            statements
                    .about(contact(federation), "vcard:Organization")
                    .say("vcard:fn", plain(FederationNames.sv(federation)))
                    .say("vcard:hasEmail", thing("mailto:" + settings.contact()));
        }
    }

    private static Text named(String federation) {
        return new Text(FederationNames.sv(federation), FederationNames.en(federation));
    }

    private void seriesOf(String address, List<PublishedTable> its) {
        var newest = its.getLast();
        var series = described(statements.about(address, "dcat:DatasetSeries"), newest)
                .say("dcterms:accrualPeriodicity", thing(EU + "frequency/" + frequency(its)))
                .say(
                        "dcterms:temporal",
                        period(
                                its.stream()
                                        .map(PublishedTable::from)
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow(),
                                its.stream()
                                        .map(PublishedTable::to)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()));
        first(its).ifPresent(it -> series.say("dcterms:issued", date(it)));
        last(its).ifPresent(it -> series.say("dcterms:modified", date(it)));
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

    /** A sealed table is whole when it comes and never changes: its own period is what it covers, and its frequency never. */
    private void dataset(PublishedTable table) {
        described(statements.about(address(table), "dcat:Dataset"), table)
                .say("dcterms:identifier", plain(table.id()))
                .say("dcat:inSeries", thing(seriesAddress(table)))
                .say("dcterms:accrualPeriodicity", thing(EU + "frequency/NEVER"))
                .say("dcterms:issued", date(table.on()))
                .say("dcterms:temporal", period(table.from(), table.to()))
                .say("dcat:landingPage", thing(settings.at("/statistik/" + table.id())))
                .say(
                        "dcat:distribution",
                        Stream.of(Form.values()).map(form -> thing(distributionAddress(table, form))));
    }

    private About described(About about, PublishedTable table) {
        var scheme = scheme(table.scheme());
        var title = scheme.title();
        var hidden = Objects.requireNonNullElse(scheme.open(), HIDDEN);
        Function<Function<String, String>, String> names =
                in -> table.federations().stream().map(in).collect(Collectors.joining(", "));
        about.say("dcterms:title", title)
                .say(
                        "dcterms:description",
                        new Text(
                                title.sv() + ": " + names.apply(FederationNames::sv) + ". " + hidden.sv(),
                                title.en() + ": " + names.apply(FederationNames::en) + ". " + hidden.en()))
                .say("dcterms:publisher", thing(agent(publisher(table))))
                .say("dcterms:language", languages())
                .say("dcterms:accessRights", OPEN)
                .say("dcterms:spatial", SWEDEN)
                .say("dcterms:conformsTo", thing(rules(table.scheme())))
                .say("dcat:theme", thing(EU + "data-theme/SOCI"))
                .say("dcat:keyword", new Text("jämställdhet", "gender equality"))
                .say("dcat:keyword", new Text("samordningsförbund", "coordination federation"));
        if (settings.contact() != null) {
            about.say("dcat:contactPoint", thing(contact(publisher(table))));
        }
        return about;
    }

    private void distribution(PublishedTable table, Form form) {
        var address = distributionAddress(table, form);
        var about = statements
                .about(address, "dcat:Distribution")
                .say("dcterms:title", new Text(form.title(), form.title()))
                .say(
                        "dcterms:description",
                        prefixed("Tabellen som ", "The table as ", new Text(form.title(), form.title())))
                .say("dcat:accessURL", thing(address))
                .say("dcat:downloadURL", thing(address))
                .say("dcterms:format", plain(form.media()))
                .say("dcterms:license", CC0)
                .say("dcterms:language", languages(form))
                .say("dcatap:availability", thing(EU + "planned-availability/STABLE"))
                .say("dcterms:issued", date(table.on()))
                .say("dcat:accessService", thing(here() + "#api"));
        var specification = SPECIFICATIONS.get(form);
        if (specification != null) {
            about.say("dcterms:conformsTo", thing(specification));
        }
        if (form == Form.JSON) {
            about.say("dcat:byteSize", typed(table.bytes(), "xsd:nonNegativeInteger"));
        }
    }

    private void service() {
        var about = statements
                .about(here() + "#api", "dcat:DataService")
                .say("dcterms:title", new Text("Tabeller som API", "Tables as an API"))
                .say(
                        "dcterms:description",
                        new Text(
                                "Alla publicerade tabeller, i varje form, utan nyckel.",
                                "Every published table, in every form, without a key."))
                .say("dcterms:publisher", thing(agent(settings.publisher())))
                .say("dcat:endpointURL", thing(settings.at("/statistics/v1/releases")))
                .say("dcat:endpointDescription", thing(settings.at("/statistics/v1/openapi.json")))
                .say("dcterms:type", thing("http://www.wikidata.org/entity/Q749568"))
                .say("dcterms:format", plain("application/json"))
                .say("dcat:keyword", new Text("jämställdhet", "gender equality"))
                .say("dcterms:license", CC0)
                .say("dcterms:accessRights", OPEN);
        if (settings.contact() != null) {
            about.say("dcat:contactPoint", thing(contact(settings.publisher())));
        }
        if (!tables.isEmpty()) {
            about.say("dcat:servesDataset", tables.stream().map(it -> thing(address(it))));
        }
    }

    private Scheme scheme(String id) {
        return Objects.requireNonNull(schemes.get(id));
    }

    private static Text prefixed(String sv, String en, Text what) {
        return new Text(sv + what.sv(), en + what.en());
    }

    private static String publisher(PublishedTable table) {
        return table.federations().getFirst();
    }

    private String agent(String federation) {
        return here() + "#publisher-" + federation;
    }

    private String contact(String federation) {
        return here() + "#contact-" + federation;
    }

    private String rules(String scheme) {
        return settings.at("/statistics/v1/schemes/" + scheme);
    }

    private String seriesAddress(PublishedTable table) {
        return here() + "#series-" + table.scheme() + "_" + String.join("_", table.federations());
    }

    private String address(PublishedTable table) {
        return settings.at("/statistics/v1/releases/" + table.id());
    }

    private String distributionAddress(PublishedTable table, Form form) {
        return address(table) + "/table?format=" + form.parameter();
    }

    /** JSON, as it was sealed, and PC-Axis say everything in both languages; the others are Swedish. */
    private static Stream<Said> languages(Form form) {
        return form == Form.JSON || form == Form.PX ? languages() : languages().limit(1);
    }

    private static Stream<Said> languages() {
        return Stream.of(thing(EU + "language/SWE"), thing(EU + "language/ENG"));
    }

    private static Said period(LocalDate from, LocalDate to) {
        var says = new LinkedHashMap<String, List<Said>>();
        says.put("dcat:startDate", new ArrayList<>(List.of(date(from))));
        says.put("dcat:endDate", new ArrayList<>(List.of(date(to))));
        return new Said.Part("dcterms:PeriodOfTime", says);
    }

    private static Said date(LocalDate day) {
        return typed(day, "xsd:date");
    }
}

package se.atagande.statistics.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.atagande.statistics.scheme.Text;

/** What the catalogue says, as statements about things with addresses: one graph, whatever it is written in. */
final class Statements {

    /** The vocabularies, by the short names that every syntax uses. */
    static final Map<String, String> VOCABULARIES = vocabularies();

    /** What is said of a thing. */
    sealed interface Said {

        /** Another thing, or something that is described elsewhere. */
        record Thing(String address) implements Said {}

        /** Something that has no address of its own. */
        record Part(String type, Map<String, List<Said>> says) implements Said {}

        /** @param type short name of a datatype; empty for a plain text */
        record Value(String text, String type) implements Said {}

        record Words(String text, String language) implements Said {}
    }

    /** Type and properties by their short names. */
    record About(String address, String type, Map<String, List<Said>> says) {

        About {
            says = new LinkedHashMap<>(says);
        }

        About say(String property, Said... values) {
            says.computeIfAbsent(property, p -> new ArrayList<>()).addAll(List.of(values));
            return this;
        }

        About say(String property, Stream<? extends Said> values) {
            return say(property, values.toArray(Said[]::new));
        }

        /** In both languages. */
        About say(String property, Text text) {
            return say(property, new Said.Words(text.sv(), "sv"), new Said.Words(text.en(), "en"));
        }
    }

    private final List<About> all = new ArrayList<>();

    About about(String address, String type) {
        var about = new About(address, type, Map.of());
        all.add(about);
        return about;
    }

    List<About> all() {
        return List.copyOf(all);
    }

    static Said thing(String address) {
        return new Said.Thing(address);
    }

    static Said plain(String text) {
        return new Said.Value(text, "");
    }

    static Said typed(Object value, String type) {
        return new Said.Value(value.toString(), type);
    }

    static String whole(String shortName) {
        var at = shortName.indexOf(':');
        var vocabulary = VOCABULARIES.get(shortName.substring(0, at));
        if (vocabulary == null) {
            throw new IllegalArgumentException("shortName: " + shortName + " (expected: one of " + VOCABULARIES + ")");
        }
        return vocabulary + shortName.substring(at + 1);
    }

    private static Map<String, String> vocabularies() {
        var all = new LinkedHashMap<String, String>();
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("dcatap", "http://data.europa.eu/r5r/");
        all.put("dcterms", "http://purl.org/dc/terms/");
        all.put("foaf", "http://xmlns.com/foaf/0.1/");
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(all);
    }
}

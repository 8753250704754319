package se.atagande.statistics.catalogue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.atagande.statistics.catalogue.Statements.About;
import se.atagande.statistics.catalogue.Statements.Said;
import tools.jackson.databind.json.JsonMapper;

/** The syntaxes in which the same statements are written; RDF/XML is what Sweden's data portal fetches. */
enum Syntax {
    RDF_XML("application/rdf+xml", "rdf") {
        @Override
        String write(Statements statements) {
            var out = new StringWriter();
            try {
                var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
                xml.writeStartDocument("UTF-8", "1.0");
                xml.writeStartElement("rdf:RDF");
                for (var vocabulary : Statements.VOCABULARIES.entrySet()) {
                    xml.writeNamespace(vocabulary.getKey(), vocabulary.getValue());
                }
                for (var about : statements.all()) {
                    xml.writeStartElement(about.type());
                    xml.writeAttribute("rdf:about", about.address());
                    properties(xml, about.says());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
                xml.writeEndDocument();
                xml.close();
            } catch (XMLStreamException e) {
                throw new IllegalStateException("the catalogue cannot be written", e);
            }
            return out.toString();
        }

        private void properties(XMLStreamWriter xml, Map<String, List<Said>> says) throws XMLStreamException {
            for (var property : says.entrySet()) {
                for (var said : property.getValue()) {
                    xml.writeStartElement(property.getKey());
                    switch (said) {
                        case Said.Thing thing -> xml.writeAttribute("rdf:resource", thing.address());
                        case Said.Words words -> {
                            xml.writeAttribute("xml:lang", words.language());
                            xml.writeCharacters(words.text());
                        }
                        case Said.Value value -> {
                            if (!value.type().isEmpty()) {
                                xml.writeAttribute("rdf:datatype", Statements.whole(value.type()));
                            }
                            xml.writeCharacters(value.text());
                        }
                        case Said.Part part -> {
                            xml.writeStartElement(part.type());
                            properties(xml, part.says());
                            xml.writeEndElement();
                        }
                    }
                    xml.writeEndElement();
                }
            }
        }
    },

    TURTLE("text/turtle", "ttl") {
        @Override
        String write(Statements statements) {
            var out = new StringBuilder();
            Statements.VOCABULARIES.forEach(
                    (name, address) -> out.append("@prefix %s: <%s> .%n".formatted(name, address)));
            for (var about : statements.all()) {
                out.append("\n<")
                        .append(about.address())
                        .append("> ")
                        .append(properties(about.type(), about.says()))
                        .append(" .\n");
            }
            return out.toString();
        }

        private String properties(String type, Map<String, List<Said>> says) {
            var lines = new ArrayList<String>();
            lines.add("a " + type);
            says.forEach((property, values) ->
                    lines.add(property + " " + values.stream().map(this::said).collect(Collectors.joining(", "))));
            return String.join(" ;\n    ", lines);
        }

        private String said(Said said) {
            return switch (said) {
                case Said.Thing thing -> "<" + thing.address() + ">";
                case Said.Words words -> quoted(words.text()) + "@" + words.language();
                case Said.Value value -> quoted(value.text()) + (value.type().isEmpty() ? "" : "^^" + value.type());
                case Said.Part part -> "[ " + properties(part.type(), part.says()) + " ]";
            };
        }

        private String quoted(String text) {
            return '"'
                    + text.replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r")
                    + '"';
        }
    },

    JSON_LD("application/ld+json", "jsonld") {
        @Override
        String write(Statements statements) {
            var all = new LinkedHashMap<String, Object>();
            all.put("@context", Statements.VOCABULARIES);
            all.put("@graph", statements.all().stream().map(this::node).toList());
            return JsonMapper.shared().writeValueAsString(all);
        }

        private Map<String, Object> node(About about) {
            var node = new LinkedHashMap<String, Object>();
            node.put("@id", about.address());
            describe(about.type(), about.says(), node::put);
            return node;
        }

        private void describe(String type, Map<String, List<Said>> says, BiConsumer<String, Object> node) {
            node.accept("@type", type);
            says.forEach((property, values) ->
                    node.accept(property, values.stream().map(this::said).toList()));
        }

        private Map<String, Object> said(Said said) {
            return switch (said) {
                case Said.Thing thing -> Map.of("@id", thing.address());
                case Said.Words words -> Map.of("@value", words.text(), "@language", words.language());
                case Said.Value value ->
                    value.type().isEmpty()
                            ? Map.of("@value", value.text())
                            : Map.of("@value", value.text(), "@type", value.type());
                case Said.Part part -> {
                    var node = new LinkedHashMap<String, Object>();
                    describe(part.type(), part.says(), node::put);
                    yield node;
                }
            };
        }
    };

    private final String media;
    private final String parameter;

    Syntax(String media, String parameter) {
        this.media = media;
        this.parameter = parameter;
    }

    abstract String write(Statements statements);

    String media() {
        return media;
    }

    /** As an address names it, for those who cannot say what they accept. */
    String parameter() {
        return parameter;
    }
}

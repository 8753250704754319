package se.atagande.notifications.readable;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.atagande.notifications.feed.Entry;

/**
 * A part of a log as Atom (RFC 4287): the latest entries, or an archive that never changes but for what is taken back (RFC 5005, 4).
 *
 * @param address of this document
 * @param current of the latest entries
 * @param previous the archive before; null for the first
 * @param archive whether this is one
 * @param entries the latest first
 */
record AtomFeed(
        String log,
        String title,
        String address,
        String current,
        @Nullable String previous,
        boolean archive,
        List<Entry> entries,
        Instant now) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    String xml() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("fh", HISTORY);
            xml.writeAttribute("xml:lang", "sv");
            element(xml, "id", "urn:uuid:" + UUID.fromString(log));
            element(xml, "title", title);
            element(xml, "updated", updated());
            xml.writeStartElement("author");
            element(xml, "name", "Åtagande");
            xml.writeEndElement();
            link(xml, "self", address);
            if (archive) {
                xml.writeEmptyElement("fh:archive");
                link(xml, "current", current);
            }
            if (previous != null) {
                link(xml, "prev-archive", previous);
            }
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private String updated() {
        return entries.stream().map(AtomFeed::updated).findFirst().orElse(now.toString());
    }

    /** RFC 4287 wants a time where the log has a day. */
    private static String updated(Entry entry) {
        return entry.day() + "T00:00:00Z";
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + uuid(entry.eventId()));
        element(xml, "title", EntryText.title(entry));
        element(xml, "published", entry.time());
        element(xml, "updated", updated(entry));
        element(xml, "content", EntryText.day(entry) + "\n" + EntryText.details(entry));
        xml.writeEndElement();
    }

    /** Event ids are UUIDs; what is not becomes one that follows from it. */
    private static UUID uuid(String id) {
        return Optional.of(id)
                .filter(it -> it.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .orElseGet(() -> UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}

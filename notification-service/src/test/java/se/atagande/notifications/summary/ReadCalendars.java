package se.atagande.notifications.summary;

import biweekly.Biweekly;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;

/** What calendar programs have after reading some files, by two parsers that know nothing of each other: of each UID the word with the highest SEQUENCE. */
final class ReadCalendars {

    private ReadCalendars() {}

    private record Word(int sequence, String says) {}

    static Map<String, String> byIcal4j(Collection<String> files) {
        var words = new HashMap<String, Word>();
        for (var file : files) {
            try {
                for (var component :
                        new CalendarBuilder().build(new StringReader(file)).getComponents("VEVENT")) {
                    var event = (VEvent) component;
                    hear(
                            words,
                            event.getUid().orElseThrow().getValue(),
                            event.getSequence().getSequenceNo(),
                            Instant.from(event.getDateTimeStart().getDate()) + "–"
                                    + Instant.from(event.getDateTimeEnd().getDate()) + " "
                                    + event.getStatus().getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ParserException e) {
                throw new IllegalStateException(file, e);
            }
        }
        return said(words);
    }

    static Map<String, String> byBiweekly(Collection<String> files) {
        var words = new HashMap<String, Word>();
        for (var file : files) {
            for (var event : Biweekly.parse(file).first().getEvents()) {
                hear(
                        words,
                        event.getUid().getValue(),
                        event.getSequence().getValue(),
                        event.getDateStart().getValue().toInstant() + "–"
                                + event.getDateEnd().getValue().toInstant() + " "
                                + event.getStatus().getValue());
            }
        }
        return said(words);
    }

    private static void hear(Map<String, Word> words, String uid, int sequence, String says) {
        words.merge(uid, new Word(sequence, says), (before, now) -> now.sequence() >= before.sequence() ? now : before);
    }

    private static Map<String, String> said(Map<String, Word> words) {
        var all = new TreeMap<String, String>();
        words.forEach((uid, word) -> all.put(uid, word.says()));
        return all;
    }
}

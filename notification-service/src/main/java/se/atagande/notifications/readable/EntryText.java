package se.atagande.notifications.readable;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.atagande.notifications.agreement.SharedTypes;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.feed.Entry;

/** An entry in words that people read. */
final class EntryText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));

    private EntryText() {}

    static String title(Entry entry) {
        return SharedTypes.nameOfType(entry.type());
    }

    static String day(Entry entry) {
        return DAY.format(Stockholm.at(Instant.parse(entry.time())));
    }

    /** Each field that is shared, in the order of the contract. */
    static String details(Entry entry) {
        if (entry.isErased()) {
            return "Uppgifterna har tagits tillbaka och är borttagna.";
        }
        return SharedTypes.fields(entry.type()).stream()
                .flatMap(field -> Stream.ofNullable(entry.field(field))
                        .map(value -> SharedTypes.nameOfField(field) + ": " + Objects.toString(value)))
                .collect(Collectors.joining("\n"));
    }
}

package se.atagande.notifications.agreement;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.atagande.contracts.EventCatalogue;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.notification.EntryRecalled;
import se.atagande.notifications.feed.Sharing;

/** The types that an agreement can name, their fields, and what they are called in plain Swedish. */
public final class SharedTypes {

    private static final ResourceBundle NAMES = ResourceBundle.getBundle(
            "sharing-names",
            Locale.of("sv"),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final Set<Class<?>> TELLING = Set.of(
            LocalDate.class,
            Instant.class,
            YearMonth.class,
            int.class,
            Integer.class,
            InitiativeId.class,
            MeetingSeriesId.class);

    private SharedTypes() {}

    /** Recalls come to whoever has what they take back: no agreement needs to name them. */
    public static Set<String> all() {
        var types = new TreeSet<>(Sharing.types());
        types.remove(EntryRecalled.TYPE);
        return types;
    }

    /** In the order of the contract; empty for a type that is not known. */
    public static List<String> fields(String type) {
        return components(type).map(RecordComponent::getName).toList();
    }

    /** Those by whose values a person tells one event from another: days, times, numbers, and ids that are words. */
    public static List<String> fieldsThatTell(String type) {
        return components(type)
                .filter(component -> TELLING.contains(component.getType()))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Stream<RecordComponent> components(String type) {
        return EventCatalogue.named(type).stream()
                .flatMap(known -> Arrays.stream(known.record().getRecordComponents()));
    }

    public static String nameOfType(String type) {
        return named("type." + type, type);
    }

    public static String nameOfField(String field) {
        return named("field." + field, field);
    }

    private static String named(String key, String otherwise) {
        return NAMES.containsKey(key) ? NAMES.getString(key) : otherwise;
    }
}

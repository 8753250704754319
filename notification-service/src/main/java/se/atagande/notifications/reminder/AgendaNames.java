package se.atagande.notifications.reminder;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What standing items and steps of Respekttrappan are called in one language; an item without a name is called by its code. */
final class AgendaNames {

    private final ResourceBundle names;

    AgendaNames(Locale locale) {
        names = ResourceBundle.getBundle(
                "agenda-names",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The items in their order, then the step. {@code stepWord} is "steg" or "step". */
    List<String> of(Occasion occasion, String stepWord) {
        var items = occasion.items().stream().map(item -> named("item." + item, item));
        var step = Stream.ofNullable(occasion.step())
                .map(number -> "Respekttrappan, " + stepWord + " " + number + ": "
                        + named("step." + number, "").strip());
        return Stream.concat(items, step).toList();
    }

    private String named(String key, String otherwise) {
        return names.containsKey(key) ? names.getString(key) : otherwise;
    }
}

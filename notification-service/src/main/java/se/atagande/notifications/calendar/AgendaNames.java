package se.atagande.notifications.calendar;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What standing items and steps of Respekttrappan are called in one language; an item without a name is called by its code. */
public final class AgendaNames {

    private final ResourceBundle names;

    public AgendaNames(Locale locale) {
        names = ResourceBundle.getBundle(
                "agenda-names",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The items in their order, then the step. {@code stepWord} is "steg" or "step". */
    public List<String> of(List<String> items, @Nullable Integer step, String stepWord) {
        var named = items.stream().map(item -> named("item." + item, item));
        var last = Stream.ofNullable(step)
                .map(number -> "Respekttrappan, " + stepWord + " " + number + ": "
                        + named("step." + number, "").strip());
        return Stream.concat(named, last).toList();
    }

    /** What a kind of meeting or activity is called; its code where it has no name. */
    public String kind(String kind) {
        return named("kind." + kind, kind);
    }

    private String named(String key, String otherwise) {
        return names.containsKey(key) ? names.getString(key) : otherwise;
    }
}

package se.atagande.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A call that changed something, as it was sent and answered.
 *
 * @param sent what the body said, field by field; ids that are new in each run are left out
 */
record Step(
        LocalDate day,
        String who,
        String what,
        String method,
        String path,
        Map<String, List<String>> sent,
        int status,
        int times,
        LocalDate lastDay) {

    private static final Pattern NEW_IN_EACH_RUN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}.*");

    /** So many different values of one field are shown of a step that was taken again and again. */
    private static final int MOST_VALUES = 7;

    static Step of(
            LocalDate day,
            String who,
            String what,
            String method,
            String path,
            Map<String, List<String>> sent,
            int status) {
        return new Step(day, who, what, method, path, sent, status, 1, day);
    }

    /** The same again, about another day, ground or month. Something of another kind is another step. */
    boolean isOnceMore(Step next) {
        return who.equals(next.who)
                && what.equals(next.what)
                && method.equals(next.method)
                && path.equals(next.path)
                && status == next.status
                && Objects.equals(sent.get("kind"), next.sent.get("kind"));
    }

    Step andOnceMore(Step next) {
        var both = new LinkedHashMap<String, List<String>>();
        sent.forEach((field, values) -> both.put(field, new ArrayList<>(values)));
        next.sent.forEach((field, values) -> {
            var all = both.computeIfAbsent(field, ignored -> new ArrayList<>());
            values.stream().filter(value -> !all.contains(value)).forEach(all::add);
        });
        return new Step(day, who, what, method, path, both, status, times + next.times, next.lastDay);
    }

    /** {@code kind SEMINAR; audiences STAFF, MANAGERS}. */
    String sentInWords() {
        var words = new StringJoiner("; ");
        sent.forEach((field, values) -> {
            var known = values.stream()
                    .filter(value -> !NEW_IN_EACH_RUN.matcher(value).matches())
                    .toList();
            if (known.size() > MOST_VALUES) {
                words.add(field + " " + known.getFirst() + " … " + known.getLast());
            } else if (!known.isEmpty()) {
                words.add(field + " " + String.join(", ", known));
            }
        });
        return words.toString();
    }
}

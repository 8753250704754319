package se.atagande.deviations.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Ground;

/**
 * Everything that was told or written in a case. It is stored only sealed, as one, with the case's own key: what is new in a case becomes secret by being
 * here. Its text form tells nothing.
 *
 * @param name as the reporter wished to be called and reached; null for an anonymous one
 * @param consent somebody else told, and has said that the person agreed
 * @param attachments of files, in the order they came
 * @param lesson what may be told of it to everybody; null where nothing was proposed
 */
public record Contents(
        Reporter reporter,
        boolean consent,
        @Nullable String name,
        Classification classification,
        List<Entry> entries,
        List<Attached> attachments,
        List<Masking> maskings,
        @Nullable Lesson lesson) {

    /** Of a case that begins with this entry. */
    public static Contents begun(
            Reporter reporter, boolean consent, @Nullable String name, Classification classification, Entry first) {
        return new Contents(reporter, consent, name, classification, List.of(first), List.of(), List.of(), null);
    }

    /** What it is about: by the reporter first, by a handler after the analysis. */
    public record Classification(
            Set<Ground> grounds,
            Set<Cause> causes,
            @Nullable Form form) {}

    /**
     * A file that came with the case.
     *
     * @param fingerprint of what was sent, so that the same file sent again because an answer was lost is one file
     */
    public record Attached(String id, String mediaType, int bytes, String fingerprint) {}

    /** As it may be read: without what is masked. */
    public String shown(Entry entry) {
        var text = entry.text();
        for (var masking : maskings) {
            if (masking.inForce() && masking.entry() == entry.number()) {
                text = masking.applied(text);
            }
        }
        return text;
    }

    /** The latest of this kind; null where there is none. */
    public @Nullable Entry latest(Entry.Kind kind) {
        return entries.reversed().stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    public boolean has(Entry.Kind kind) {
        return latest(kind) != null;
    }

    public Contents with(Entry entry) {
        return new Contents(
                reporter,
                consent,
                name,
                classification,
                Stream.concat(entries.stream(), Stream.of(entry)).toList(),
                attachments,
                maskings,
                lesson);
    }

    public Contents with(Classification other) {
        return new Contents(reporter, consent, name, other, entries, attachments, maskings, lesson);
    }

    public Contents with(Attached file) {
        return new Contents(
                reporter,
                consent,
                name,
                classification,
                entries,
                Stream.concat(attachments.stream(), Stream.of(file)).toList(),
                maskings,
                lesson);
    }

    /** With this one in the place of the one of its number, or last. */
    public Contents with(Masking masking) {
        var all = new ArrayList<>(maskings);
        all.removeIf(one -> one.number() == masking.number());
        all.add(masking);
        return new Contents(reporter, consent, name, classification, entries, attachments, List.copyOf(all), lesson);
    }

    public Contents with(Lesson other) {
        return new Contents(reporter, consent, name, classification, entries, attachments, maskings, other);
    }

    @Override
    public String toString() {
        return "Contents";
    }
}

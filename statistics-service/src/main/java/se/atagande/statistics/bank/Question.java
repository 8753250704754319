package se.atagande.statistics.bank;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Ground;

/**
 * Something that people are asked. Every question may be skipped, and answered with {@link #WILL_NOT_SAY}.
 *
 * @param ground which ground it is about, asked of oneself; null for a question about treatment and support
 * @param options ids that never change meaning, in the order in which they are shown
 */
public record Question(String id, @Nullable Ground ground, boolean several, List<String> options) {

    /** "Vill inte svara": an answer of its own, beside which there is no other. */
    public static final String WILL_NOT_SAY = "will-not-say";

    public Question {
        options = List.copyOf(options);
    }

    /** Whether somebody can have answered so; nothing at all is a skipped question. */
    public boolean takes(Set<String> answer) {
        return answer.stream().allMatch(it -> it.equals(WILL_NOT_SAY) || options.contains(it))
                && (answer.size() <= 1 || (several && !answer.contains(WILL_NOT_SAY)));
    }
}

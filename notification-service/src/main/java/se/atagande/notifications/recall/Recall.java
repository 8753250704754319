package se.atagande.notifications.recall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.RecallKind;

/**
 * Something shared that is taken back, and who has said that it is gone.
 *
 * @param entry id of the event that is taken back
 * @param reason why, in plain words without any personal data; stays with the federation
 * @param acknowledgeBy last day for a partner's answer, Europe/Stockholm
 * @param answers one for each partner that has the entry
 */
record Recall(
        String id,
        FederationId federation,
        String entry,
        RecallKind kind,
        @Nullable String replacement,
        String reason,
        LocalDate day,
        LocalDate acknowledgeBy,
        List<Answer> answers) {

    /**
     * What a partner has said.
     *
     * @param gone the day on which the partner said that it has removed it; null while it has not
     * @param by who said so, as the login proved it: the name of the partner's machine, or its office
     */
    record Answer(
            String agreement,
            String partner,
            @Nullable LocalDate gone,
            @Nullable String by) {}

    Recall {
        answers = List.copyOf(answers);
    }

    Recall answered(String agreement, String by, LocalDate today) {
        var next = new ArrayList<Answer>();
        for (var answer : answers) {
            var first = answer.agreement().equals(agreement) && answer.gone() == null;
            next.add(first ? new Answer(agreement, answer.partner(), today, by) : answer);
        }
        return new Recall(id, federation, entry, kind, replacement, reason, day, acknowledgeBy, next);
    }

    boolean concerns(String agreement) {
        return answers.stream().anyMatch(answer -> answer.agreement().equals(agreement));
    }

    /** The partners that have not answered. */
    List<String> missing() {
        return answers.stream()
                .filter(answer -> answer.gone() == null)
                .map(Answer::partner)
                .distinct()
                .toList();
    }

    /** Those who have not answered though their last day has passed. */
    boolean isOverdue(LocalDate today) {
        return today.isAfter(acknowledgeBy) && !missing().isEmpty();
    }
}

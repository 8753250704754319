package se.atagande.commitments.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a commitment and with whom, in roles and never in names.
 *
 * @param part what this federation itself does in what it does with others
 */
record Responsibility(
        String owner,
        @Nullable String deputy,
        List<String> partners,
        @Nullable String part) {

    Responsibility {
        partners = List.copyOf(partners);
    }
}

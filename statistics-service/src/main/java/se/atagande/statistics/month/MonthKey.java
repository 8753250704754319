package se.atagande.statistics.month;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import se.atagande.contracts.InitiativeId;

/** Which month of which initiative; written {@code <initiative>_<yyyy-MM>}, as the events' subject is. */
public record MonthKey(InitiativeId initiative, YearMonth month) {

    /** Empty where the text is not one. */
    static Optional<MonthKey> parse(String text) {
        var split = text.lastIndexOf('_');
        if (split < 0) {
            return Optional.empty();
        }
        try {
            var key = new MonthKey(
                    new InitiativeId(text.substring(0, split)), YearMonth.parse(text.substring(split + 1)));
            return key.toString().equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return initiative + "_" + month;
    }
}

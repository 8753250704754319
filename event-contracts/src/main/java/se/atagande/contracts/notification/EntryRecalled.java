package se.atagande.contracts.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.RecallId;
import se.atagande.contracts.RecallKind;

/**
 * Something that was shared with partners is taken back: whoever has it removes its data and says so.
 *
 * @param entry CloudEvents {@code id} of the event that is taken back
 * @param replacement CloudEvents {@code id} of the event that says what is right
 * @param acknowledgeBy the last day for a partner to answer, Europe/Stockholm
 */
public record EntryRecalled(
        RecallId recall,
        FederationId federation,
        String entry,
        RecallKind kind,
        @Nullable String replacement,
        LocalDate acknowledgeBy)
        implements NotificationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.notification.entry-recalled.v1";

    @Override
    public String subject() {
        return recall.value();
    }
}

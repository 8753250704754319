package se.atagande.contracts.notification;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReminderId;

/** A reminder left for the mail server. Names no recipient. */
public record ReminderSent(ReminderId reminder, FederationId federation, String about, int daysBefore, LocalDate day)
        implements NotificationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.notification.reminder-sent.v1";

    @Override
    public String subject() {
        return reminder.value();
    }
}

package se.atagande.contracts.notification;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReminderId;

/** A reminder or a delivery could not be handed over. */
public record DeliveryFailed(ReminderId reminder, FederationId federation, LocalDate day) implements NotificationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.notification.delivery-failed.v1";

    @Override
    public String subject() {
        return reminder.value();
    }
}

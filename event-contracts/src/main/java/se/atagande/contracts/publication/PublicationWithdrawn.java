package se.atagande.contracts.publication;

import java.time.LocalDate;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PublicationId;

/** An entry of the communication log was a mistake and counts no more. */
public record PublicationWithdrawn(PublicationId publication, FederationId federation, Channel channel, LocalDate day)
        implements PublicationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.publication.withdrawn.v1";

    @Override
    public String subject() {
        return publication.value();
    }
}

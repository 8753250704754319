package se.atagande.contracts.publication;

import java.time.LocalDate;
import java.util.Set;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PublicationId;

/** Something was published in a channel; topics are codes. */
public record PublicationMade(
        PublicationId publication, FederationId federation, Channel channel, LocalDate day, Set<String> topics)
        implements PublicationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.publication.made.v1";

    public PublicationMade {
        topics = Set.copyOf(topics);
    }

    @Override
    public String subject() {
        return publication.value();
    }
}

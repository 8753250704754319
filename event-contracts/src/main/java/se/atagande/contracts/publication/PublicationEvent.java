package se.atagande.contracts.publication;

import se.atagande.contracts.Event;

/** What was published where. Topic {@code publication-events}. */
public sealed interface PublicationEvent extends Event permits PublicationMade, PublicationWithdrawn {}

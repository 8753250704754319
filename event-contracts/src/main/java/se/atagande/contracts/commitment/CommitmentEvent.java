package se.atagande.contracts.commitment;

import se.atagande.contracts.Event;

/** What was promised, and what the facts say of it. Topic {@code commitment-events}. */
public sealed interface CommitmentEvent extends Event
        permits DeclarationSigned,
                CommitmentUpdated,
                FulfilmentChanged,
                CommitmentOverridden,
                OverrideWithdrawn,
                CommitmentRetired {}

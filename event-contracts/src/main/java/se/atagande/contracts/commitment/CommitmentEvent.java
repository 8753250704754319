package se.atagande.contracts.commitment;

import se.atagande.contracts.Event;

/** Commitments, and what the facts say of them. Topic {@code commitment-events}. */
public sealed interface CommitmentEvent extends Event
        permits DeclarationSigned,
                CommitmentUpdated,
                FulfilmentChanged,
                CommitmentOverridden,
                OverrideWithdrawn,
                CommitmentRetired {}

package se.atagande.contracts.influence;

import se.atagande.contracts.Event;

/** Citizens' influence on initiatives and needs analyses. Topic {@code influence-events}. */
public sealed interface InfluenceEvent extends Event
        permits OccasionOpened, ParticipationTold, OccasionWithdrawn, ViewpointDecided {}

package se.atagande.commitments.meeting;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;

/** Begin a series of meetings. {@code federation} owns it and is always one of the arrangers. */
record PlanSeries(
        FederationId federation,
        Set<FederationId> arrangers,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        String workplace,
        SeriesPlan plan) {}

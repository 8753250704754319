package se.atagande.commitments.meeting;

import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;

/** Begin a series of meetings. */
record PlanSeries(
        FederationId federation,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        String workplace,
        SeriesPlan plan) {}

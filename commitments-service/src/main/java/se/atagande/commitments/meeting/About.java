package se.atagande.commitments.meeting;

import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;

/** Whose meeting it is and what it is called. */
record About(
        FederationId federation,
        MeetingSeriesId series,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        String workplace,
        String title,
        @Nullable String place) {

    static About of(MeetingSeries series) {
        return new About(
                series.federation(),
                series.seriesId(),
                series.kind(),
                series.initiative(),
                series.workplace(),
                series.plan().title(),
                series.plan().place());
    }

    /** Names the staircase that the meeting climbs. */
    String staircase() {
        return federation + "/" + workplace;
    }
}

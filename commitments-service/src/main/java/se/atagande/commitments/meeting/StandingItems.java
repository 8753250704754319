package se.atagande.commitments.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;

/** What the commitments ask of a meeting. Meetings know no item of their own. */
public interface StandingItems {

    /** The items that a meeting of this kind must carry on this day (Europe/Stockholm), in the order they are shown; each code once. */
    List<StandingItem> of(FederationId federation, MeetingKind kind, @Nullable InitiativeId initiative, LocalDate day);
}

package se.atagande.commitments.meeting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;

/**
 * Whose meeting it is and what it is called.
 *
 * @param federation the owner: plans and closes it
 * @param arrangers all that hold it together, the owner among them
 * @param itemsCloseDaysBefore so many days before the meeting is the last day for items
 */
record About(
        FederationId federation,
        Set<FederationId> arrangers,
        MeetingSeriesId series,
        MeetingKind kind,
        @Nullable InitiativeId initiative,
        String workplace,
        String title,
        @Nullable String place,
        int itemsCloseDaysBefore) {

    About {
        arrangers = Set.copyOf(arrangers);
    }

    static About of(MeetingSeries series, SeriesPlan plan) {
        return new About(
                series.federation(),
                series.arrangers(),
                series.seriesId(),
                series.kind(),
                series.initiative(),
                series.workplace(),
                plan.title(),
                plan.place(),
                plan.itemsClose());
    }

    /** Names the staircase that the meeting climbs. */
    String staircase() {
        return federation + "/" + workplace;
    }

    /** As events tell it: null where the owner meets alone. */
    @Nullable Set<FederationId> together() {
        return arrangers.size() > 1 ? arrangers : null;
    }

    /** What the commitments of all arrangers ask of the meeting, the owner's first; each item once. */
    List<StandingItem> due(StandingItems items, LocalDate day) {
        var seen = new HashSet<String>();
        return Stream.concat(Stream.of(federation), arrangers.stream().filter(other -> !other.equals(federation)))
                .flatMap(one -> items.of(one, kind, initiative, day).stream())
                .filter(item -> seen.add(item.code()))
                .toList();
    }
}

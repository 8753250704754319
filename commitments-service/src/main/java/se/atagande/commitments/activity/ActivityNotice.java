package se.atagande.commitments.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/**
 * An activity as it may be announced to anybody.
 *
 * @param federation who entered it
 * @param initiatives those that are invited by name
 * @param programme in the order of the clock
 * @param topics codes
 */
public record ActivityNotice(
        String id,
        FederationId federation,
        List<FederationId> arrangers,
        ActivityKind kind,
        String title,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        @Nullable String description,
        boolean cancelled,
        Set<InitiativeId> initiatives,
        List<ProgrammePoint> programme,
        List<String> topics) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** The last day it lasts, in Europe/Stockholm. */
    public LocalDate lastDay() {
        return endsAt.atZone(ZONE).toLocalDate();
    }
}

package se.atagande.deviations.contents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A passage that is not shown, such as a third person's name: proposed by one handler with a reason, in force when a second one has approved it. The
 * original stays sealed in the case.
 *
 * @param entry number of the entry
 * @param from index of the first character, from 0
 * @param to index after the last character
 * @param secrecyGround the provision of offentlighets- och sekretesslagen (2009:400) by which it is withheld from whoever asks for the document; null where
 *     none was named
 * @param approvedBy null while it is only proposed
 */
public record Masking(
        int number,
        int entry,
        int from,
        int to,
        String reason,
        @Nullable String secrecyGround,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String approvedBy) {

    /** A passage that somebody wishes not to be shown. */
    public record Proposal(
            int entry,
            int from,
            int to,
            String reason,
            @Nullable String secrecyGround) {}

    public boolean inForce() {
        return approvedBy != null;
    }

    public Masking approved(String by) {
        return new Masking(number, entry, from, to, reason, secrecyGround, proposedBy, proposedOn, by);
    }

    public String applied(String text) {
        var end = Math.min(to, text.length());
        return from >= end ? text : text.substring(0, from) + "█".repeat(end - from) + text.substring(end);
    }

    @Override
    public String toString() {
        return "Masking";
    }
}

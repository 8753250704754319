package se.atagande.commitments.communication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PublicationId;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.contracts.publication.PublicationWithdrawn;

/** One entry of the communication log; its link is evidence for as long as it works. */
record Publication(
        String id,
        FederationId federation,
        Content content,
        @Nullable LinkCheck link,
        @Nullable String withdrawnBecause) {

    static PublicationOutcome make(String id, FederationId federation, Content content, LocalDate today) {
        return new Publication(id, federation, content, null, null).told(content, today);
    }

    PublicationOutcome correct(Content corrected, LocalDate today) {
        return withdrawnBecause != null ? new PublicationOutcome.AlreadyWithdrawn() : told(corrected, today);
    }

    private PublicationOutcome told(Content next, LocalDate today) {
        if (next.day().isAfter(today)) {
            return new PublicationOutcome.DayToCome();
        }
        if (next.lacksAddress()) {
            return new PublicationOutcome.AddressMissing();
        }
        var sameLink = next.address() != null && next.address().equals(content.address());
        return new PublicationOutcome.Changed(
                new Publication(id, federation, next, sameLink ? link : null, null),
                new PublicationMade(new PublicationId(id), federation, next.channel(), next.day(), next.topics()));
    }

    PublicationOutcome withdraw(String reason, LocalDate today) {
        return withdrawnBecause != null
                ? new PublicationOutcome.AlreadyWithdrawn()
                : new PublicationOutcome.Changed(
                        new Publication(id, federation, content, link, reason),
                        new PublicationWithdrawn(new PublicationId(id), federation, content.channel(), today));
    }

    Publication checked(LinkCheck found) {
        return new Publication(id, federation, content, found, withdrawnBecause);
    }
}

package se.atagande.statistics.release;

import java.util.Optional;
import se.atagande.contracts.FederationId;

/** A feature that has figures of which a table may be published. Its answer never leaves but through the proof. */
public interface FigureSource {

    /** The scheme whose figures these are. */
    String scheme();

    /** Empty while they are not complete, or there are none. */
    Optional<Figures> figures(FederationId federation, Block block);
}

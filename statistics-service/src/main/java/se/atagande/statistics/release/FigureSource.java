package se.atagande.statistics.release;

import java.util.List;
import java.util.Optional;
import se.atagande.contracts.FederationId;

/** A feature that has figures of which a table may be published. Its answer never leaves but through the proof. */
public interface FigureSource {

    /**
     * Which figures.
     *
     * @param subject what they are about where that is not the whole federation, such as a survey's id; empty otherwise
     */
    record Wanted(FederationId federation, Block block, String subject) {}

    /** The scheme whose figures these are. */
    String scheme();

    /** Empty while they are not complete, or there are none. */
    Optional<Figures> figures(Wanted wanted);

    /**
     * Whether the federation's office typed these figures in, and so knows them; only it may learn how many numbers another table of them would show. Nobody
     * knows the answers of a survey.
     */
    default boolean typedIn() {
        return false;
    }

    /** What they rest on, for whoever asks where a number comes from: what happened and when, with neither a person nor a number in it. */
    List<Fact> facts(Wanted wanted);
}

package se.atagande.commitments.influence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.ViewpointDecision;
import se.atagande.contracts.ViewpointId;
import se.atagande.contracts.influence.ViewpointDecided;

/** What a citizen thinks, and the chain that follows: decided on, with a reason; done in an activity; its effect told; shown to all once staff release it. */
record Viewpoint(
        String id,
        FederationId federation,
        @Nullable InitiativeId initiative,
        @Nullable OccasionId occasion,
        Origin origin,
        LocalDate day,
        String words,
        Set<String> themes,
        @Nullable Decision decision,
        List<Decision> earlier,
        @Nullable Effect effect,
        @Nullable Release release,
        String receipt) {

    enum Origin {
        /** Nobody knows who. */
        ANONYMOUS,
        /** Staff wrote it down for somebody and read it back. */
        ASSISTED
    }

    /**
     * What is done, or why not.
     *
     * @param activity where it is done
     */
    record Decision(
            ViewpointDecision outcome,
            String answer,
            @Nullable ActivityId activity,
            LocalDate day) {}

    /** What it led to. */
    record Effect(String what, LocalDate day) {}

    /**
     * The viewpoint as everybody may read it.
     *
     * @param said worded by staff, so that nobody can be recognised
     */
    record Release(String said, LocalDate day) {}

    Viewpoint {
        themes = Set.copyOf(themes);
        earlier = List.copyOf(earlier);
    }

    Viewpoint sortedUnder(Set<String> newThemes) {
        return with(words, newThemes, decision, earlier, effect, release);
    }

    /** Without what somebody could be recognised by. */
    Viewpoint reworded(String newWords) {
        return with(newWords, themes, decision, earlier, effect, release);
    }

    /** The latest decision stands; those before it are kept. */
    ViewpointOutcome decide(Decision next) {
        var before = new ArrayList<>(earlier);
        if (decision != null) {
            before.add(decision);
        }
        return new ViewpointOutcome.Changed(
                with(words, themes, next, before, effect, release),
                List.of(new ViewpointDecided(
                        new ViewpointId(id),
                        federation,
                        next.outcome(),
                        occasion,
                        next.activity(),
                        next.day())));
    }

    ViewpointOutcome tell(Effect told) {
        if (decision == null) {
            return new ViewpointOutcome.NotDecided();
        }
        return decision.outcome() == ViewpointDecision.REFUSED
                ? new ViewpointOutcome.NothingWasDone()
                : changed(with(words, themes, decision, earlier, told, release));
    }

    ViewpointOutcome publish(Release released) {
        return decision == null
                ? new ViewpointOutcome.NotDecided()
                : changed(with(words, themes, decision, earlier, effect, released));
    }

    ViewpointOutcome retract() {
        return release == null
                ? new ViewpointOutcome.NotReleased()
                : changed(with(words, themes, decision, earlier, effect, null));
    }

    static ViewpointOutcome changed(Viewpoint viewpoint) {
        return new ViewpointOutcome.Changed(viewpoint, List.of());
    }

    private Viewpoint with(
            String newWords,
            Set<String> newThemes,
            @Nullable Decision newDecision,
            List<Decision> newEarlier,
            @Nullable Effect newEffect,
            @Nullable Release newRelease) {
        return new Viewpoint(
                id,
                federation,
                initiative,
                occasion,
                origin,
                day,
                newWords,
                newThemes,
                newDecision,
                newEarlier,
                newEffect,
                newRelease,
                receipt);
    }

    @Override
    public String toString() {
        return "Viewpoint[" + id + "]";
    }
}

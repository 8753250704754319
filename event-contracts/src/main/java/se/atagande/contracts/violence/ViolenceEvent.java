package se.atagande.contracts.violence;

import se.atagande.contracts.Event;

/**
 * The work against violence in close relationships, in steps of the process: no counts of answers, no person. Topic {@code violence-events}; keyed by the
 * federation.
 */
public sealed interface ViolenceEvent extends Event
        permits RoutineAskingBegun, RoutineAskingEnded, SupportMapUpdated {

    @Override
    default String subject() {
        return federation().value();
    }
}

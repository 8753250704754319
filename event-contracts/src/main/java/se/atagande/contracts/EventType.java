package se.atagande.contracts;

import java.util.List;

/**
 * One written event type.
 *
 * @param name CloudEvents {@code type}
 * @param topic the Kafka topic of its family
 * @param record the contract record that its data is read into
 * @param status whether some service publishes it today
 * @param meaning one sentence of what is true since this event
 * @param publisher the service that publishes it, or will
 * @param readers the services that act on it; empty where nobody in the house does
 */
public record EventType(
        String name,
        String topic,
        Class<? extends Event> record,
        Status status,
        String meaning,
        String publisher,
        List<String> readers) {

    public EventType {
        readers = List.copyOf(readers);
    }

    /** Told in {@code docs/events.md}, so that nobody waits for an event that never comes. */
    public enum Status {
        PUBLISHED,
        /** The shape is agreed; no service publishes it yet. */
        RESERVED
    }
}

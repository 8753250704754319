package se.atagande.contracts;

/**
 * One written event type.
 *
 * @param name CloudEvents {@code type}
 * @param topic the Kafka topic of its family
 * @param record the contract record that its data is read into
 * @param status whether some service publishes it today
 */
public record EventType(String name, String topic, Class<? extends Event> record, Status status) {

    /** Told in {@code docs/events.md}, so that nobody waits for an event that never comes. */
    public enum Status {
        PUBLISHED,
        /** The shape is agreed; no service publishes it yet. */
        RESERVED
    }
}

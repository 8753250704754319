package se.atagande.contracts;

/**
 * Something that happened, told to other services. Holds facts and ids: no personal data, no free text, no survey answer.
 *
 * <p>A {@code LocalDate} is a day in Europe/Stockholm, unless its family says otherwise; an {@code Instant} is told in UTC.
 *
 * <p>Within a version only optional components are added; a reader tolerates unknown fields and enum values.
 */
public interface Event {

    /** CloudEvents {@code subject}: the id of the aggregate this happened to, and the Kafka key. No dot and no dollar sign. */
    String subject();

    /** The federation whose fact this is. */
    FederationId federation();

    /** How exactly the moment may be told. {@link Precision#DAY} where an exact time could point out who reported. */
    default Precision precision() {
        return Precision.EXACT;
    }

    /** How much of the moment leaves the service: in CloudEvents {@code time}, in the event id and in Kafka's timestamp. */
    enum Precision {
        EXACT,
        /** Midnight UTC of the day. */
        DAY
    }
}

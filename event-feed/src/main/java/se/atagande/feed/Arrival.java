package se.atagande.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.EventCatalogue;
import tools.jackson.core.JacksonException;

/** One Kafka record as it came, read as far as it can be read. */
@SuppressWarnings("ArrayRecordComponent") // told apart by origin, never compared by value
record Arrival(Origin origin, Map<String, String> headers, byte[] value) {

    /** Where a record lies on the broker; identifies it for ever. */
    record Origin(String topic, int partition, long offset) {
        @Override
        public String toString() {
            return topic + "-" + partition + "-" + offset;
        }
    }

    /** What reading gave. */
    sealed interface Reading {
        record Read(Delivery delivery) implements Reading {}

        record UnknownType(String type) implements Reading {}

        record Unreadable(String reason) implements Reading {}
    }

    /** CloudEvents {@code subject}, where the header is there. */
    Optional<String> subject() {
        return header(CloudEventRecords.SUBJECT);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    Reading read() {
        var type = headers.get(CloudEventRecords.TYPE);
        if (type == null) {
            return new Reading.Unreadable("no ce_type header");
        }
        var known = EventCatalogue.named(type);
        if (known.isEmpty()) {
            return new Reading.UnknownType(type);
        }
        try {
            var event = ContractJson.MAPPER.readValue(value, known.get().record());
            return event == null
                    ? new Reading.Unreadable("empty body")
                    : new Reading.Read(new Delivery(
                            required(CloudEventRecords.ID),
                            type,
                            required(CloudEventRecords.SOURCE),
                            required(CloudEventRecords.SUBJECT),
                            Long.parseLong(required(CloudEventRecords.SEQUENCE)),
                            Instant.parse(required(CloudEventRecords.TIME)),
                            event));
        } catch (JacksonException e) {
            // The message of a parser may quote the body: only the place is told.
            return new Reading.Unreadable(
                    "body is not " + known.get().name() + " (" + e.getClass().getSimpleName() + at(e) + ")");
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            return new Reading.Unreadable("headers or body incomplete for "
                    + known.get().name() + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String at(JacksonException e) {
        var place = e.getLocation();
        return place == null ? "" : ", line " + place.getLineNr() + " column " + place.getColumnNr();
    }

    private String required(String header) {
        return header(header).orElseThrow(() -> new IllegalArgumentException(header));
    }

    /** A header as it arrives from Kafka: bytes, or text where a mapper has been at work. */
    static @Nullable String text(@Nullable Object header) {
        return switch (header) {
            case null -> null;
            case byte[] bytes -> new String(bytes, UTF_8);
            default -> header.toString();
        };
    }
}

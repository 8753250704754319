package se.atagande.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import se.atagande.contracts.EventCatalogue;
import se.atagande.contracts.EventType;
import tools.jackson.core.JacksonException;

/** One Kafka record as it came, read as far as it can be read. */
@SuppressWarnings("ArrayRecordComponent") // told apart by origin, never compared by value
record Arrival(Origin origin, Map<String, String> headers, byte[] value) {

    /** Where a record lies on the broker; identifies it for ever. */
    record Origin(String topic, int partition, long offset) implements Comparable<Origin> {

        private static final Comparator<Origin> AS_THEY_CAME = Comparator.comparing(Origin::topic)
                .thenComparingInt(Origin::partition)
                .thenComparingLong(Origin::offset);

        @Override
        public int compareTo(Origin other) {
            return AS_THEY_CAME.compare(this, other);
        }

        boolean isBefore(Origin other) {
            return topic.equals(other.topic) && partition == other.partition && offset < other.offset;
        }

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

    /** The records of a batch as Spring Cloud Stream's Kafka binder hands it over in batch mode. */
    static List<Arrival> all(Message<List<byte[]>> batch) {
        List<?> payloads = batch.getPayload();
        List<?> headers = list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<?> topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(batch, KafkaHeaders.OFFSET);
        return IntStream.range(0, payloads.size())
                .mapToObj(i -> new Arrival(
                        new Origin(
                                String.valueOf(topics.get(i)),
                                ((Number) partitions.get(i)).intValue(),
                                ((Number) offsets.get(i)).longValue()),
                        texts((Map<?, ?>) headers.get(i)),
                        payloads.get(i) instanceof byte[] bytes ? bytes : new byte[0]))
                .toList();
    }

    private static List<?> list(Message<?> batch, String header) {
        return Objects.requireNonNull(batch.getHeaders().get(header, List.class), header);
    }

    private static Map<String, String> texts(Map<?, ?> headers) {
        return headers.entrySet().stream()
                .filter(h -> h.getKey().toString().startsWith("ce_"))
                .flatMap(h -> Stream.ofNullable(text(h.getValue()))
                        .map(v -> Map.entry(h.getKey().toString(), v)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A header as it arrives from Kafka: bytes, or text where a mapper has been at work. */
    private static @Nullable String text(@Nullable Object header) {
        return switch (header) {
            case null -> null;
            case byte[] bytes -> new String(bytes, UTF_8);
            default -> header.toString();
        };
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
        return EventCatalogue.named(type).map(this::read).orElseGet(() -> new Reading.UnknownType(type));
    }

    private Reading read(EventType type) {
        try {
            var event = ContractJson.MAPPER.readValue(value, type.record());
            if (event == null) {
                return new Reading.Unreadable("empty body");
            }
            var missing = ContractJson.missing(event);
            if (missing.isPresent()) {
                return new Reading.Unreadable("body has no " + missing.get());
            }
            var delivery = new Delivery(
                    required(CloudEventRecords.ID),
                    type.name(),
                    required(CloudEventRecords.SOURCE),
                    required(CloudEventRecords.SUBJECT),
                    Long.parseLong(required(CloudEventRecords.SEQUENCE)),
                    Instant.parse(required(CloudEventRecords.TIME)),
                    event);
            // The body's own subject is a checked identifier: one that equals it can be a field name of the guard.
            if (!delivery.subject().equals(event.subject())) {
                return new Reading.Unreadable("ce_subject is not the body's subject");
            }
            return delivery.sequence() > 0
                    ? new Reading.Read(delivery)
                    : new Reading.Unreadable("ce_sequence is not positive");
        } catch (JacksonException e) {
            // The message of a parser may quote the body: only the place is told.
            return new Reading.Unreadable(
                    "body is not " + type.name() + " (" + e.getClass().getSimpleName() + at(e) + ")");
        } catch (MissingHeader e) {
            return new Reading.Unreadable("no " + e.getMessage() + " header");
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Reading.Unreadable(
                    "a header is malformed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String at(JacksonException e) {
        var place = e.getLocation();
        return place == null ? "" : ", line " + place.getLineNr() + " column " + place.getColumnNr();
    }

    private String required(String header) {
        return header(header).orElseThrow(() -> new MissingHeader(header));
    }

    private static final class MissingHeader extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        MissingHeader(String header) {
            super(header);
        }
    }
}

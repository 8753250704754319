package se.atagande.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.EventCatalogue;

/**
 * Events as Kafka records in CloudEvents 1.0 binary mode (CloudEvents Kafka Protocol Binding 1.0.2, section 3.2): attributes are {@code ce_} headers in
 * UTF-8, the value is the data, the key is the subject.
 */
final class CloudEventRecords {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String SEQUENCE = "ce_sequence";
    static final String TRACEPARENT = "ce_traceparent";

    private CloudEventRecords() {}

    static ProducerRecord<String, byte[]> of(PendingEvent event, String source, String subject) {
        var type = EventCatalogue.named(event.type())
                .orElseThrow(
                        () -> new IllegalStateException("type: " + event.type() + " (expected: one of the catalogue)"));
        var record = new ProducerRecord<>(
                type.topic(),
                null,
                event.time().toEpochMilli(),
                subject,
                event.data().getBytes(UTF_8));
        put(record.headers(), "content-type", "application/json");
        put(record.headers(), "ce_specversion", "1.0");
        put(record.headers(), ID, event.id());
        put(record.headers(), SOURCE, "/" + source);
        put(record.headers(), TYPE, event.type());
        put(record.headers(), SUBJECT, subject);
        put(record.headers(), TIME, event.time().toString());
        put(record.headers(), SEQUENCE, Long.toString(event.sequence()));
        put(record.headers(), "ce_federation", event.federation());
        put(record.headers(), TRACEPARENT, event.traceparent());
        return record;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(v -> headers.add(name, v.getBytes(UTF_8)));
    }
}

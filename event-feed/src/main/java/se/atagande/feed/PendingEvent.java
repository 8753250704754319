package se.atagande.feed;

import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import se.atagande.contracts.Event;
import se.atagande.contracts.EventCatalogue;

/** An event that waits in its aggregate's document until the broker has it: complete, so that publishing needs nothing but itself. */
record PendingEvent(
        long sequence,
        String id,
        String type,
        Instant time,
        String federation,
        @Nullable String traceparent,
        String data) {

    /** Single Kafka records may not exceed 1 MB by default; an event is facts and ids and stays far below. */
    static final int MOST_CHARACTERS = 200_000;

    /** Secure: from ids of a guessable generator one could tell between which others an event of {@code Precision.DAY} was made. */
    private static final TimeBasedEpochRandomGenerator IDS = new TimeBasedEpochRandomGenerator(new SecureRandom());

    static PendingEvent of(Event event, long sequence, Clock clock) {
        var data = ContractJson.MAPPER.writeValueAsString(event);
        if (data.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "event: " + data.length() + " characters (expected: at most " + MOST_CHARACTERS + ")");
        }
        var now = clock.instant();
        return switch (event.precision()) {
            case EXACT -> of(event, sequence, now.truncatedTo(ChronoUnit.MILLIS), MDC.get("traceparent"), data);
            // Neither the id's own time stamp nor a trace may tell more than the day.
            case DAY -> of(event, sequence, now.truncatedTo(ChronoUnit.DAYS), null, data);
        };
    }

    private static PendingEvent of(
            Event event, long sequence, Instant time, @Nullable String traceparent, String data) {
        return new PendingEvent(
                sequence,
                IDS.construct(time.toEpochMilli()).toString(),
                EventCatalogue.of(event).name(),
                time,
                event.federation().value(),
                traceparent,
                data);
    }

    Document toDocument() {
        var document = new Document("sequence", sequence)
                .append("id", id)
                .append("type", type)
                .append("time", time.toString())
                .append("federation", federation)
                .append("data", data);
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        return document;
    }

    static PendingEvent from(Document document) {
        return new PendingEvent(
                document.get("sequence", Number.class).longValue(),
                document.getString("id"),
                document.getString("type"),
                Instant.parse(document.getString("time")),
                document.getString("federation"),
                document.getString("traceparent"),
                document.getString("data"));
    }
}

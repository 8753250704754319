package se.atagande.feed;

import java.time.Instant;
import se.atagande.contracts.Event;

/**
 * One event as it arrived: readable, of a known type, perhaps for the second time.
 *
 * @param id CloudEvents {@code id}, a UUIDv7
 * @param type CloudEvents {@code type}
 * @param source CloudEvents {@code source}, the service that published it
 * @param subject CloudEvents {@code subject}, the aggregate's id
 * @param sequence the aggregate's own dense counter, from 1
 * @param time UTC; midnight where the event may not tell its moment
 * @param event the contract record
 */
public record Delivery(
        String id, String type, String source, String subject, long sequence, Instant time, Event event) {}

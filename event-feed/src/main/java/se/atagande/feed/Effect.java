package se.atagande.feed;

import org.springframework.data.mongodb.core.query.Update;

/**
 * What one event changes in one document of a projection, made if it is not there. Applied once however often the event is delivered: the document
 * remembers, in {@code applied.<subject>}, the last sequence it has seen of each subject.
 */
public record Effect(String collection, String documentId, Update update) {}

package se.atagande.feed;

/**
 * An aggregate as the store holds it.
 *
 * @param state the aggregate
 * @param version rises by one with each write; the ETag of the resource; 0 of what has not been written yet
 * @param sequence number of events this aggregate has caused so far
 */
public record Stored<A>(A state, long version, long sequence) {}

package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A fact as it weighs for a commitment: {@link Open} to everybody, or {@link Secret}, which {@link Told} never holds as it is. */
public sealed interface Evidence {

    /** CloudEvents id of the event that told it; null where what is missing is exactly an event. */
    @Nullable String eventId();

    /** CloudEvents type of that event; null with {@code eventId}. */
    @Nullable String type();

    /** The aggregate it happened to, or the month, member or ground that is missing. */
    String subject();

    /** The day of the fact, or the day it was due. */
    LocalDate day();

    Words words();

    Role role();

    /** What the fact does to the commitment. */
    enum Role {
        COUNTED,
        MISSED,
        /** Shown because it helps to understand; does not count. */
        BACKGROUND
    }

    /** Everybody may read it. */
    record Open(@Nullable String eventId, @Nullable String type, String subject, LocalDate day, Words words, Role role)
            implements Evidence {}

    /** An occasion of a secret kind. Only those who handle such occasions may read it; for everybody else see {@link Veil}. */
    record Secret(String occasion, Open whole) implements Evidence {

        @Override
        public @Nullable String eventId() {
            return whole.eventId();
        }

        @Override
        public @Nullable String type() {
            return whole.type();
        }

        @Override
        public String subject() {
            return whole.subject();
        }

        @Override
        public LocalDate day() {
            return whole.day();
        }

        @Override
        public Words words() {
            return whole.words();
        }

        @Override
        public Role role() {
            return whole.role();
        }
    }

    /** Whether a fact is secret follows from the fact alone: no rule can forget it. */
    static Evidence of(Fact fact, Words words, Role role) {
        var source = fact.source();
        var whole = new Open(source.eventId(), source.type(), source.subject(), fact.day(), words, role);
        return fact instanceof Fact.OccasionFact it && Veil.covers(it.occasion())
                ? new Secret(it.occasion(), whole)
                : whole;
    }

    static Evidence missing(String subject, LocalDate due, Words words) {
        return new Open(null, null, subject, due, words, Role.MISSED);
    }
}

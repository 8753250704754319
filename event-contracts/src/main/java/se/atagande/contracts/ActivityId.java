package se.atagande.contracts;

/** A knowledge activity: a seminar, a democracy day, an information session. */
public record ActivityId(String value) implements Identifier {

    public ActivityId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

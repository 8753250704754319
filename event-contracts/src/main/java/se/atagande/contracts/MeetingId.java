package se.atagande.contracts;

/** One meeting. */
public record MeetingId(String value) implements Identifier {

    public MeetingId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

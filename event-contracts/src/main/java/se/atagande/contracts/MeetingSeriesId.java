package se.atagande.contracts;

/** A series of meetings, such as the APT of one workplace. */
public record MeetingSeriesId(String value) implements Identifier {

    public MeetingSeriesId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

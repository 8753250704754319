package se.atagande.contracts;

/** The written minutes of one meeting. */
public record MinutesId(String value) implements Identifier {

    public MinutesId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package se.atagande.contracts;

/** An entry of the board of active measures. */
public record MeasureId(String value) implements Identifier {

    public MeasureId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package se.atagande.contracts;

/** A reported deviation; random, holds no time. */
public record DeviationId(String value) implements Identifier {

    public DeviationId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

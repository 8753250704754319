package se.atagande.contracts;

/** A supplier with an agreement. */
public record SupplierId(String value) implements Identifier {

    public SupplierId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

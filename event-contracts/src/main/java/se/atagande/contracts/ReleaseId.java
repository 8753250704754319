package se.atagande.contracts;

/** A released statistical table. */
public record ReleaseId(String value) implements Identifier {

    public ReleaseId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

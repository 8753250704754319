package se.atagande.contracts;

/** A follow-up visit to a supplier. */
public record VisitId(String value) implements Identifier {

    public VisitId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

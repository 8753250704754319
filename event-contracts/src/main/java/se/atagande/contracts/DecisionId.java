package se.atagande.contracts;

/** Something that a meeting decided. */
public record DecisionId(String value) implements Identifier {

    public DecisionId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package se.atagande.contracts;

/** A financed initiative (insats), such as {@code ratt-stod-for-mig}. */
public record InitiativeId(String value) implements Identifier {

    public InitiativeId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

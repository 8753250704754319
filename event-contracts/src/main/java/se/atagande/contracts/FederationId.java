package se.atagande.contracts;

/** A coordination federation, such as {@code sodertalje}. */
public record FederationId(String value) implements Identifier {

    public FederationId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

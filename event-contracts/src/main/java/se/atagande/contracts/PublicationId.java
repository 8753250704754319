package se.atagande.contracts;

/** Something published in a channel. */
public record PublicationId(String value) implements Identifier {

    public PublicationId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package se.atagande.contracts;

/** What a citizen thinks, and what became of it. */
public record ViewpointId(String value) implements Identifier {

    public ViewpointId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

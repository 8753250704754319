package se.atagande.contracts;

/** A signed declaration, such as {@code sodertalje-2021}. */
public record DeclarationId(String value) implements Identifier {

    public DeclarationId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

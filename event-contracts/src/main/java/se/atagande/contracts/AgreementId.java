package se.atagande.contracts;

/** An agreement with a supplier. */
public record AgreementId(String value) implements Identifier {

    public AgreementId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

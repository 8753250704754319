package se.atagande.contracts;

/** One commitment of a declaration, such as {@code stockholms-stad-2021_6}. */
public record CommitmentId(String value) implements Identifier {

    public CommitmentId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

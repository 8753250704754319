package se.atagande.contracts;

/** A recall of something that was shared with partners. */
public record RecallId(String value) implements Identifier {

    public RecallId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

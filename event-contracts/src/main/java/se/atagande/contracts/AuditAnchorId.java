package se.atagande.contracts;

/** What was told of a federation's audit chain on a day. */
public record AuditAnchorId(String value) implements Identifier {

    public AuditAnchorId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

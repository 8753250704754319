package se.atagande.contracts;

/** One reminder to one audience. */
public record ReminderId(String value) implements Identifier {

    public ReminderId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

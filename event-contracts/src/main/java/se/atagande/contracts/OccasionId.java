package se.atagande.contracts;

/** Something whose shape citizens should influence: an initiative or a needs analysis. */
public record OccasionId(String value) implements Identifier {

    public OccasionId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

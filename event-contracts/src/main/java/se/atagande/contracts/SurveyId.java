package se.atagande.contracts;

/** An equality-data survey. */
public record SurveyId(String value) implements Identifier {

    public SurveyId {
        Identifier.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

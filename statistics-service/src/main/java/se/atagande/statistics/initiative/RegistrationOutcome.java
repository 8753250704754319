package se.atagande.statistics.initiative;

/** What became of the wish to register an initiative. */
sealed interface RegistrationOutcome {

    record Acceptable(Initiative initiative) implements RegistrationOutcome {}

    record EndsBeforeItBegins() implements RegistrationOutcome {}
}

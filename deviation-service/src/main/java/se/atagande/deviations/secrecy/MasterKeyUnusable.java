package se.atagande.deviations.secrecy;

/** The service does not start: without the right master key it could neither read what it holds nor keep what it gets. */
class MasterKeyUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MasterKeyUnusable(String whatToDo) {
        super(whatToDo);
    }
}

package se.atagande.commitments.agenda;

/** Where decisions become activities. */
public interface DecidedActivities {

    /** Plans the activity under exactly its id; one that was planned before stays as it is, so this may be repeated. */
    void plan(DecidedActivity activity);
}

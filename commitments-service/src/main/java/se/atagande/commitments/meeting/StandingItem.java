package se.atagande.commitments.meeting;

import se.atagande.contracts.CommitmentId;

/**
 * Something that meetings of a kind always carry because a commitment says so.
 *
 * @param code names the item in events, such as {@code jamstalldhet}; {@link #RESPEKTTRAPPAN} asks for the next step instead of a plain item
 */
public record StandingItem(String code, String titleSv, String titleEn, CommitmentId commitment) {

    /** The item with this code is answered by a step of Respekttrappan, not by done or missed. */
    public static final String RESPEKTTRAPPAN = "respekttrappan";

    boolean asksForStep() {
        return code.equals(RESPEKTTRAPPAN);
    }
}

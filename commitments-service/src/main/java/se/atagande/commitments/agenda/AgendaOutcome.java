package se.atagande.commitments.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.meeting.DecisionMade;

/** What follows from a change to an agenda item. A refusal changes nothing. */
sealed interface AgendaOutcome {

    record Changed(AgendaItem item, @Nullable DecisionMade event) implements AgendaOutcome {}

    /** It was accepted or declined before. */
    record NotAProposal() implements AgendaOutcome {}

    /** Nobody has accepted it yet. */
    record StillAProposal() implements AgendaOutcome {}

    /** It was declined or dealt with. */
    record AlreadySettled() implements AgendaOutcome {}

    /** Not a planned meeting of the series, or not one at which the item stood. */
    record NoSuchMeeting() implements AgendaOutcome {}

    record NotYetStarted(Instant startsAt) implements AgendaOutcome {}

    record EndsBeforeItStarts() implements AgendaOutcome {}

    record BecomesNoActivity() implements AgendaOutcome {}
}

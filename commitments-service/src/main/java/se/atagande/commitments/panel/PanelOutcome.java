package se.atagande.commitments.panel;

import java.time.LocalDate;

/** What came of volunteering, withdrawing or drawing. */
sealed interface PanelOutcome {

    record Changed(Panel panel) implements PanelOutcome {}

    record NotOpen(LocalDate until) implements PanelOutcome {}

    record Full() implements PanelOutcome {}

    record NobodySuch() implements PanelOutcome {}

    record StillOpen(LocalDate until) implements PanelOutcome {}

    record AlreadyDrawn() implements PanelOutcome {}

    record NobodyVolunteered() implements PanelOutcome {}
}

package se.atagande.commitments.meeting;

/** A meeting was stored: planned, changed, held or cancelled. Told within this process, after it was stored. */
public record MeetingMoved(String id) {}

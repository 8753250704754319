package se.atagande.commitments.meeting;

/** Within this service: a meeting was held, cancelled or came back, and the store says so. Who misses it (a crash) must find out by itself. */
public record MeetingTurned(String meeting) {}

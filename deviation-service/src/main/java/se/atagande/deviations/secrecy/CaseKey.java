package se.atagande.deviations.secrecy;

/** The key of one case, wrapped by the master key: useless without it. Throwing it away erases what it sealed. Base64. */
public record CaseKey(String wrapped) {}

package se.atagande.deviations.secrecy;

/** What somebody wrote in a case, encrypted with the case's key. Base64. */
public record SealedText(String sealed) {}

package se.atagande.rest;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer (RFC 6901) to the field, such as {@code /items/0/missedReason}
 * @param code stable, for programs
 * @param detail Swedish, for people: what to do
 */
public record FieldProblem(String pointer, String code, String detail) {}

package se.atagande.contracts;

/** An id that travels as a plain JSON string. */
public interface Identifier {

    String value();

    /** Refuses what could not be a Kafka key, a path segment and a document field alike. */
    static String checked(String value) {
        if (!value.matches("[a-z0-9][a-z0-9_-]{0,99}")) {
            throw new IllegalArgumentException("id: " + value
                    + " (expected: 1 to 100 of a-z, 0-9, hyphen, underscore, starting with a letter or digit)");
        }
        return value;
    }
}

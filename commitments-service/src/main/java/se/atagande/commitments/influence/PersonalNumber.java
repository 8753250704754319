package se.atagande.commitments.influence;

import java.util.regex.Pattern;

/** What looks like a personal identity number is never stored: whoever wrote it is asked to take it out. */
final class PersonalNumber {

    private static final Pattern LOOKS_LIKE = Pattern.compile("(?<!\\d)(?:19|20)?\\d{6}[-+ ]?\\d{4}(?!\\d)");

    private PersonalNumber() {}

    static boolean isIn(String text) {
        return LOOKS_LIKE.matcher(text).find();
    }
}

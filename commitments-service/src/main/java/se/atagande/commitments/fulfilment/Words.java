package se.atagande.commitments.fulfilment;

/** One text in the two languages that every reader is offered: Swedish first, English second. */
public record Words(String sv, String en) {

    /** These words and then those, with a space between; nothing is added for empty words. */
    Words and(Words more) {
        return more.sv.isEmpty() ? this : sv.isEmpty() ? more : new Words(sv + " " + more.sv, en + " " + more.en);
    }

    static final Words NONE = new Words("", "");
}

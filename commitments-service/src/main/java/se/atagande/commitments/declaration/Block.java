package se.atagande.commitments.declaration;

import java.util.List;

/** A heading, paragraph or bullet of a signed text, verbatim; its number is its place in the text, counted from 1. */
record Block(Kind kind, List<String> sentences) {

    enum Kind {
        HEADING,
        PARAGRAPH,
        BULLET
    }

    Block {
        sentences = List.copyOf(sentences);
    }
}

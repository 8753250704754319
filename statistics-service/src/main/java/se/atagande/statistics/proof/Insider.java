package se.atagande.statistics.proof;

import java.util.BitSet;

/** Somebody who knows some of the atoms from elsewhere: a federation knows its own. */
public record Insider(String name, BitSet own) {

    public Insider {
        own = (BitSet) own.clone();
    }
}

package se.atagande.commitments.fulfilment;

import se.atagande.contracts.FulfilmentState;

/** What each state is called. */
final class StateWords {

    private StateWords() {}

    static Words of(FulfilmentState state) {
        return switch (state) {
            case NOT_YET_DUE -> new Words("inte aktuellt ännu", "not yet due");
            case ON_TRACK -> new Words("på väg", "on track");
            case DUE_SOON -> new Words("snart dags", "due soon");
            case LATE -> new Words("försenat", "late");
            case KEPT -> new Words("hållet", "kept");
            case PARTLY_KEPT -> new Words("delvis hållet", "partly kept");
            case NOT_KEPT -> new Words("inte hållet", "not kept");
            case CANNOT_BE_JUDGED -> new Words("går inte att bedöma", "cannot be judged");
            case UNKNOWN -> new Words("okänt", "unknown");
        };
    }
}

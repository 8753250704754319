package se.atagande.commitments.activity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Say that an activity took place: how many it reached, of how many invited, and which topics it took up, as codes. */
record HoldActivity(@Nullable Integer reached, @Nullable Integer invited, Set<String> topics) {

    HoldActivity {
        topics = Set.copyOf(topics);
    }
}

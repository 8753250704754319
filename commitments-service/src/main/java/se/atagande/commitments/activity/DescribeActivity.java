package se.atagande.commitments.activity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Audience;
import se.atagande.contracts.InitiativeId;

/** Say anew what a planned activity is called, whom it is for and what it is about. */
record DescribeActivity(
        String title, Set<Audience> audiences, @Nullable InitiativeId initiative, Contents contents) {}

package se.atagande.commitments.activity;

import org.jspecify.annotations.Nullable;

/** Research that an activity refers to. */
record Reference(
        String title, @Nullable String publisher, @Nullable Integer year, String url) {}

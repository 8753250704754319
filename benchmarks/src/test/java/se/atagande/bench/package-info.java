/** First figures of event-feed, beside a raw producer and Spring Modulith on the same broker in the same run. Owns nothing that is kept. */
@NullMarked
package se.atagande.bench;

import org.jspecify.annotations.NullMarked;

/** What a partner's own program needs: JDK and a JSON reader, nothing of Åtagande's. */
@NullMarked
package se.atagande.consumer;

import org.jspecify.annotations.NullMarked;

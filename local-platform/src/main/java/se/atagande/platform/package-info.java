/**
 * The broker and the store that the system needs, inside this JVM: Kafka itself (KRaft, never imitated) and an imitation of MongoDB. Used by
 * standalone, where data stay on disk, and by tests, where they do not. Production names its own broker and store instead.
 */
@NullMarked
package se.atagande.platform;

import org.jspecify.annotations.NullMarked;

package se.atagande.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code atagande.feed.*}.
 *
 * @param partitions of each topic, when the system creates it; never changed afterwards, since the key decides the partition
 * @param replicas of each topic, when the system creates it; -1 is the broker's own default
 * @param sweepEvery how often the relay looks for what a crash has left
 */
@ConfigurationProperties("atagande.feed")
record FeedProperties(
        @DefaultValue("6") int partitions,
        @DefaultValue("-1") short replicas,
        @DefaultValue("5s") Duration sweepEvery) {}

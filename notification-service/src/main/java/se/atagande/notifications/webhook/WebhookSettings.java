package se.atagande.notifications.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code atagande.notifications.webhooks.*}.
 *
 * @param allowPrivate whether endpoints may be plain http and on private addresses: for tests and closed networks only
 * @param timeout the longest that one delivery may take
 */
@ConfigurationProperties("atagande.notifications.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("15s") Duration timeout) {}

package se.atagande.notifications.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code atagande.notifications.*}.
 *
 * @param baseUrl where people reach the web client; links in mail start with it
 * @param from sender of the mails; its domain ends their Message-IDs, so that a change of it makes resent mails new ones
 */
@ConfigurationProperties("atagande.notifications")
public record NotificationSettings(URI baseUrl, String from) {

    public String link(String path) {
        return baseUrl.toString().replaceAll("/+$", "") + path;
    }

    /** Of the sender's address. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}

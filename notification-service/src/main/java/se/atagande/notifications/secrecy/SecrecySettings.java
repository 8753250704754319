package se.atagande.notifications.secrecy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code atagande.notifications.secrecy.*}.
 *
 * @param masterKey file with the master key, outside the database and its copies; made where there is none yet
 */
@ConfigurationProperties("atagande.notifications.secrecy")
record SecrecySettings(Path masterKey) {}

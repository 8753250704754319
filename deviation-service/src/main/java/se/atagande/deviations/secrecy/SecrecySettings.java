package se.atagande.deviations.secrecy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code atagande.deviations.*} of this feature.
 *
 * @param masterKey file with the master key, outside the database and its copies
 */
@ConfigurationProperties("atagande.deviations")
record SecrecySettings(Path masterKey) {}

package se.atagande.statistics.secrecy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code atagande.statistics.*} of this feature.
 *
 * @param masterKey file with the master key, outside the database and its copies; made on the first start
 */
@ConfigurationProperties("atagande.statistics")
record SecrecySettings(Path masterKey) {}

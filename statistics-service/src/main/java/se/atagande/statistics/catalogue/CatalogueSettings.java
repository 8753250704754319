package se.atagande.statistics.catalogue;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code atagande.open-data.*}.
 *
 * @param address where everybody reaches the system: every address in the catalogue begins with it, and must stay
 * @param publisher the federation that answers for the catalogue; each table's own publisher stands beside the table
 * @param contact an e-mail address to which questions about the data go; without one the catalogue names no contact
 */
@ConfigurationProperties("atagande.open-data")
record CatalogueSettings(
        URI address, String publisher, @Nullable String contact) {

    CatalogueSettings {
        contact = contact == null || contact.isBlank() ? null : contact.strip();
    }

    String at(String path) {
        return address.toString().replaceAll("/+$", "") + path;
    }
}

package se.atagande.statistics.catalogue;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code atagande.open-data.*}.
 *
 * @param address where everybody reaches the system: every address in the catalogue begins with it, and must stay
 * @param publishers the federations' names as publishers, by id; one without a name is listed by its id
 */
@ConfigurationProperties("atagande.open-data")
record CatalogueSettings(URI address, Map<String, String> publishers) {

    CatalogueSettings {
        publishers = Map.copyOf(publishers);
    }

    String at(String path) {
        return address.toString().replaceAll("/+$", "") + path;
    }

    String publisher(String federation) {
        return publishers.getOrDefault(federation, federation);
    }
}

package se.atagande.rest;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code atagande.rest.*}.
 *
 * @param apis the names of the APIs that this service serves: the first segment of their paths
 * @param publicPaths what may be called without login, such as {@code GET /commitments/v1/commitments/**}
 */
@ConfigurationProperties("atagande.rest")
record RestProperties(
        @DefaultValue List<String> apis, @DefaultValue List<String> publicPaths) {}

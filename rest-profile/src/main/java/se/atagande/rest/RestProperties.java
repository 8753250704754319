package se.atagande.rest;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code atagande.rest.*}.
 *
 * @param apis the names of the APIs that this service serves: the first segment of their paths
 * @param largestBody the most that a request may bring
 * @param publicPaths what may be called without login, such as {@code GET /commitments/v1/commitments/**}
 */
@ConfigurationProperties("atagande.rest")
record RestProperties(
        @DefaultValue List<String> apis,
        @DefaultValue List<String> publicPaths,
        @DefaultValue("5MB") DataSize largestBody) {}

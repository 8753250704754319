package se.atagande.statistics.scheme;

import io.swagger.v3.oas.annotations.media.Schema;

/** In Swedish and English. */
@Schema(name = "Text")
public record Text(String sv, String en) {}

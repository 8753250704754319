package se.atagande.commitments.respekttrappan;

import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;

/**
 * Where people climb together.
 *
 * @param name unique within the federation
 * @param link where they find the material; null for the house's own link
 */
public record Workplace(
        FederationId federation, String name, @Nullable String link) {}

package se.atagande.rest;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import se.atagande.contracts.FederationId;

/**
 * Who calls, and what they are to which federation: claim {@code atagande} of the token, a list of {@code role:federation}. A controller's parameter.
 * Nothing is allowed that no role allows.
 *
 * @param name the subject of the token; empty for an anonymous caller
 * @param roles by federation
 */
public record Caller(String name, Map<String, Set<Role>> roles) {

    /** The claim in access tokens. */
    public static final String CLAIM = "atagande";

    static final Caller ANONYMOUS = new Caller("", Map.of());

    static Caller of(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            return ANONYMOUS;
        }
        var claims = token.getToken().getClaimAsStringList(CLAIM);
        return new Caller(token.getName(), roles(claims == null ? List.of() : claims));
    }

    private static Map<String, Set<Role>> roles(Collection<String> claims) {
        var roles = new HashMap<String, Set<Role>>();
        for (var claim : claims) {
            var colon = claim.indexOf(':');
            if (colon > 0) {
                Role.of(claim.substring(0, colon)).ifPresent(role -> roles.computeIfAbsent(
                                claim.substring(colon + 1), f -> EnumSet.noneOf(Role.class))
                        .add(role));
            }
        }
        return Map.copyOf(roles);
    }

    public boolean anonymous() {
        return name.isEmpty();
    }

    /** Whether the caller has one of the roles in this federation. */
    public boolean may(FederationId federation, Role... anyOf) {
        var here = roles.getOrDefault(federation.value(), Set.of());
        return List.of(anyOf).stream().anyMatch(here::contains);
    }

    public boolean may(Role role, FederationId federation) {
        return may(federation, role);
    }

    /** The federations in which the caller has one of the roles. */
    public Set<FederationId> federations(Role... anyOf) {
        return roles.keySet().stream()
                .map(FederationId::new)
                .filter(federation -> may(federation, anyOf))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses a caller without any of the roles: 401 when anonymous; 404 otherwise, since whether the resource exists is the federation's own matter.
     */
    public void requires(FederationId federation, Role... anyOf) {
        if (anonymous()) {
            throw new ProblemException(Problems.loginNeeded());
        }
        if (!may(federation, anyOf)) {
            throw ProblemException.notFound();
        }
    }
}

package se.atagande.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody can ask so much that others are not answered. Callers are told apart by session, token or address, in memory only and for ten minutes at most:
 * no address is written anywhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RateLimits extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEARER = "Bearer ";

    private final RateLimiterConfig all;
    private final RateLimiterConfig anonymousWrites;
    private final Cache<String, RateLimiter> limiters = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    RateLimits(GatewayProperties settings) {
        this.all = config(settings.requestsPerMinute(), settings.limitPeriod());
        this.anonymousWrites = config(settings.anonymousWritesPerMinute(), settings.limitPeriod());
    }

    private static RateLimiterConfig config(int permits, Duration period) {
        return RateLimiterConfig.custom()
                .limitForPeriod(permits)
                .limitRefreshPeriod(period)
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        var session = request.getRequestedSessionId();
        var anonymous = token == null && (session == null || !request.isRequestedSessionIdValid());
        var caller = token != null
                // Not hashCode(): two callers of the same one would share their limit.
                ? "token " + UUID.nameUUIDFromBytes(token.getBytes(UTF_8))
                : anonymous ? "address " + request.getRemoteAddr() : "session " + session;
        var allowed = limiter("all " + caller, all).acquirePermission();
        if (allowed && anonymous && !READS.contains(request.getMethod())) {
            allowed = limiter("write " + caller, anonymousWrites).acquirePermission();
        }
        if (allowed) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            Refusal.write(
                    response,
                    Refusal.problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-requests",
                            "För många anrop på kort tid",
                            "Vänta en minut och försök igen. Det du har skrivit finns kvar på sidan."));
        }
    }

    /** Null where the header is of no scheme that a service reads: whoever sends it is as anonymous as without. */
    private static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? header : null;
    }

    private RateLimiter limiter(String key, RateLimiterConfig config) {
        return limiters.get(key, k -> RateLimiter.of("caller", config));
    }
}

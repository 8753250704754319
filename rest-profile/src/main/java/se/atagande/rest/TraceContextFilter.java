package se.atagande.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request's W3C trace context ({@code traceparent}) is known to the log and to the events it causes; one is begun where the caller has none. */
final class TraceContextFilter extends OncePerRequestFilter {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader("traceparent");
        var known = given != null && given.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        MDC.put("traceparent", known ? given : begun());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("traceparent");
        }
    }

    private static String begun() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-00";
    }
}

package se.atagande.rest;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request's W3C trace context ({@code traceparent}) is known to the log and to the events it causes: its span, or, where it is not traced, what its caller
 * said, or one of its own.
 */
final class TraceContextFilter extends OncePerRequestFilter {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tracer tracer;

    TraceContextFilter(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put("traceparent", traceparent(request));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("traceparent");
        }
    }

    private String traceparent(HttpServletRequest request) {
        var span = tracer.currentSpan();
        if (span != null && !span.isNoop()) {
            var context = span.context();
            return "00-" + context.traceId() + "-" + context.spanId()
                    + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
        }
        var given = request.getHeader("traceparent");
        return given != null && given.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}") ? given : begun();
    }

    private static String begun() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-00";
    }
}

package se.atagande.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** A write that comes twice with the same {@code Idempotency-Key} is done once and answered twice. Runs after authentication. */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,200}");

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final List<String> REMEMBERED =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    private final Idempotency idempotency;
    private final JsonMapper json;

    IdempotencyFilter(Idempotency idempotency, JsonMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    private record Answer(int status, LinkedHashMap<String, String> headers, String body) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod()) || request.getHeader("Idempotency-Key") == null || isForm(request);
    }

    /** The container takes a form with files apart by itself, from the body that has not been read; what receives files knows one that it has. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader("Idempotency-Key");
        if (!KEY.matcher(key).matches()) {
            refuse(
                    response,
                    Problems.of(
                            HttpStatus.BAD_REQUEST,
                            "idempotency-key-bad",
                            "Idempotency-Key har fel form",
                            "Skicka 16 till 200 synliga tecken, till exempel ett UUID."));
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readAllBytes();
        } catch (ProblemException e) { // more than is allowed
            refuse(response, e.getBody());
            return;
        }
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication())
                .name();
        switch (idempotency.claim(caller + "|" + request.getMethod() + "|" + request.getRequestURI(), key, body)) {
            case Idempotency.Claim.First first ->
                perform(first.id(), key, new Replayed(request, body), response, chain);
            case Idempotency.Claim.Again again -> replay(again.answer(), response);
            case Idempotency.Claim.StillRunning running -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                refuse(
                        response,
                        Problems.of(
                                HttpStatus.CONFLICT,
                                "in-progress",
                                "Samma begäran pågår redan",
                                "Vänta en sekund och skicka igen med samma Idempotency-Key."));
            }
            case Idempotency.Claim.AnotherRequest another ->
                refuse(
                        response,
                        Problems.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "idempotency-key-reused",
                                "Idempotency-Key har använts till något annat",
                                "Använd en ny nyckel för varje ny begäran."));
        }
    }

    private void perform(
            String id, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        var kept = false;
        try {
            chain.doFilter(request, caching);
            if (HttpStatus.valueOf(caching.getStatus()).is2xxSuccessful()) {
                var headers = new LinkedHashMap<String, String>();
                REMEMBERED.forEach(name -> {
                    var value = caching.getHeader(name);
                    if (value != null) {
                        headers.put(name, value);
                    }
                });
                var answer =
                        new Answer(caching.getStatus(), headers, new String(caching.getContentAsByteArray(), UTF_8));
                idempotency.keep(id, key, json.writeValueAsBytes(answer));
                kept = true;
            }
        } finally {
            if (!kept) {
                idempotency.forget(id);
            }
        }
        caching.copyBodyToResponse();
    }

    private void replay(byte[] kept, HttpServletResponse response) throws IOException {
        var answer = json.readValue(kept, Answer.class);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body().getBytes(UTF_8));
    }

    private void refuse(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** The request, with its body to be read again. */
    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int from, int most) {
                    return bytes.read(target, from, most);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("read at once; nothing to listen for");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
        }
    }
}

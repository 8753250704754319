package se.atagande.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code /oppen/{federation}}: the public pages, which are read also while their service is away. Each is kept as it was last read, in memory and, where
 * {@code atagande.gateway.kept-pages} names a folder, in a file; it is signed, so a copy is as good as the page.
 */
@Configuration(proxyBeanMethods = false)
class OpenPages {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final Pattern FEDERATION = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");
    /** More federations than there are, so that made-up addresses fill nothing: what is not there is not kept. */
    private static final int MOST = 400;

    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final GatewayProperties settings;

    OpenPages(GatewayProperties settings) {
        this.settings = settings;
    }

    /** Nobody is known there, so there is no session and no cookie. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain withoutCookies(HttpSecurity http) throws Exception {
        return http.securityMatcher("/oppen/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> pagesForEverybody() {
        return route(GET("/oppen/{federation}"), request -> page(request, ""))
                .and(route(GET("/oppen/{federation}/fragment"), request -> page(request, "/fragment")));
    }

    private ServerResponse page(ServerRequest request, String part) {
        var federation = request.pathVariable("federation");
        if (!FEDERATION.matcher(federation).matches()) {
            return notThere();
        }
        var name = federation + part.replace('/', '.') + ".html";
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(
                                    settings.commitments().resolve("/commitments/v1/public-pages/" + federation + part))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == HttpStatus.OK.value()) {
                keep(name, answer.body());
                return html(answer.body(), false);
            }
            if (answer.statusCode() == HttpStatus.NOT_FOUND.value()) {
                return notThere();
            }
        } catch (IOException e) {
            LOG.debug("open page of {}: the copy is shown, since the service is away", federation, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return copy(name).map(page -> html(page, true)).orElseGet(OpenPages::away);
    }

    private void keep(String name, byte[] page) {
        if (Arrays.equals(kept.get(name), page) || (kept.size() >= MOST && !kept.containsKey(name))) {
            return;
        }
        kept.put(name, page);
        var folder = folder();
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var written = Files.createTempFile(folder, "page", ".new");
            Files.write(written, page);
            Files.move(written, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("open page {}: kept in memory only", name, e);
        }
    }

    private Optional<byte[]> copy(String name) {
        var page = kept.get(name);
        var folder = folder();
        if (page != null || folder == null || !Files.isRegularFile(folder.resolve(name))) {
            return Optional.ofNullable(page);
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            LOG.warn("open page {}: its copy cannot be read", name, e);
            return Optional.empty();
        }
    }

    private @Nullable Path folder() {
        return settings.keptPages().isBlank() ? null : Path.of(settings.keptPages());
    }

    /** A copy says of itself that it is one. */
    private static ServerResponse html(byte[] page, boolean copy) {
        var answer = ServerResponse.ok()
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache, public")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        return (copy ? answer.header("Atagande-Copy", "true") : answer).body(page);
    }

    private static ServerResponse notThere() {
        return ServerResponse.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Refusal.problem(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        "Det du söker finns inte",
                        "Kontrollera adressen. En öppen sida skrivs när förbundets deklaration har lästs in."));
    }

    private static ServerResponse away() {
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Refusal.problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "try-later",
                        "Den här delen svarar inte just nu",
                        "Försök igen om en liten stund."));
    }
}

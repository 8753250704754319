package se.atagande.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every answer tells which web client is served now, so that a page that was opened before an update can say that there is a newer one. */
@Component
class ClientVersion extends OncePerRequestFilter {

    static final String HEADER = "Atagande-Client";
    /** The name of a client's first file has the digest of all that it consists of. */
    private static final Pattern FIRST_FILE = Pattern.compile("<script [^>]*src=\"/assets/([^\"/]+)\\.js\"");

    private final Optional<String> served;

    ClientVersion() throws IOException {
        var page = new ClassPathResource("META-INF/resources/index.html");
        this.served = page.exists()
                ? FIRST_FILE
                        .matcher(page.getContentAsString(UTF_8))
                        .results()
                        .findFirst()
                        .map(found -> found.group(1))
                : Optional.empty();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        served.ifPresent(version -> response.setHeader(HEADER, version));
        chain.doFilter(request, response);
    }
}

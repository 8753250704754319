package se.atagande.commitments.communication;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows a link as far as the policy allows and tells where it led. The address that was allowed is the one that is connected to: a name that means something
 * else a moment later gains nothing. Nothing of an answer but its status and where it sends us is read.
 */
@Component
class Links {

    private static final int MOST_HOPS = 5;
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);
    /** Answers of servers that do not know HEAD, or treat it as a robot's. */
    private static final Set<Integer> ASK_AGAIN_WITH_GET = Set.of(400, 403, 404, 405, 406, 429, 500, 501, 503);

    private final LinkPolicy policy;
    private final CloseableHttpClient http;
    private final ExecutorService followers = Executors.newVirtualThreadPerTaskExecutor();

    Links(LinkPolicy policy) {
        this.policy = policy;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new AllowedAddresses(policy))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .setTimeToLive(TimeValue.ofSeconds(30))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER)
                        .setConnectionRequestTimeout(ANSWER)
                        .build())
                .setUserAgent("Atagande-link-check")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    /** @param status of the last answer; null where none came */
    record Found(LinkState state, @Nullable Integer status) {}

    private record Answer(int status, @Nullable String location) {}

    /** What was resolved is not where a link may lead. */
    private static final class NotAllowed extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }

    private record AllowedAddresses(LinkPolicy policy) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = InetAddress.getAllByName(host);
            for (var address : found) {
                if (!policy.allows(address)) {
                    throw new NotAllowed();
                }
            }
            return found;
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return List.of(resolve(host)).stream()
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    Found follow(String address) {
        var current = new AtomicReference<HttpUriRequestBase>();
        var followed = followers.submit(() -> follow(address, current));
        try {
            return followed.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Optional.ofNullable(current.get()).ifPresent(HttpUriRequestBase::cancel);
            followed.cancel(true);
            return new Found(LinkState.NO_ANSWER, null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Found follow(String address, AtomicReference<HttpUriRequestBase> current) {
        var next = uri(address);
        try {
            for (int hop = 0; hop <= MOST_HOPS; hop++) {
                if (next.isEmpty() || !isAllowed(next.get())) {
                    return new Found(LinkState.NOT_ALLOWED, null);
                }
                var answer = ask(next.get(), current);
                if (answer.location() == null) {
                    return new Found(state(answer.status()), answer.status());
                }
                next = uri(answer.location()).map(next.get()::resolve);
            }
            return new Found(LinkState.TOO_MANY_REDIRECTS, null);
        } catch (NotAllowed e) {
            return new Found(LinkState.NOT_ALLOWED, null);
        } catch (IOException e) {
            return new Found(LinkState.NO_ANSWER, null);
        }
    }

    private Answer ask(URI uri, AtomicReference<HttpUriRequestBase> current) throws IOException {
        var head = answer(new HttpHead(uri), current);
        if (!ASK_AGAIN_WITH_GET.contains(head.status())) {
            return head;
        }
        var get = new HttpGet(uri);
        get.setHeader("Range", "bytes=0-0");
        return answer(get, current);
    }

    /** The body, if there is one, is never read: closing an open response drops the connection. */
    @SuppressWarnings("deprecation") // execute without a handler is what leaves a body unread
    private Answer answer(HttpUriRequestBase request, AtomicReference<HttpUriRequestBase> current) throws IOException {
        current.set(request);
        try (var response = http.execute(request)) {
            var location = response.getFirstHeader("Location");
            var redirects = response.getCode() >= 300 && response.getCode() < 400;
            return new Answer(response.getCode(), redirects && location != null ? location.getValue() : null);
        }
    }

    private boolean isAllowed(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        var known = scheme.equals("http") || scheme.equals("https");
        var port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return known && uri.getHost() != null && uri.getUserInfo() == null && policy.allowsPort(port);
    }

    static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static LinkState state(int status) {
        if ((status >= 200 && status < 300) || status == 416) {
            return LinkState.WORKS;
        }
        return status == 404 || status == 410 ? LinkState.GONE : LinkState.REFUSED;
    }

    @PreDestroy
    void close() throws IOException {
        followers.close();
        http.close();
    }
}

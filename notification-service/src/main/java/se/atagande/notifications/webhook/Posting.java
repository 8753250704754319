package se.atagande.notifications.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts one event to one endpoint and understands the answer. Follows no redirect, keeps no connection, reads no body, and takes no longer than it may. */
@Component
class Posting {

    private static final String USER_AGENT = "Atagande-Webhooks/1.0";

    private final CloseableHttpClient http;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("webhook-watch").factory());
    private final Duration timeout;
    private final Signatures signatures;
    private final Clock clock;

    Posting(WebhookSettings settings, Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
        this.timeout = settings.timeout();
        var each = Timeout.ofMilliseconds(settings.timeout().toMillis());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(settings.allowPrivate()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(each)
                                .setSocketTimeout(each)
                                .build())
                        .setMaxConnTotal(100)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setResponseTimeout(each)
                        .setConnectionRequestTimeout(each)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .setUserAgent(USER_AGENT)
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        watch.close();
        http.close();
    }

    /** @param id the event's id, by which the receiver knows it again */
    Endpoint.Answer post(String url, List<SigningKey> keys, String id, String body) {
        var now = clock.instant();
        var request = new HttpPost(url);
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader("webhook-signature", signatures.of(keys, id, now, body));
        request.setEntity(new StringEntity(body, ContentType.create("application/cloudevents+json", UTF_8)));
        // The time-outs below hold for each read: one that answers a byte at a time would take for ever.
        var end = watch.schedule(request::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, response -> read(response, now));
        } catch (PublicAddresses.PrivateAddress e) {
            return Endpoint.Answer.notTaken("private-address");
        } catch (UnknownHostException e) {
            return Endpoint.Answer.notTaken("unknown-host");
        } catch (SSLException e) {
            return Endpoint.Answer.notTaken("tls");
        } catch (SocketTimeoutException e) {
            return Endpoint.Answer.notTaken("timeout");
        } catch (IOException e) {
            return Endpoint.Answer.notTaken(request.isAborted() ? "timeout" : "no-connection");
        } finally {
            end.cancel(false);
        }
    }

    private static Endpoint.Answer read(ClassicHttpResponse response, Instant now) {
        var status = response.getCode();
        var words = Integer.toString(status);
        if (status >= 200 && status < 300) {
            return new Endpoint.Answer(Endpoint.Answer.Kind.TAKEN, words, null);
        }
        if (status == 410) {
            return new Endpoint.Answer(Endpoint.Answer.Kind.GONE, words, null);
        }
        var header = response.getFirstHeader("Retry-After");
        return new Endpoint.Answer(
                Endpoint.Answer.Kind.NOT_TAKEN,
                status >= 300 && status < 400 ? "redirect" : words,
                header == null ? null : retryAfter(header.getValue(), now));
    }

    /** RFC 9110, 10.2.3: seconds, or a moment. Null for what is neither. */
    static @Nullable Duration retryAfter(String value, Instant now) {
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            var until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

package se.atagande.commitments.communication;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link is followed on a server of the test's own, where the policy lets it. */
class LinksTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Links links;

    /** The loopback address is allowed as 127.0.0.1, and 127.0.0.2 stands for the inside of the house. */
    private record HereOnly(int port) implements LinkPolicy {
        @Override
        public boolean allows(InetAddress address) {
            return address.getHostAddress().equals("127.0.0.1");
        }

        @Override
        public boolean allowsPort(int asked) {
            return asked == port;
        }
    }

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        links = new Links(new HereOnly(server.getAddress().getPort()));
    }

    @AfterEach
    void closed() throws IOException {
        links.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        var head = exchange.getRequestMethod().equals("HEAD");
        var status =
                switch (path) {
                    case "/gone" -> 410;
                    case "/no-head" -> head ? 405 : 200;
                    case "/closed" -> 403;
                    case "/moved", "/round", "/inside", "/file", "/odd" -> 302;
                    default -> 200;
                };
        switch (path) {
            case "/moved" -> exchange.getResponseHeaders().add("Location", "/here");
            case "/round" -> exchange.getResponseHeaders().add("Location", "/round");
            case "/inside" -> exchange.getResponseHeaders().add("Location", at("127.0.0.2", "/secret"));
            case "/file" -> exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
            case "/odd" -> exchange.getResponseHeaders().add("Location", "http://[not an address");
            default -> {
                // nothing to add
            }
        }
        exchange.sendResponseHeaders(status, head ? -1 : 0);
        exchange.close();
    }

    private String at(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    private Links.Found follow(String path) {
        return links.follow(at("127.0.0.1", path));
    }

    @Test
    void aLinkThatAnswersWorksAndItsHeadIsEnough() {
        assertThat(follow("/here")).isEqualTo(new Links.Found(LinkState.WORKS, 200));
        assertThat(asked).containsExactly("HEAD /here");
    }

    @Test
    void aServerWithoutHeadIsAskedOnceMore() {
        assertThat(follow("/no-head")).isEqualTo(new Links.Found(LinkState.WORKS, 200));
        assertThat(asked).containsExactly("HEAD /no-head", "GET /no-head");
    }

    @Test
    void whatIsGoneAndWhatIsRefusedAreToldApart() {
        assertThat(follow("/gone")).isEqualTo(new Links.Found(LinkState.GONE, 410));
        assertThat(follow("/closed")).isEqualTo(new Links.Found(LinkState.REFUSED, 403));
    }

    @Test
    void aMoveIsFollowedButNotInARing() {
        assertThat(follow("/moved")).isEqualTo(new Links.Found(LinkState.WORKS, 200));
        assertThat(follow("/round")).isEqualTo(new Links.Found(LinkState.TOO_MANY_REDIRECTS, null));
        assertThat(asked).hasSize(2 + 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inside", "/file", "/odd"})
    void aMoveLeadsNowhereThatALinkMayNot(String path) {
        assertThat(follow(path)).isEqualTo(new Links.Found(LinkState.NOT_ALLOWED, null));
        assertThat(asked).containsExactly("HEAD " + path);
    }

    @Test
    void aNameOrAddressOfTheHouseIsNeverConnectedTo() {
        assertThat(links.follow(at("127.0.0.2", "/secret"))).isEqualTo(new Links.Found(LinkState.NOT_ALLOWED, null));
        var real = new Links(new PublicInternet());
        try {
            assertThat(real.follow("http://localhost/")).isEqualTo(new Links.Found(LinkState.NOT_ALLOWED, null));
            assertThat(real.follow("http://169.254.169.254/latest/meta-data"))
                    .isEqualTo(new Links.Found(LinkState.NOT_ALLOWED, null));
            assertThat(real.follow("http://[::1]/")).isEqualTo(new Links.Found(LinkState.NOT_ALLOWED, null));
            assertThat(real.follow("http://2130706433/")).isEqualTo(new Links.Found(LinkState.NOT_ALLOWED, null));
        } finally {
            closeQuietly(real);
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://anna:hemligt@127.0.0.1/",
                "http:///",
                "inte en länk",
                "http://127.0.0.1:1/"
            })
    void onlyPlainWebAddressesAreFollowed(String address) {
        assertThat(links.follow(address).state()).isEqualTo(LinkState.NOT_ALLOWED);
    }

    @Test
    void whoDoesNotAnswerIsSaidNotToAnswer() {
        server.stop(0);
        assertThat(follow("/here")).isEqualTo(new Links.Found(LinkState.NO_ANSWER, null));
    }

    private static void closeQuietly(Links links) {
        try {
            links.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

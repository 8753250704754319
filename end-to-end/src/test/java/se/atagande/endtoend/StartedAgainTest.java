package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.atagande.standalone.identity.DemoUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What standalone has answered, it still has after SIGKILL, and what was not yet published then is published (ADR 5). */
class StartedAgainTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void killedInTheMiddleItHasLostNothingThatItAnswered() throws Exception {
        var ports = ports();
        var gateway = "http://localhost:" + ports.getFirst();
        var receipts = new ArrayList<String>();
        var first = start(ports);
        try {
            awaitReady(gateway, first);
            for (int i = 0; i < 15; i++) {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(gateway + "/deviations/v1/deviations"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(
                                        "{\"federation\":\"sodertalje\",\"level\":\"INDIVIDUAL\",\"grounds\":[\"UNKNOWN\"],\"words\":\"Rapport "
                                                + i + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                receipts.add(JSON.readTree(answer.body()).path("receipt").asString());
            }
        } finally {
            first.destroyForcibly().waitFor();
        }

        var second = start(ports);
        try {
            awaitReady(gateway, second);
            for (var receipt : receipts) {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(gateway + "/deviations/v1/receipts"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"receipt\":\"" + receipt + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
            assertThat(get(gateway + "/commitments/v1/commitments?limit=1")
                            .path("total")
                            .asInt())
                    .isEqualTo(41);
            // Report by report only the case handler sees them (ADR 11).
            var handler = Visitor.as(gateway, "http://localhost:" + ports.get(1), DemoUser.HANDLAGGARE);
            // Kafka gives the killed consumer's partitions to the new one only when its session has lapsed.
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(handler.get("/commitments/v1/commitments/sodertalje-2021_31")
                                    .is(200)
                                    .at("/fulfilment/facts"))
                            .hasSize(receipts.size()));
            assertThat(get(gateway + "/commitments/v1/commitments/sodertalje-2021_31")
                            .at("/fulfilment/facts"))
                    .hasSize(1);
        } finally {
            second.destroy();
            second.waitFor();
        }
    }

    private void awaitReady(String gateway, Process process) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    assertThat(process.isAlive()).as(() -> log()).isTrue();
                    return log().contains("igång");
                });
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("out.log"));
        } catch (IOException e) {
            return "";
        }
    }

    private JsonNode get(String url) throws IOException, InterruptedException {
        return JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body());
    }

    private Process start(List<Integer> ports) throws IOException {
        Files.deleteIfExists(folder.resolve("out.log"));
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.springframework.boot.logging.LoggingSystem=none",
                        "-Dlogback.configurationFile=logback-standalone.xml",
                        "-Datagande.log=" + folder.resolve("atagande.log"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "se.atagande.standalone.Standalone")
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "out.log"));
        var environment = builder.environment();
        environment.remove("MONGODB_URI");
        environment.put("DEMO", "no");
        environment.put("ATAGANDE_DATA", folder.resolve("data").toString());
        environment.put("ATAGANDE_PORT", ports.get(0).toString());
        environment.put("ATAGANDE_LOGIN_PORT", ports.get(1).toString());
        environment.put("ATAGANDE_BROKER_PORT", ports.get(2).toString());
        environment.put("ATAGANDE_STORE_PORT", ports.get(3).toString());
        environment.put("ATAGANDE_MAIL_PORT", ports.get(4).toString());
        return builder.start();
    }

    private static List<Integer> ports() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 5; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}

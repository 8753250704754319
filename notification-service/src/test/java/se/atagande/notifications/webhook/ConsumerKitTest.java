package se.atagande.notifications.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.atagande.consumer.FeedCheck;
import se.atagande.consumer.WebhookCheck;
import se.atagande.notifications.Http;
import se.atagande.notifications.SamplePartner;
import se.atagande.notifications.SampleService;
import tools.jackson.databind.JsonNode;

/** The kit that partners take agrees with what the running service gives and signs, in both languages. */
@Tag("store")
class ConsumerKitTest {

    private static final Path KIT = Path.of("..", "consumer-kit", "javascript", "atagande.mjs");

    private final SamplePartner partner = new SamplePartner();
    private final Receiver receiver = new Receiver();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        receiver.close();
    }

    private record Said(int exit, String text) {}

    private static Said node(String input, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("node", KIT.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        var text = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        return new Said(process.waitFor(), text);
    }

    private String file(String name, Object json) throws IOException {
        return Files.writeString(folder.resolve(name), Http.JSON.writeValueAsString(json))
                .toString();
    }

    @Test
    void bothLanguagesFindWhatIsMissingAndAltered() throws Exception {
        SampleService.clock().set("2025-05-13T12:00:00Z");
        var id = partner.agree();
        partner.visits(4);
        var store = partner.pull();
        var checkpoint = partner.machine
                .get(partner.agreement(id) + "/checkpoints")
                .json()
                .get("items")
                .get(0);
        var keys = new Http().get("/feeds/v1/keys").json();
        var removed = new ArrayList<>(store);
        removed.remove(1);
        var altered = new ArrayList<>(store);
        altered.set(2, Http.JSON.readTree(store.get(2).toString().replace("2025-05-13\"", "2025-05-14\"")));
        agree(store, checkpoint, keys, List.of());
        agree(removed, checkpoint, keys, List.of("2: missing"));
        agree(altered, checkpoint, keys, List.of("3: altered"));
        agree(store.subList(0, 3), checkpoint, keys, List.of("4: missing, by the checkpoint"));
    }

    private void agree(List<JsonNode> store, JsonNode checkpoint, JsonNode keys, List<String> faults) throws Exception {
        assertThat(FeedCheck.whole(store, checkpoint, keys)).isEqualTo(faults);
        var said = node(
                "", "check", file("store.json", store), file("checkpoint.json", checkpoint), file("keys.json", keys));
        assertThat(said).isEqualTo(faults.isEmpty() ? new Said(0, "whole") : new Said(1, String.join("\n", faults)));
    }

    @Test
    void bothLanguagesKnowOurDeliveriesByEitherKey() throws Exception {
        SampleService.clock().set(Clock.systemUTC().instant());
        var id = partner.agree();
        partner.visits(1);
        var made = partner.machine
                .put(
                        partner.agreement(id) + "/endpoint",
                        "{\"url\":\"" + receiver.url() + "\",\"scheme\":\"HMAC\"}",
                        "\"0\"")
                .is(200)
                .json();
        var both = partner.machine
                .post(partner.agreement(id) + "/endpoint/keys", "{\"scheme\":\"ED25519\"}")
                .is(200)
                .json();
        for (var one : SampleService.shared().getBean(Delivering.class).begin()) {
            one.get();
        }
        var post = receiver.posts().getFirst();
        for (var key : List.of(
                made.get("secret").asString(),
                both.get("keys").get(1).get("publicKey").asString())) {
            assertThat(genuine(key, post, post.body())).isEqualTo(List.of(true, new Said(0, "genuine")));
            assertThat(genuine(key, post, post.body() + " ")).isEqualTo(List.of(false, new Said(1, "not ours")));
        }
        partner.office.post(partner.agreement(id) + "/withdrawals");
    }

    private static List<Object> genuine(String key, Receiver.Post post, String body) throws Exception {
        var headers = post.headers();
        var id = headers.get("webhook-id");
        var timestamp = headers.get("webhook-timestamp");
        var signatures = headers.get("webhook-signature");
        return List.of(
                WebhookCheck.isGenuine(key, id, timestamp, signatures, body, Instant.now(Clock.systemUTC())),
                node(body, "verify", key, id, timestamp, signatures));
    }
}

package se.atagande.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.atagande.notifications.SamplePartner;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.mail.MailboxesForTests;
import se.atagande.notifications.webhook.Receiver.Mood;

/** Push, to a receiver with a will of its own, on the real broker: in order, each in its store once, whatever happens. */
@Tag("store")
class WebhooksTest {

    private static final Instant MAY = Instant.parse("2025-05-13T12:00:00Z");

    private final SamplePartner partner = new SamplePartner();
    private final Receiver receiver = new Receiver();
    private String agreement = "";

    @BeforeEach
    void agree() {
        SampleService.clock().set(MAY);
        agreement = partner.agree();
    }

    @AfterEach
    void close() {
        if (!agreement.isEmpty()) {
            partner.office.post(partner.agreement(agreement) + "/withdrawals");
        }
        receiver.close();
    }

    private String at(String path) {
        return partner.agreement(agreement) + path;
    }

    private String point(String scheme) {
        return partner.machine
                .put(at("/endpoint"), "{\"url\":\"%s\",\"scheme\":\"%s\"}".formatted(receiver.url(), scheme), "\"0\"")
                .is(200)
                .text();
    }

    /** All that may be posted at this moment. */
    private static void deliver() {
        for (var one : SampleService.shared().getBean(Delivering.class).begin()) {
            try {
                one.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void post() {
        MailboxesForTests.sendWhatWaits(SampleService.shared());
    }

    private String state() {
        return partner.machine.get(at("/endpoint")).is(200).json().get("state").asString();
    }

    @Test
    void postsAllHistoryInOrderOnceAndWhatComesLater() {
        var told = new ArrayList<>(partner.visits(7));
        point("ED25519");
        deliver();
        assertThat(receiver.ids()).isEqualTo(told);
        deliver();
        assertThat(receiver.posts()).hasSize(7);
        told.addAll(partner.visits(2));
        deliver();
        assertThat(receiver.ids()).isEqualTo(told);
        assertThat(receiver.posts().getFirst().body())
                .isEqualTo(partner.pull().getFirst().toString());
        assertThat(partner.machine.get(at("/deliveries")).json().get("total").asInt())
                .isEqualTo(9);
    }

    @Test
    void signsSoThatTheOfficialLibraryAgreesAndWithBothKeysWhileTheyChange() throws Exception {
        var secret = secret(point("HMAC"));
        SampleService.clock().set(Instant.now(java.time.Clock.systemUTC()));
        partner.visits(1);
        deliver();
        var first = receiver.posts().getFirst();
        new Webhook(secret).verify(first.body(), headers(first));
        assertThatThrownBy(() -> new Webhook(secret).verify(first.body() + " ", headers(first)))
                .isInstanceOf(WebhookVerificationException.class);

        var rotated = partner.machine
                .post(at("/endpoint/keys"), "{\"scheme\":\"HMAC\"}")
                .is(200);
        var next = secret(rotated.text());
        partner.machine.post(at("/endpoint/keys"), "{\"scheme\":\"ED25519\"}").is(200);
        partner.visits(1);
        deliver();
        var second = receiver.posts().getLast();
        new Webhook(secret).verify(second.body(), headers(second));
        new Webhook(next).verify(second.body(), headers(second));
        assertThat(ed25519(second)).isTrue();
        assertThat(receiver.ids()).hasSize(2);
        SampleService.clock().forward(Duration.ofDays(7));
        partner.visits(1);
        deliver();
        assertThat(receiver.posts().getLast().headers().get("webhook-signature"))
                .startsWith("v1a,")
                .doesNotContain(" ");
    }

    private static String secret(String answer) {
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(answer)
                .get("secret")
                .asString();
    }

    private static HttpHeaders headers(Receiver.Post post) {
        return HttpHeaders.of(
                post.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                (name, value) -> true);
    }

    /** Standard Webhooks 1.0, asymmetric: the public key is all that a partner needs. The official Java library knows HMAC only. */
    private boolean ed25519(Receiver.Post post) throws Exception {
        var keys = partner.machine.get(at("/endpoint")).json().get("keys");
        var raw = Base64.getDecoder()
                .decode(keys.get(keys.size() - 1).get("publicKey").asString().substring("whpk_".length()));
        var spki = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        signature.update(
                (post.headers().get("webhook-id") + "." + post.headers().get("webhook-timestamp") + "." + post.body())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var ours = Arrays.stream(post.headers().get("webhook-signature").split(" "))
                .filter(one -> one.startsWith("v1a,"))
                .findFirst()
                .orElseThrow();
        return signature.verify(Base64.getDecoder().decode(ours.substring(4)));
    }

    @Test
    void catchesUpInOrderAfterFortyDaysAndTellsPeopleMeanwhile() {
        MailboxesForTests.set(SampleService.shared(), partner.federation, "kansli@" + partner.federation + ".example");
        point("ED25519");
        receiver.is(Mood.FAILS);
        var told = new ArrayList<String>();
        for (int day = 0; day < 40; day++) {
            told.addAll(partner.visits(1));
            for (int hour = 0; hour < 24; hour += 6) {
                deliver();
                SampleService.clock().forward(Duration.ofHours(6));
            }
            if (day == 10) {
                assertThat(state()).isEqualTo("DEAD");
            }
        }
        assertThat(receiver.ids()).isEmpty();
        assertThat(receiver.posts()).hasSizeLessThan(40 * 4 + 10).hasSizeGreaterThan(130);
        receiver.is(Mood.TAKES);
        for (int i = 0; i < 3; i++) {
            deliver();
            SampleService.clock().forward(Duration.ofHours(6));
        }
        assertThat(receiver.ids()).isEqualTo(told);
        assertThat(state()).isEqualTo("ACTIVE");
        post();
        for (var mailbox :
                List.of("kansli@" + partner.federation + ".example", "partner@" + partner.federation + ".example")) {
            assertThat(SampleService.post().mailsTo(mailbox))
                    .extracting(mail -> mail.subject())
                    .containsExactly(
                            "Leveransen till Samordningsförbundet i provet går inte fram",
                            "Leveransen till Samordningsförbundet i provet har inte gått fram på fem dagar",
                            "Leveransen till Samordningsförbundet i provet går fram igen");
        }
    }

    @Test
    void goesOnAfterASlowAnswerARedirectAndAPartnerThatHangsUp() {
        point("ED25519");
        var told = partner.visits(3);
        for (var mood : List.of(Mood.SLOW, Mood.REDIRECTS, Mood.HANGS_UP, Mood.ASKS_TO_WAIT)) {
            receiver.is(mood);
            deliver();
            assertThat(state()).as(mood.name()).isEqualTo("FAILING");
            SampleService.clock().forward(Duration.ofHours(2));
        }
        assertThat(receiver.redirected).isFalse();
        assertThat(partner.machine.get(at("/deliveries")).json().get("items").findValuesAsString("answer"))
                .containsExactly("503", "no-connection", "redirect", "timeout");
        receiver.is(Mood.TAKES);
        deliver();
        assertThat(receiver.ids()).isEqualTo(told);
    }

    @Test
    void stopsAt410UntilThePartnerResumes() {
        point("ED25519");
        var told = partner.visits(2);
        receiver.is(Mood.GONE);
        deliver();
        receiver.is(Mood.TAKES);
        SampleService.clock().forward(Duration.ofDays(30));
        deliver();
        assertThat(receiver.posts()).hasSize(1);
        assertThat(state()).isEqualTo("GONE");
        partner.machine.post(at("/endpoint/resumptions")).is(200);
        deliver();
        assertThat(receiver.ids()).isEqualTo(told);
    }

    @Test
    void losesAndRepeatsNothingWhenThePartnerChangesBetweenFetchingAndBeingSent() {
        var told = new ArrayList<>(partner.visits(4));
        var fetched = partner.machine.get(partner.base + "/events?limit=2").is(200);
        var own = new ArrayList<String>();
        fetched.json().forEach(e -> own.add(e.get("id").asString()));
        // It has them when it says so, by going on from there.
        partner.machine
                .get(partner.base + "/events?limit=1&lastEventId=" + own.getLast())
                .is(200);
        point("ED25519");
        deliver();
        assertThat(receiver.ids()).isEqualTo(told.subList(2, 4));
        partner.machine.post(at("/endpoint/pauses")).is(200);
        told.addAll(partner.visits(2));
        deliver();
        var cursor = partner.machine
                .get(at("/endpoint"))
                .json()
                .get("acknowledgedEventId")
                .asString();
        assertThat(cursor).isEqualTo(told.get(3));
        var rest = partner.machine
                .get(partner.base + "/events?lastEventId=" + cursor)
                .json();
        assertThat(rest.findValuesAsString("id")).isEqualTo(told.subList(4, 6));
        partner.machine
                .get(partner.base + "/events?lastEventId=" + told.getLast())
                .is(200);
        partner.machine.post(at("/endpoint/resumptions")).is(200);
        told.addAll(partner.visits(1));
        deliver();
        assertThat(receiver.ids()).containsExactly(told.get(2), told.get(3), told.get(6));
    }

    @Test
    void sendsAgainFromAPointWhenThePartnerAsksAndTestsWithoutTouchingTheLog() {
        point("ED25519");
        var told = partner.visits(4);
        deliver();
        partner.machine
                .post(at("/endpoint/replays"), "{\"eventId\":\"" + told.get(2) + "\"}")
                .is(200);
        deliver();
        assertThat(receiver.posts())
                .extracting(post -> post.headers().get("webhook-id"))
                .containsExactly(told.get(0), told.get(1), told.get(2), told.get(3), told.get(2), told.get(3));
        var test = partner.machine.post(at("/endpoint/tests")).is(200).json();
        assertThat(test.get("taken").asBoolean()).isTrue();
        assertThat(receiver.posts().getLast().body()).contains("se.atagande.feed.test.v1");
        assertThat(partner.pull()).hasSize(4);
        receiver.is(Mood.FAILS);
        assertThat(partner.machine
                        .post(at("/endpoint/tests"))
                        .json()
                        .get("answer")
                        .asString())
                .isEqualTo("500");
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void stopsAtOnceWhenTheAgreementIsWithdrawn() {
        point("ED25519");
        partner.visits(1);
        deliver();
        partner.office.post(partner.agreement(agreement) + "/withdrawals").is(200);
        partner.visits(1);
        deliver();
        assertThat(receiver.ids()).hasSize(1);
    }

    @Test
    void letsOnlyThePartnerSayWhereAndRefusesWhatIsNoPublicAddress() {
        var body = "{\"url\":\"https://partner.example/hook\",\"scheme\":\"ED25519\"}";
        assertThat(partner.office.put(at("/endpoint"), body, "\"0\"").status()).isEqualTo(403);
        for (var bad : List.of(
                "ftp://partner.example/",
                "https://user:pass@partner.example/",
                "hej",
                "https:///x",
                "https://a.example/#x")) {
            assertThat(partner.machine
                            .put(at("/endpoint"), "{\"url\":\"" + bad + "\",\"scheme\":\"ED25519\"}", "\"0\"")
                            .is(422)
                            .json()
                            .get("errors")
                            .get(0)
                            .get("pointer")
                            .asString())
                    .isEqualTo("/url");
        }
    }

    @Test
    void serializesTheStoredKeySoThatTheDatabaseAloneSignsNothing() {
        var secret = secret(point("HMAC"));
        var stored = SampleService.shared()
                .getBean(org.springframework.data.mongodb.core.MongoOperations.class)
                .findById(agreement, org.bson.Document.class, "endpoints");
        assertThat(String.valueOf(stored)).doesNotContain(secret.substring("whsec_".length()));
    }
}

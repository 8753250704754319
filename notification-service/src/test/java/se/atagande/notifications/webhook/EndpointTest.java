package se.atagande.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.webhook.Endpoint.Alarm;
import se.atagande.notifications.webhook.Endpoint.Answer;
import se.atagande.notifications.webhook.Endpoint.State;

/** When an endpoint is tried again, when people are told, and where nothing is ever posted. */
class EndpointTest {

    private static final Instant START = Instant.parse("2025-05-13T11:00:00Z");
    private static final SigningKey KEY = new SigningKey("k1", SigningKey.Scheme.HMAC, null, "sealed", START, null);
    private static final Endpoint FRESH =
            Endpoint.at("a1", new FederationId("sodertalje"), "https://partner.example/", KEY, START);
    private static final Answer TAKEN = new Answer(Answer.Kind.TAKEN, "204", null);

    @Test
    void isTriedAgainForFiveDaysWithGrowingPausesAndThenProbed() {
        var endpoint = FRESH;
        var now = START;
        var alarms = new ArrayList<String>();
        var pauses = new ArrayList<Duration>();
        while (endpoint.state() != State.DEAD) {
            var change = endpoint.after(Answer.notTaken("500"), now);
            endpoint = change.endpoint();
            if (change.alarm() != Alarm.NONE) {
                alarms.add(change.alarm() + " after "
                        + Duration.between(START, now).toHours() + " h");
            }
            var next = java.util.Objects.requireNonNull(endpoint.nextAttemptAt());
            pauses.add(Duration.between(now, next));
            now = next;
        }
        assertThat(pauses)
                .startsWith(Duration.ofSeconds(5), Duration.ofMinutes(5))
                .endsWith(Duration.ofHours(6));
        assertThat(alarms).hasSize(2);
        assertThat(alarms.getFirst()).startsWith("STRUGGLING after 3");
        assertThat(alarms.getLast()).startsWith("DEAD after 12");
        var well = endpoint.after(TAKEN, now);
        assertThat(well.alarm()).isEqualTo(Alarm.WELL_AGAIN);
        assertThat(well.endpoint().state()).isEqualTo(State.ACTIVE);
        assertThat(well.endpoint().failingSince()).isNull();
    }

    @Test
    void waitsAsLongAsItIsAskedButNoLongerThanADay() {
        var hour = FRESH.after(new Answer(Answer.Kind.NOT_TAKEN, "503", Duration.ofHours(1)), START);
        assertThat(hour.endpoint().nextAttemptAt()).isEqualTo(START.plus(Duration.ofHours(1)));
        var month = FRESH.after(new Answer(Answer.Kind.NOT_TAKEN, "503", Duration.ofDays(30)), START);
        assertThat(month.endpoint().nextAttemptAt()).isEqualTo(START.plus(Duration.ofDays(1)));
        var second = FRESH.after(new Answer(Answer.Kind.NOT_TAKEN, "503", Duration.ofSeconds(1)), START);
        assertThat(second.endpoint().nextAttemptAt()).isEqualTo(START.plus(Duration.ofSeconds(5)));
        assertThat(Posting.retryAfter("120", START)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Posting.retryAfter("Tue, 13 May 2025 12:00:00 GMT", START)).isEqualTo(Duration.ofHours(1));
        assertThat(Posting.retryAfter("soon", START)).isNull();
    }

    @Test
    void stopsWhenItIsToldThatTheAddressIsGone() {
        var gone = FRESH.after(new Answer(Answer.Kind.GONE, "410", null), START);
        assertThat(gone.alarm()).isEqualTo(Alarm.GONE);
        assertThat(gone.endpoint().nextAttemptAt()).isNull();
        assertThat(gone.endpoint().switched(true, START).nextAttemptAt()).isEqualTo(START);
    }

    @Test
    void doesNotTellOfATroubleThatHasPassedBeforePeopleWereTold() {
        var failing = FRESH.after(Answer.notTaken("timeout"), START).endpoint();
        assertThat(failing.after(TAKEN, START.plusSeconds(5)).alarm()).isEqualTo(Alarm.NONE);
    }

    @Test
    void signsWithBothKeysWhileTheyChange() {
        var second = new SigningKey("k2", SigningKey.Scheme.ED25519, "whpk_x", "sealed", START, null);
        var rotated = FRESH.rotated(second, START);
        assertThat(rotated.keys())
                .extracting(k -> k.signsAt(START.plus(Duration.ofDays(6))))
                .containsExactly(true, true);
        assertThat(rotated.keys())
                .extracting(k -> k.signsAt(START.plus(Duration.ofDays(7))))
                .containsExactly(false, true);
        assertThat(rotated.rotated(KEY, START.plus(Duration.ofDays(8))).keys()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1",
                "2001:db8::1",
                "203.0.113.5"
            })
    void goesToNoAddressThatIsNotOfThePublicInternet(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450:400f::1", "193.10.0.1"})
    void goesToThePublicInternet(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void refusesANameThatLeadsInside() {
        var inside = new PublicAddresses(false);
        for (var name : List.of("localhost", "127.0.0.1")) {
            org.assertj.core.api.Assertions.assertThatExceptionOfType(PublicAddresses.PrivateAddress.class)
                    .isThrownBy(() -> inside.resolve(name));
        }
    }
}

package se.atagande.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.atagande.consumer.FeedCheck;
import se.atagande.consumer.WebhookCheck;
import se.atagande.notifications.Http;
import se.atagande.notifications.SamplePartner;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.webhook.Receiver.Mood;
import tools.jackson.databind.JsonNode;

/**
 * Forty days with a partner that is cut off, fails, is slow, redirects, hangs up, says 410, loses answers and changes its key. Whatever it does, and by
 * whichever way it reads, its store has each event once, in order, and all that a checkpoint has signed.
 */
@Tag("store")
class FortyDaysTest {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final SamplePartner partner = new SamplePartner();
    private final Receiver receiver = new Receiver();
    private final List<String> told = new ArrayList<>();
    private String agreement = "";
    /** The key that the partner knows; it learns of a new one two days later. */
    private volatile String key = "";

    @BeforeEach
    void agree() {
        SampleService.clock().set("2025-05-13T12:00:00Z");
        agreement = partner.agree();
        receiver.accepts(post -> WebhookCheck.isGenuine(
                key,
                post.headers().get("webhook-id"),
                post.headers().get("webhook-timestamp"),
                post.headers().get("webhook-signature"),
                post.body(),
                SampleService.clock().instant()));
    }

    @AfterEach
    void close() {
        partner.office.post(partner.agreement(agreement) + "/withdrawals");
        receiver.close();
    }

    private String at(String path) {
        return partner.agreement(agreement) + path;
    }

    private void point() {
        partner.machine
                .put(at("/endpoint"), "{\"url\":\"%s\",\"scheme\":\"ED25519\"}".formatted(receiver.url()), "\"0\"")
                .is(200);
        key = newestKey();
    }

    private String newestKey() {
        var keys = partner.machine.get(at("/endpoint")).is(200).json().get("keys");
        return keys.get(keys.size() - 1).get("publicKey").asString();
    }

    private static void deliver() {
        for (var one : SampleService.shared().getBean(Delivering.class).begin()) {
            try {
                one.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads on behind what its store has; an answer that is lost on the way is asked for again another time. */
    private void fetch(int limit, boolean lost) {
        var store = receiver.all();
        var cursor = store.isEmpty()
                ? ""
                : "&lastEventId=" + store.getLast().get("id").asString();
        var answer = partner.machine
                .get(partner.base + "/events?limit=" + limit + cursor)
                .is(200)
                .json();
        if (!lost) {
            answer.forEach(receiver::take);
        }
    }

    private void theStoreIsWhole() {
        assertThat(receiver.ids()).containsExactlyElementsOf(told);
        var checkpoint = partner.machine.get(at("/checkpoints")).is(200).json().get("items");
        var keys = new Http().get("/feeds/v1/keys").is(200).json();
        assertThat(FeedCheck.whole(receiver.all(), checkpoint.get(0), keys)).isEmpty();
        assertThat(checkpoint.get(0).get("count").asInt()).isEqualTo(told.size());
    }

    private static List<String> ids(JsonNode answer) {
        return answer.findValuesAsString("id");
    }

    /** Every few days another trouble; what takes the test's own time comes seldom. */
    private static Mood moodOf(int halfDay, Random random) {
        if (halfDay == 9 || halfDay == 47) {
            return Mood.SLOW;
        }
        if (halfDay == 30) {
            return Mood.GONE;
        }
        return switch (halfDay / 8 % 5) {
            case 0 -> Mood.FAILS;
            case 1 -> Mood.REDIRECTS;
            case 2 -> Mood.TAKES;
            case 3 -> Mood.ASKS_TO_WAIT;
            default -> random.nextBoolean() ? Mood.HANGS_UP : Mood.TAKES;
        };
    }

    @Test
    void byPushWithEveryTroubleAndTwoChangesOfTheKey() {
        point();
        var random = new Random(40);
        for (int halfDay = 0; halfDay < 80; halfDay++) {
            if (halfDay % 4 == 0) {
                told.addAll(partner.visits(1));
            }
            changeTheKeyNowAndThen(halfDay);
            receiver.is(moodOf(halfDay, random));
            deliver();
            resumeAfterGone(halfDay);
            SampleService.clock().forward(HALF_A_DAY);
        }
        receiver.is(Mood.TAKES);
        for (int i = 0; i < 3; i++) {
            deliver();
            SampleService.clock().forward(HALF_A_DAY);
        }
        assertThat(receiver.redirected).isFalse();
        theStoreIsWhole();
    }

    private void changeTheKeyNowAndThen(int halfDay) {
        if (halfDay == 20 || halfDay == 60) {
            partner.machine
                    .post(at("/endpoint/keys"), "{\"scheme\":\"ED25519\"}")
                    .is(200);
        }
        if (halfDay == 24 || halfDay == 64) {
            key = newestKey();
        }
    }

    private void resumeAfterGone(int halfDay) {
        if (halfDay == 34) {
            assertThat(partner.machine.get(at("/endpoint")).json().get("state").asString())
                    .isEqualTo("GONE");
            partner.machine.post(at("/endpoint/resumptions")).is(200);
        }
    }

    @Test
    void byPullAfterFortyDaysOfSilenceAndWithAnswersThatAreLost() {
        told.addAll(partner.visits(5));
        fetch(2, false);
        fetch(2, true);
        fetch(2, false);
        assertThat(receiver.ids()).isEqualTo(told.subList(0, 4));
        for (int day = 0; day < 40; day++) {
            told.addAll(partner.visits(1));
            SampleService.clock().forward(Duration.ofDays(1));
        }
        for (int i = 0; receiver.ids().size() < told.size(); i++) {
            assertThat(i)
                    .as("it comes further each time that an answer arrives")
                    .isLessThan(40);
            fetch(7, i % 3 == 1);
        }
        fetch(7, false);
        theStoreIsWhole();
    }

    @Test
    void mixedAndChangedEveryFewDays() {
        var random = new Random(26);
        var pushed = false;
        for (int halfDay = 0; halfDay < 80; halfDay++) {
            if (random.nextInt(3) == 0) {
                told.addAll(partner.visits(1 + random.nextInt(2)));
            }
            if (halfDay == 10) {
                point();
                pushed = true;
            } else if (halfDay > 10 && halfDay % 9 == 0) {
                pushed = !pushed;
                partner.machine
                        .post(at(pushed ? "/endpoint/resumptions" : "/endpoint/pauses"))
                        .is(200);
            }
            receiver.is(pushed ? moodOf(halfDay == 30 ? 31 : halfDay, random) : Mood.TAKES);
            deliver();
            // Now and then both at once: who fetches need not stop being sent to.
            if (!pushed || random.nextInt(4) == 0) {
                fetch(1 + random.nextInt(3), random.nextInt(4) == 0);
            }
            if (halfDay == 50) {
                partner.machine
                        .post(
                                at("/endpoint/replays"),
                                "{\"eventId\":\"" + receiver.ids().getFirst() + "\"}")
                        .is(200);
            }
            SampleService.clock().forward(HALF_A_DAY);
        }
        fetch(1000, false);
        theStoreIsWhole();
        // It says so by going on from there; then nothing is left to be sent.
        assertThat(ids(partner.machine
                        .get(partner.base + "/events?lastEventId=" + told.getLast())
                        .is(200)
                        .json()))
                .isEmpty();
        var posts = receiver.posts().size();
        receiver.is(Mood.TAKES);
        partner.machine.post(at("/endpoint/resumptions")).is(200);
        deliver();
        assertThat(receiver.posts()).hasSize(posts);
        var last = partner.visits(1);
        deliver();
        assertThat(receiver.posts()).hasSize(posts + 1);
        assertThat(receiver.ids().getLast()).isEqualTo(last.getFirst());
    }

    @Test
    void whatIsAskedForAgainWhileSomethingIsUnderWayIsSentAgain() {
        told.addAll(partner.visits(3));
        point();
        deliver();
        var progress = SampleService.shared().getBean(se.atagande.notifications.agreement.Progress.class);
        progress.replayBehind(agreement, 0);
        // The delivery of the third was under way, and is noted after.
        progress.taken(agreement, 3);
        assertThat(progress.acknowledged(agreement)).isZero();
        deliver();
        assertThat(receiver.posts()).hasSize(6);
        assertThat(progress.acknowledged(agreement)).isEqualTo(3);
        theStoreIsWhole();
    }

    @Test
    void theDeliveryLogTellsTheDayAndNoMomentOfIt() {
        SampleService.clock().set(Instant.parse("2025-05-13T12:34:56.789Z"));
        point();
        told.addAll(partner.visits(2));
        deliver();
        var log = partner.machine.get(at("/deliveries")).is(200);
        assertThat(log.json().get("items").findValuesAsString("day")).containsExactly("2025-05-13", "2025-05-13");
        assertThat(log.json().get("items").findValues("number"))
                .extracting(JsonNode::asInt)
                .containsExactly(2, 1);
        var mongo = SampleService.shared().getBean(org.springframework.data.mongodb.core.MongoOperations.class);
        for (var collection : List.of("attempts", "endpoints", "progress", "attemptNumbers")) {
            var stored = mongo.findAll(org.bson.Document.class, collection).stream()
                    .filter(it -> it.toString().contains(agreement))
                    .toList();
            assertThat(stored).as(collection).isNotEmpty().allSatisfy(it -> assertThat(it.get("_id"))
                    .as("an ObjectId holds the second at which it was made")
                    .isInstanceOf(String.class));
        }
        var endpoint = mongo.findById(agreement, org.bson.Document.class, "endpoints");
        assertThat(endpoint.get("nextAttemptAt")).isEqualTo(java.util.Date.from(Instant.parse("2025-05-13T12:00:00Z")));
    }
}

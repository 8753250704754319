package se.atagande.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.atagande.consumer.FeedCheck;
import se.atagande.notifications.Http;
import se.atagande.notifications.SamplePartner;
import se.atagande.notifications.SampleService;
import tools.jackson.databind.JsonNode;

/** What a partner gets by an agreement, and proves; over HTTP. */
@Tag("store")
class SharingTest {

    private final SamplePartner partner = new SamplePartner();

    @BeforeEach
    void inMay() {
        SampleService.clock().set("2025-05-13T12:00:00Z");
    }

    private static MongoOperations mongo() {
        return SampleService.shared().getBean(MongoOperations.class);
    }

    @Test
    void givesNothingUntilBothHaveApprovedAndThenAllHistory() {
        var told = partner.visits(3);
        var id = partner.propose("{\"type\":\"" + SamplePartner.VISIT + "\"}", "2025-01-01");
        assertThat(partner.machine.get(partner.base + "/events").is(403).problem())
                .isEqualTo("no-agreement");
        partner.office.post(partner.agreement(id) + "/approvals").is(200);
        assertThat(partner.machine.get(partner.base + "/events").status()).isEqualTo(403);
        var proposal = partner.machine.get(partner.agreement(id)).is(200).json();
        assertThat(proposal.get("mayApprove").asBoolean()).isTrue();
        assertThat(proposal.get("text").toString()).contains("Ett uppföljningsbesök hos en leverantör");
        partner.machine.post(partner.agreement(id) + "/approvals").is(200);
        assertThat(partner.pulledIds()).containsExactlyElementsOf(told);
    }

    @Test
    void showsNoOtherTypesFieldsOrCommitmentsThanAgreed() {
        var id = partner.agree();
        partner.visits(2);
        partner.change("praktik-1");
        assertThat(SamplePartner.types(partner.pull()))
                .isEqualTo(String.join(",", SamplePartner.VISIT, SamplePartner.VISIT, SamplePartner.CHANGE));
        assertThat(partner.pull().getFirst().get("data").propertyNames())
                .containsExactlyInAnyOrder("supplier", "federation", "day");
        assertThat(partner.office
                        .get(partner.base + "/events")
                        .json()
                        .get(0)
                        .get("data")
                        .has("visitors"))
                .isTrue();
        partner.machine.post(partner.agreement(id) + "/withdrawals").is(200);

        var narrow = """
                {"partner":"P","client":"%s","purpose":"x","shares":[{"type":"%s"}],"commitments":["sod-3"],"from":"2025-01-01"}""".formatted(partner.client, SamplePartner.CHANGE);
        var second = partner.office
                .post(partner.base + "/agreements", narrow)
                .is(201)
                .json()
                .get("id")
                .asString();
        partner.office.post(partner.agreement(second) + "/approvals").is(200);
        partner.machine.post(partner.agreement(second) + "/approvals").is(200);
        var told = partner.change("sod-3");
        assertThat(partner.pulledIds()).containsExactly(told);
    }

    @Test
    void stopsAtOnceWhenEitherWithdraws() {
        var id = partner.agree();
        partner.visits(1);
        assertThat(partner.pull()).hasSize(1);
        partner.office.post(partner.agreement(id) + "/withdrawals").is(200);
        assertThat(partner.machine.get(partner.base + "/events").is(403).problem())
                .isEqualTo("no-agreement");
        partner.visits(1);
        assertThat(partner.office.get(partner.base + "/events?agreement=" + id).json())
                .hasSize(1);
        assertThat(partner.office
                        .post(partner.agreement(id) + "/approvals")
                        .is(409)
                        .problem())
                .isEqualTo("withdrawn");
    }

    @Test
    void aNewAgreementTakesThePlaceOfTheOldAndTheCursorGoesOn() {
        var first = partner.agree();
        var told = partner.visits(3);
        assertThat(partner.pulledIds()).isEqualTo(told);
        partner.agree("{\"type\":\"" + SamplePartner.VISIT + "\"}", "2025-01-01");
        assertThat(partner.office
                        .get(partner.agreement(first))
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        var later = partner.visits(1);
        assertThat(partner.machine
                        .get(partner.base + "/events?lastEventId=" + told.getLast())
                        .is(200)
                        .json()
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(later.getFirst());
    }

    @Test
    void showsAnAgreementToNobodyElse() {
        var id = partner.agree();
        for (var stranger : List.of(
                new Http("partner:" + partner.federation, "name:another"),
                new Http("office:another"),
                new Http("staff:" + partner.federation))) {
            assertThat(stranger.get(partner.agreement(id)).status()).isEqualTo(404);
            assertThat(stranger.post(partner.agreement(id) + "/withdrawals").status())
                    .isEqualTo(404);
        }
        assertThat(partner.machine.post(partner.base + "/agreements", "{}").status())
                .isIn(404, 422);
    }

    @Test
    void saysWhatIsWrongWithAProposal() {
        var answer = partner.office.post(partner.base + "/agreements", """
                {"partner":"P","client":"m","purpose":"x","from":"2025-01-01","to":"2024-01-01","shares":[{"type":"se.atagande.deviation.reported.v1"},
                 {"type":"%s","fields":["secret"]},{"type":"%s"},{"type":"%s"}]}""".formatted(
                        SamplePartner.VISIT, SamplePartner.CHANGE, SamplePartner.CHANGE));
        assertThat(answer.is(422).json().get("errors").findValuesAsString("pointer"))
                .containsExactly("/shares/0/type", "/shares/1/fields", "/shares/3/type", "/to");
    }

    @Test
    void isSealedSoThatThePartnerFindsWhatIsMissingOrAltered() {
        var id = partner.agree();
        partner.visits(6);
        var store = partner.pull();
        var checkpoint = checkpoint(id);
        assertThat(checkpoint.get("count").asInt()).isEqualTo(6);
        assertThat(FeedCheck.whole(store, checkpoint, keys())).isEmpty();

        var removed = new ArrayList<>(store);
        removed.remove(3);
        assertThat(FeedCheck.whole(removed, checkpoint, keys())).containsExactly("4: missing");
        var cut = store.subList(0, 5);
        assertThat(FeedCheck.whole(cut, checkpoint, keys())).containsExactly("6: missing, by the checkpoint");
        var altered = new ArrayList<>(store);
        altered.set(2, Http.JSON.readTree(store.get(2).toString().replace("2025-05-13\"", "2025-05-14\"")));
        assertThat(FeedCheck.whole(altered, checkpoint, keys())).containsExactly("3: altered");
        var forged = Http.JSON.readTree(checkpoint.toString().replace("count\\\":6", "count\\\":5"));
        assertThat(FeedCheck.whole(store, forged, keys())).containsExactly("checkpoint: not signed by us");
    }

    @Test
    void findsWhatWasAlteredOrRemovedInItsOwnCopy() {
        var id = partner.agree();
        partner.visits(5);
        checkpoint(id);
        assertThat(verification(id)).isEqualTo("{\"entries\":5,\"firstFault\":null,\"checkpointsNotMet\":[]}");
        mongo().updateFirst(
                        Query.query(Criteria.where("_id").is(id + "/2")),
                        Update.update("data", "{\"day\":\"2025-01-01\"}"),
                        "logEntries");
        assertThat(verification(id)).contains("\"firstFault\":2");
        mongo().remove(Query.query(Criteria.where("_id").is(id + "/5")), "logEntries");
        assertThat(verification(id)).contains("\"checkpointsNotMet\":[\"2025-05-13\"]");
    }

    private String verification(String id) {
        return partner.office
                .get(partner.agreement(id) + "/verification")
                .is(200)
                .text();
    }

    private JsonNode checkpoint(String id) {
        return partner.machine
                .get(partner.agreement(id) + "/checkpoints")
                .is(200)
                .json()
                .get("items")
                .get(0);
    }

    private static JsonNode keys() {
        return new Http().get("/feeds/v1/keys").is(200).json();
    }

    @Test
    void takesBackWhatWasSharedEverywhereAndListsWhoHasNotAnswered() {
        var id = partner.agree();
        var told = partner.visits(3);
        var before = partner.pull();
        var candidates = partner.office
                .get(partner.base + "/recalls/candidates?day=2025-05-13")
                .is(200)
                .json()
                .get("items");
        assertThat(candidates.findValuesAsString("entry")).isEqualTo(told);
        assertThat(candidates.get(0).get("says").toString())
                .isEqualTo("[{\"name\":\"dagen\",\"value\":\"2025-05-13\"}]");
        assertThat(partner.office
                        .get(partner.base + "/recalls/candidates?day=2025-05-12")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(partner.machine
                        .get(partner.base + "/recalls/candidates?day=2025-05-13")
                        .status())
                .isEqualTo(404);
        var recall = partner.office
                .post(
                        partner.base + "/recalls",
                        "{\"entry\":\"%s\",\"kind\":\"ERASED\",\"reason\":\"Fel dag\",\"days\":30}"
                                .formatted(told.get(1)))
                .is(201)
                .json();
        await().until(() -> partner.pull().size() == 4);
        var after = partner.pull();
        assertThat(after.get(1).has("data")).isFalse();
        assertThat(after.get(1).get("erased").asBoolean()).isTrue();
        assertThat(partner.office
                        .get(partner.base + "/recalls/candidates?day=2025-05-13")
                        .json()
                        .get("items")
                        .get(1)
                        .get("says"))
                .isEmpty();
        assertThat(after.get(1).get("hash")).isEqualTo(before.get(1).get("hash"));
        assertThat(after.getLast().get("data").get("entry").asString()).isEqualTo(told.get(1));
        assertThat(after.getLast().get("data").get("kind").asString()).isEqualTo("ERASED");
        assertThat(FeedCheck.whole(after, checkpoint(id), keys())).isEmpty();
        assertThat(partner.office.get(partner.base + "/events").text())
                .doesNotContain(before.get(1).get("subject").asString() + "\",\"visitors");

        assertThat(recall.get("answers").get(0).get("gone").isNull()).isTrue();
        assertThat(recall.get("name").asString()).isEqualTo("Ett uppföljningsbesök hos en leverantör har gjorts");
        SampleService.clock().set("2025-06-13T12:00:00Z");
        assertThat(partner.office
                        .get(partner.base + "/recalls?overdue=true")
                        .is(200)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        var answered = partner.machine
                .post(partner.base + "/recalls/" + recall.get("id").asString() + "/acknowledgements")
                .is(200)
                .json();
        assertThat(answered.get("reason").isNull()).isTrue();
        assertThat(answered.get("answers").get(0).get("gone").asString()).isEqualTo("2025-06-13");
        assertThat(answered.get("answers").get(0).get("by").asString()).isEqualTo(partner.client);
        assertThat(answered.get("mayAnswer").asBoolean()).isFalse();
        assertThat(partner.office
                        .get(partner.base + "/recalls?overdue=true")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        var year = partner.office
                .get(partner.agreement(id) + "/received?year=2025")
                .is(200)
                .text();
        assertThat(year.lines()).hasSize(5);
        assertThat(year).contains("(borttaget)", "Något som har delats tas tillbaka");
        assertThat(partner.office
                        .get(partner.agreement(id) + "/received?year=2024")
                        .text()
                        .lines())
                .hasSize(1);
    }

    @Test
    void tellsARecallOnlyToWhomHasWhatItTakesBack() {
        partner.agree("{\"type\":\"" + SamplePartner.CHANGE + "\"}", "2025-01-01");
        var told = partner.visits(1);
        partner.office
                .post(
                        partner.base + "/recalls",
                        "{\"entry\":\"%s\",\"kind\":\"ERASED\",\"reason\":\"Fel\",\"days\":30}"
                                .formatted(told.getFirst()))
                .is(201);
        await().until(() -> partner.office.get(partner.base + "/events").json().size() == 2);
        assertThat(partner.pull()).isEmpty();
    }

    @Test
    void streamsTheSameEventsAndGoesOnFromTheLast() throws Exception {
        partner.agree();
        var told = partner.visits(2);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + SampleService.port(SampleService.shared())
                        + partner.base + "/event-stream"))
                .header(
                        "Authorization",
                        "Bearer " + SampleService.token("partner:" + partner.federation, "name:" + partner.client))
                .header("Last-Event-ID", told.getFirst())
                .build();
        // Closing this client would wait for the stream's end.
        var client = HttpClient.newHttpClient();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            assertThat(nextId(lines)).isEqualTo(told.get(1));
            var later = partner.visits(1);
            assertThat(nextId(lines)).isEqualTo(later.getFirst());
        } finally {
            client.shutdownNow();
        }
    }

    private static String nextId(BufferedReader lines) throws Exception {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                return line.substring(3);
            }
        }
        throw new AssertionError("the stream has ended");
    }

    @Test
    void showsTheCatalogueWithSamplesAndSchemasToEverybody() {
        var types = new Http().get("/feeds/v1/catalogue").is(200).json().get("items");
        assertThat(types.size()).isGreaterThan(20);
        for (var type : types) {
            var schema = new Http().get(type.get("schema").asString()).is(200).json();
            assertThat(type.get("sample").propertyNames())
                    .isSubsetOf(schema.get("properties").propertyNames());
        }
        assertThat(new Http()
                        .get("/feeds/v1/schemas/se.atagande.deviation.reported.v1")
                        .status())
                .isEqualTo(404);
    }
}

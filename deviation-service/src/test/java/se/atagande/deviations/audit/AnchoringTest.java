package se.atagande.deviations.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.deviations.DeviationFeature;
import se.atagande.platform.HeardEvent;

/** What others were told of the chain shows what the chain itself cannot: that its newest entries are gone. */
class AnchoringTest extends DeviationFeature {

    private static final RequestPostProcessor HANINGE = as("case-handler:haninge");
    private static final String VERIFICATION = "audit/verification?federation=haninge";

    @Autowired
    @SuppressWarnings("NullAway")
    private Anchoring anchoring;

    @Autowired
    @SuppressWarnings("NullAway")
    private MongoOperations mongo;

    @Test
    void theEndOfEachDayIsToldOnceAndALostEndIsSeen() {
        nowIs("2026-11-10T23:59:00Z");
        var id = reported("haninge", "Läst tre gånger.").id();
        for (int i = 0; i < 3; i++) {
            assertThat(get("deviations/" + id, HANINGE)).hasStatusOk();
        }
        var entries = field(get(VERIFICATION, HANINGE), "$.entries");
        anchoring.anchor();
        assertThat(get(VERIFICATION, HANINGE))
                .bodyJson()
                .extractingPath("$.anchoredOn")
                .isNotEqualTo("2026-11-10");

        nowIs("2026-11-11T00:00:00Z");
        anchoring.anchor();
        anchoring.anchor();
        nowIs("2026-11-12T00:00:00Z");
        anchoring.anchor();
        await().untilAsserted(() -> assertThat(HeardEvent.about("deviation-events", "haninge_2026-11-10"))
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .contains("\"entries\":" + entries, "\"day\":\"2026-11-10\"", "\"lastSeal\":\"")));
        assertThat(HeardEvent.about("deviation-events", "haninge_2026-11-11"))
                .as("nothing was read that day")
                .isEmpty();
        assertThat(get(VERIFICATION, HANINGE)).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.anchoredOn").isEqualTo("2026-11-10");
            json.assertThat().extractingPath("$.anchorBroken").isNull();
        });

        var newest = mongo.findOne(
                Query.query(Criteria.where("federation").is("haninge"))
                        .with(Sort.by(Sort.Direction.DESC, "number"))
                        .limit(1),
                Document.class,
                "auditEntries");
        assertThat(newest).isNotNull();
        mongo.remove(Query.query(Criteria.where("_id").is(newest.getString("_id"))), "auditEntries");
        assertThat(get(VERIFICATION, HANINGE)).bodyJson().satisfies(json -> {
            json.assertThat()
                    .extractingPath("$.brokenAt")
                    .as("the chain alone does not see it")
                    .isNull();
            json.assertThat().extractingPath("$.anchorBroken").isEqualTo("2026-11-10");
        });
        mongo.insert(newest, "auditEntries");
    }
}

package se.atagande.deviations.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.activity.ActivityEvent;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.deviations.DeviationFeature;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.platform.HeardEvent;

/** A case from its report to whether it helped, through HTTP and the broker; and what lies around it. */
class HandlingTest extends DeviationFeature {

    private static final RequestPostProcessor SECOND_HANDLER = named("bo", "case-handler:sodertalje");

    @Autowired
    private MongoOperations mongo;

    private final AggregateStore<Elsewhere> activities;

    /** Stands for commitments-service, which tells of activities. */
    record Elsewhere(String id) {}

    HandlingTest(@Autowired Feeds feeds) {
        activities = feeds.store(Elsewhere.class, "activitiesElsewhere");
    }

    private void tell(ActivityEvent event) {
        activities.create(new Elsewhere(event.subject()), List.of(event));
    }

    private static ActivityHeld held(String activity, String day) {
        return new ActivityHeld(
                new ActivityId(activity),
                new FederationId("sodertalje"),
                Set.of(new FederationId("sodertalje")),
                ActivityKind.STAFF_TRAINING,
                Set.of(Audience.STAFF),
                null,
                LocalDate.parse(day),
                null,
                null,
                Set.of());
    }

    private MvcTestResult asReporter(String path, String receipt, String rest) {
        return post("receipts/" + path, ANONYMOUS, "{\"receipt\":\"" + receipt + "\"," + rest + "}");
    }

    private MvcTestResult put(String path, String body) {
        return http.put()
                .uri("/deviations/v1/" + path)
                .with(HANDLER)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void fromAnAnonymousReportToWhetherItHelped() {
        var reported = reported("sodertalje", "Ingen sade var dörren var.");
        assertThat(acknowledge(reported.id())).hasStatusOk();
        assertThat(write(reported.id(), "QUESTION", "Vilken dag var det?")).hasStatusOk();
        assertThat(field(progress(reported.receipt()), "$.messages[1].text")).isEqualTo("Vilken dag var det?");
        assertThat(asReporter("messages", reported.receipt(), "\"text\":\"I måndags.\""))
                .hasStatusOk();
        assertThat(get("deviations?federation=sodertalje&open=true", HANDLER))
                .bodyJson()
                .extractingPath("$.items[?(@.id=='" + reported.id() + "')].unreadMessage")
                .asArray()
                .containsExactly(true);
        assertThat(write(reported.id(), "INVESTIGATION", "Skylten satt inomhus."))
                .hasStatusOk();
        assertThat(write(reported.id(), "ANALYSIS", "Ingen äger frågan om skyltar."))
                .hasStatusOk();
        assertThat(put("deviations/" + reported.id() + "/assessment", "{\"severity\":4,\"recurrence\":2}"))
                .hasStatusOk();
        assertThat(put("deviations/" + reported.id() + "/registration", "{\"number\":\"2026-0117\"}"))
                .hasStatusOk();
        var decided = post(
                "deviations/" + reported.id() + "/measures",
                HANDLER,
                "{\"text\":\"Gör om skyltarna.\",\"dueOn\":\"2026-12-01\"}");
        assertThat(decided).hasStatusOk();
        var activity = field(decided, "$.measures[0].activity");
        isProblem(close(reported.id(), "MEASURE_TAKEN", "Nu är det klart."), 409, "measures-open");

        tell(held(activity, "2026-11-30"));
        await().untilAsserted(() -> assertThat(get("deviations/" + reported.id(), HANDLER))
                .bodyJson()
                .extractingPath("$.measures[0].state")
                .isEqualTo("DONE"));
        nowIs("2026-12-02T09:00:00Z");
        assertThat(write(reported.id(), "FOLLOW_UP", "Skyltarna sitter uppe.")).hasStatusOk();
        assertThat(close(reported.id(), "MEASURE_TAKEN", "Nu sitter det skyltar vid dörren."))
                .hasStatusOk();
        assertThat(field(progress(reported.receipt()), "$.effectAsked")).isEqualTo("false");
        isProblem(asReporter("effect", reported.receipt(), "\"answer\":\"HELPED\""), 409, "effect-not-asked");

        nowIs("2027-03-02T09:00:00Z");
        assertThat(field(progress(reported.receipt()), "$.effectAsked")).isEqualTo("true");
        assertThat(asReporter(
                        "effect", reported.receipt(), "\"answer\":\"HELPED_PARTLY\",\"text\":\"Men inte på kvällen.\""))
                .hasStatusOk();
        assertThat(field(progress(reported.receipt()), "$.effectAsked")).isEqualTo("false");
        assertThat(get("deviations/" + reported.id(), HANDLER)).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.flagged").isEqualTo(true);
            json.assertThat().extractingPath("$.registration").isEqualTo("2026-0117");
            json.assertThat()
                    .extractingPath("$.entries[*].kind")
                    .asArray()
                    .containsExactly(
                            "REPORT",
                            "QUESTION",
                            "FROM_REPORTER",
                            "INVESTIGATION",
                            "ANALYSIS",
                            "MEASURE",
                            "FOLLOW_UP",
                            "ANSWER",
                            "EFFECT");
        });
        assertThat(body(progress(reported.receipt())))
                .contains("Nu sitter det skyltar", "I måndags.")
                .doesNotContain("Ingen äger frågan", "Skylten satt inomhus");
        await().untilAsserted(() -> assertThat(heardAbout(reported.id()))
                .containsExactly(
                        "reported",
                        "limits-set",
                        "acknowledged",
                        "limits-set",
                        "measure-decided",
                        "closed",
                        "limits-set"));
    }

    @Test
    void aPatternIsSuggestedFromFiveSimilarCasesAndBecomesACaseOfItsOwn() {
        var similar = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> alike("Händelse " + n, "RELIGION_OR_OTHER_BELIEF"))
                .toList();
        var handler = as("case-handler:varmdo");
        assertThat(body(get("patterns?federation=varmdo", handler))).isEqualTo("[]");
        var fifth = alike("Händelse 5", "RELIGION_OR_OTHER_BELIEF");
        alike("Något annat", "AGE");
        var pattern = get("patterns?federation=varmdo", handler);
        assertThat(pattern).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.length()").isEqualTo(1);
            json.assertThat().extractingPath("$[0].ground").isEqualTo("RELIGION_OR_OTHER_BELIEF");
            json.assertThat().extractingPath("$[0].cause").isEqualTo("UNEQUAL_CONDITIONS");
            json.assertThat().extractingPath("$[0].initiative").isEqualTo("mia-vidare");
        });
        List<String> cases = JsonPath.read(body(pattern), "$[0].cases");
        assertThat(cases)
                .hasSize(5)
                .contains(fifth.id())
                .containsAll(similar.stream().map(Reported::id).toList());
        var opened = post("structural-cases", handler, structural(cases));
        assertThat(opened).hasStatus(201);
        var structural = field(opened, "$.id");
        assertThat(body(get("patterns?federation=varmdo", handler))).isEqualTo("[]");
        assertThat(get("deviations?structural=" + structural, handler))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(5);
        assertThat(body(progress(fifth.receipt()))).contains("Händelse 5").doesNotContain("Händelse 1", structural);
        isProblem(post("structural-cases", handler, structural(cases)), 422, "invalid");
        isProblem(post("structural-cases", as("case-handler:tyreso"), structural(cases)), 404, "not-found");
        await().untilAsserted(() -> assertThat(heardAbout(structural)).containsExactly("pattern-found"));
        assertThat(http.delete()
                        .uri("/deviations/v1/structural-cases/" + structural + "/cases/" + fifth.id())
                        .with(handler))
                .hasStatus(204);
        assertThat(get("deviations?structural=" + structural, handler))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(4);
    }

    private static String structural(List<String> cases) {
        return """
                {"federation":"varmdo","initiative":"mia-vidare","grounds":["RELIGION_OR_OTHER_BELIEF"],
                 "causes":["UNEQUAL_CONDITIONS"],"words":"Flera beskriver samma sak.","cases":["%s"]}""".formatted(String.join("\",\"", cases));
    }

    private Reported alike(String words, String ground) {
        return reported("""
                {"federation":"varmdo","initiative":"mia-vidare","level":"INDIVIDUAL","grounds":["%s"],
                 "causes":["UNEQUAL_CONDITIONS"],"words":"%s"}""".formatted(ground, words));
    }

    @Test
    void anIndependentFederationHandlesItAndTheOwnOneSeesOnlyThatItIsHandledElsewhere() {
        var answer = post(
                "deviations",
                ANONYMOUS,
                report("sodertalje", "Det gäller kansliet.").replace("{", "{\"concerns\":\"tyreso\","));
        assertThat(answer).hasStatus(201);
        var id = field(answer, "$.id");
        var own = as("case-handler:tyreso", "office:tyreso");
        isProblem(get("deviations/" + id, own), 404, "not-found");
        assertThat(body(get("deviations", own))).doesNotContain(id);
        assertThat(get("counts?federation=tyreso", own)).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.elsewhere").isEqualTo(true);
            json.assertThat().extractingPath("$.handledElsewhere").isNull();
        });
        assertThat(get("deviations/" + id, HANDLER))
                .bodyJson()
                .extractingPath("$.concerns")
                .isEqualTo("tyreso");
    }

    @Test
    void whatIsMaskedByTwoIsReadOnlyByWhoAsksForItAndThatIsNoted() {
        var id = reported("sodertalje", "Det var Kim som sade det.").id();
        var proposed = post(
                "deviations/" + id + "/maskings",
                HANDLER,
                "{\"entry\":1,\"from\":8,\"to\":11,\"reason\":\"En tredje person.\",\"secrecyGround\":\"26 kap. 1 § OSL\"}");
        assertThat(proposed).hasStatusOk();
        var approval = "deviations/" + id + "/maskings/1/approval";
        isProblem(post(approval, HANDLER, ""), 409, "own-masking");
        isProblem(get("deviations/" + id + "/extract", HANDLER), 409, "masking-open");
        assertThat(post(approval, SECOND_HANDLER, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.words")
                .isEqualTo("Det var ███ som sade det.");
        assertThat(get("deviations/" + id + "/extract", SECOND_HANDLER))
                .bodyJson()
                .satisfies(json -> {
                    json.assertThat().extractingPath("$.entries[0].text").isEqualTo("Det var ███ som sade det.");
                    json.assertThat()
                            .extractingPath("$.withheld[0].secrecyGround")
                            .isEqualTo("26 kap. 1 § OSL");
                });
        isProblem(get("deviations/" + id + "/extract", as("office:sodertalje")), 404, "not-found");
        assertThat(body(get("deviations/" + id + "?unmasked=true", SECOND_HANDLER)))
                .contains("Det var Kim som");
        assertThat(get("audit?federation=sodertalje&deviation=" + id, HANDLER))
                .bodyJson()
                .extractingPath("$.items[0].act")
                .isEqualTo("READ_UNMASKED");
    }

    @Test
    void everyReadIsInAChainThatShowsTampering() {
        var handler = as("case-handler:stockholms-stad");
        var ids = IntStream.range(0, 3)
                .mapToObj(n -> reported("stockholms-stad", "Läst " + n).id())
                .toList();
        ids.forEach(id -> assertThat(get("deviations/" + id, handler)).hasStatusOk());
        var whole = get("audit/verification?federation=stockholms-stad", handler);
        assertThat(whole).bodyJson().extractingPath("$.brokenAt").isNull();
        long entries = Long.parseLong(field(whole, "$.entries"));
        assertThat(entries).isGreaterThanOrEqualTo(3);
        var second = Query.query(Criteria.where("_id").is("stockholms-stad/%012d".formatted(2)));
        var before = mongo.findOne(second, Document.class, "auditEntries");
        mongo.updateFirst(second, Update.update("subject", "nagon-annan"), "auditEntries");
        assertThat(field(get("audit/verification?federation=stockholms-stad", handler), "$.brokenAt"))
                .isEqualTo("2");
        mongo.remove(second, "auditEntries");
        assertThat(field(get("audit/verification?federation=stockholms-stad", handler), "$.brokenAt"))
                .isEqualTo("2");
        mongo.insert(before, "auditEntries");
        assertThat(get("audit/verification?federation=stockholms-stad", handler))
                .bodyJson()
                .extractingPath("$.brokenAt")
                .isNull();
        isProblem(get("audit?federation=stockholms-stad", as("operator:stockholms-stad")), 404, "not-found");
    }

    @Test
    void aCaseWhoseTimeIsOverIsListedThenErasedAndItsReceiptOpensNothing() {
        nowIs("2026-01-12T10:00:00Z");
        var reported = reported("sodertalje", "Klockstapeln i Enhörna.");
        acknowledge(reported.id());
        assertThat(close(reported.id(), "DISMISSED", "Vi kan inte göra mer.")).hasStatusOk();
        nowIs("2027-01-11T23:00:00Z");
        assertThat(body(get("retention?federation=sodertalje", HANDLER))).doesNotContain(reported.id());
        assertThat(erase(reported.id()))
                .bodyJson()
                .extractingPath("$.erased")
                .asArray()
                .isEmpty();
        nowIs("2027-01-12T00:00:00Z");
        assertThat(body(get("retention?federation=sodertalje", HANDLER))).contains(reported.id());
        assertThat(progress(reported.receipt())).hasStatusOk();
        assertThat(erase(reported.id()))
                .bodyJson()
                .extractingPath("$.erased")
                .asArray()
                .containsExactly(reported.id());
        isProblem(get("deviations/" + reported.id(), HANDLER), 404, "not-found");
        isProblem(progress(reported.receipt()), 404, "receipt-unknown");
        assertThat(field(get("deviations?federation=sodertalje&state=ERASED", HANDLER), "$.total"))
                .isNotEqualTo("0");
        var left = mongo.findById(reported.id(), Document.class, "deviations");
        assertThat(left).isNotNull().doesNotContainKey("sealed");
    }

    private MvcTestResult erase(String id) {
        return post("retention/erasures", HANDLER, "{\"federation\":\"sodertalje\",\"cases\":[\"" + id + "\"]}");
    }

    @Test
    void aPictureLosesWhatItTellsOfItsMakerAndOnlyHandlersSeeIt() throws IOException {
        var reported = reported("sodertalje", "Se bilden.");
        var picture = pictureBy("Fotograf Vindil");
        assertThat(new String(picture, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("Fotograf Vindil");
        assertThat(attach(reported.receipt(), picture)).hasStatus(201);
        assertThat(attach(reported.receipt(), picture))
                .as("sent again, since the answer was lost")
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.attachments")
                .isEqualTo(1);
        assertThat(mongo.count(Query.query(Criteria.where("deviation").is(reported.id())), "attachments"))
                .isEqualTo(1);
        var whole = get("deviations/" + reported.id(), HANDLER);
        var file = field(whole, "$.attachments[0].id");
        var seen = get("deviations/" + reported.id() + "/attachments/" + file, HANDLER);
        assertThat(seen).hasStatusOk();
        var bytes = seen.getResponse().getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(40);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Vindil");
        isProblem(
                get("deviations/" + reported.id() + "/attachments/" + file, as("office:sodertalje")), 404, "not-found");
        for (var wrong : List.of("<html>", "MZ\u0090\u0000", "%PDF-1.4 trasig", "")) {
            isProblem(
                    attach(reported.receipt(), wrong.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    422,
                    "invalid");
        }
        isProblem(attach("abborre åska", picture), 404, "receipt-unknown");
        assertThat(field(progress(reported.receipt()), "$.attachments")).isEqualTo("1");
    }

    private MvcTestResult attach(String receipt, byte[] file) {
        return http.post()
                .multipart()
                .uri("/deviations/v1/receipts/attachments")
                .file(new MockMultipartFile("file", "IMG_1.jpg", "image/jpeg", file))
                .part(new MockPart("receipt", receipt.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .exchange();
    }

    /** A JPEG with a comment. */
    private static byte[] pictureBy(String maker) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setBackground(Color.ORANGE);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        var root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        var comment = new IIOMetadataNode("com");
        comment.setUserObject(maker.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        root.getElementsByTagName("markerSequence").item(0).appendChild(comment);
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        }
        return out.toByteArray();
    }

    @Test
    void theRoutineIsReviewedForAHalfYearThatIsOverWithNothingBelowFive() {
        nowIs("2025-03-10T10:00:00Z");
        var handler = as("case-handler:tyreso");
        for (int n = 0; n < 6; n++) {
            var id = reported("tyreso", "Vår " + n).id();
            post("deviations/" + id + "/acknowledgement", handler, "");
        }
        var board = as("board:tyreso");
        isProblem(get("routine-reviews/figures?federation=tyreso&half=2025-H1", board), 422, "invalid");
        nowIs("2025-08-20T10:00:00Z");
        assertThat(get("routine-reviews/figures?federation=tyreso&half=2025-H1", board))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"half":"2025-H1","cases":6,"medianDaysToAcknowledge":0,"medianDaysToFeedback":null,
                         "withFeedback":null,"structural":null,"grounds":[],"positive":null,"effectsTold":null,"helped":null}""");
        isProblem(get("routine-reviews/figures?federation=tyreso&half=2025-H1", as("staff:tyreso")), 404, "not-found");
        var review = """
                {"federation":"tyreso","half":"2025-H1","heldOn":"2025-08-19","conclusions":"Vi hinner med."}""";
        isProblem(post("routine-reviews", board, review), 404, "not-found");
        assertThat(post("routine-reviews", handler, review)).hasStatus(201);
        isProblem(post("routine-reviews", handler, review), 409, "routine-reviewed");
        isProblem(post("routine-reviews", handler, review.replace("2025-08-19", "2025-06-19")), 422, "invalid");
        isProblem(post("routine-reviews", handler, review.replace("2025-H1", "våren")), 422, "invalid");
        assertThat(get("routine-reviews?federation=tyreso", board))
                .bodyJson()
                .extractingPath("$.items[0].figures.cases")
                .isEqualTo(6);
        await().untilAsserted(() -> assertThat(heardAbout("tyreso-2025-h1")).containsExactly("routine-reviewed"));
    }

    private static List<String> heardAbout(String subject) {
        return HeardEvent.about("deviation-events", subject).stream()
                .map(event -> event.type().replace("se.atagande.deviation.", "").replace(".v1", ""))
                .toList();
    }
}

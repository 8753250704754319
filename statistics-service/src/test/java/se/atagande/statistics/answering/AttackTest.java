package se.atagande.statistics.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import se.atagande.platform.HeardEvent;
import se.atagande.statistics.KeptSpans;

/**
 * An attacker who has a copy of the store after each single answer, every topic, every log line (at their most talkative) and every span, and who knows in which order which
 * person answered with which code. He may do anything but hold the master key. What he learns of one answer he learns of at least five at a time.
 */
class AttackTest extends SurveyFeature {

    private static final int PEOPLE = 1000;
    private static final String TALKATIVE = "se.atagande,org.springframework,org.mongodb,org.apache.kafka";

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private KeptSpans traced;

    /** The part of the store that changes with an answer, as the attacker sees it. */
    private record Sight(List<Integer> tally, Set<String> spent) {}

    @Test
    void aCopyOfStoreTopicsLogsAndTracesAfterEachAnswerTellsOfNoAnswerMoreThanOfFour() {
        todayIs(2026, 5, 5);
        var survey = opened(PEOPLE, false, "\"treated-unfairly\",\"sex\",\"religion\",\"age\"");
        var codes = codes(survey, PEOPLE);
        var random = new Random(5);
        var answers = IntStream.range(0, PEOPLE).mapToObj(i -> one(random)).toList();
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var sights = new ArrayList<Sight>(List.of(sight(survey)));
        var waits = new HashSet<Integer>();
        var spans = traced.during(() -> talkative(lines, () -> {
            for (int i = 0; i < PEOPLE; i++) {
                assertThat(answer(survey, codes.get(i), answers.get(i))).hasStatus(201);
                sights.add(sight(survey));
                waits.add(waiting(survey));
            }
            assertThat(get("schemes", nobody())).hasStatusOk();
        }));

        learnsOfAtLeastFiveAtATime(survey, sights, codes);
        assertThat(waits).as("length of what waits").hasSize(1);
        post("surveys/" + survey + "/closing", OFFICE, "", "");
        assertThat(sight(survey).tally().stream().mapToInt(it -> it).sum()).isEqualTo(PEOPLE * tables(survey));
        assertThat(sight(survey).spent()).isEmpty();
        theStoreHoldsNoCodeNoTimeAndNoOrder(survey, codes);
        theTopicsTellOfBatchesByDay(survey);
        theLogsHoldNothing(lines, codes);
        theTracesKnowOfNoAnswer(spans, codes);
    }

    private static String one(Random random) {
        return "{\"question\":\"treated-unfairly\",\"options\":[\""
                + List.of("no", "once", "several-times").get(random.nextInt(3)) + "\"]},"
                + "{\"question\":\"sex\",\"options\":[\""
                + List.of("woman", "man", "other").get(random.nextInt(3)) + "\"]},"
                + "{\"question\":\"religion\",\"options\":[" + (random.nextBoolean() ? "\"jewish\",\"none\"" : "")
                + "]}";
    }

    private int tables(String survey) {
        var box = Objects.requireNonNull(mongo.findById(survey, BallotBox.class, "ballotBoxes"));
        return box.grid().items().size() * box.grid().facets().size();
    }

    private Sight sight(String survey) {
        var box = Objects.requireNonNull(mongo.findById(survey, Document.class, "ballotBoxes"));
        return new Sight(box.getList("tally", Integer.class), Set.copyOf(box.getList("spent", String.class)));
    }

    private int waiting(String survey) {
        var box = Objects.requireNonNull(mongo.findById(survey, Document.class, "ballotBoxes"));
        return box.get("younger", Binary.class).length();
    }

    /** Whenever anything can be seen to change, five answers and five tickets change together, and who gave them answered at least five answers ago. */
    private void learnsOfAtLeastFiveAtATime(String survey, List<Sight> sights, List<String> codes) {
        var tables = tables(survey);
        var tickets = new HashMap<String, Integer>();
        for (int i = 0; i < codes.size(); i++) {
            tickets.put(HexFormat.of().formatHex(Code.ticket(survey, codes.get(i))), i + 1);
        }
        var changes = 0;
        for (int i = 1; i < sights.size(); i++) {
            var before = sights.get(i - 1);
            var now = sights.get(i);
            if (now.equals(before)) {
                continue;
            }
            changes++;
            var fresh = new HashSet<>(now.spent());
            fresh.removeAll(before.spent());
            assertThat(fresh).hasSize(5);
            var newest = i;
            assertThat(fresh).allSatisfy(it -> assertThat(newest - tickets.getOrDefault(it, 0))
                    .isBetween(5, 9));
            assertThat(IntStream.range(0, now.tally().size())
                            .map(c -> now.tally().get(c) - before.tally().get(c))
                            .peek(more -> assertThat(more).isBetween(0, 5))
                            .sum())
                    .isEqualTo(5 * tables);
        }
        assertThat(changes).isEqualTo(PEOPLE / 5 - 1);
    }

    /** Everywhere in the database, this survey's documents or not. */
    private void theStoreHoldsNoCodeNoTimeAndNoOrder(String survey, List<String> codes) {
        var text = new StringBuilder();
        for (var collection : List.of("ballotBoxes", "surveyCodes", "surveyTokens", "surveys")) {
            var document = mongo.findById(survey, Document.class, collection);
            if (document != null) {
                noMoment(collection, document);
                text.append(document.toJson());
            }
        }
        mongo.getCollectionNames()
                .forEach(name -> mongo.findAll(Document.class, name).forEach(it -> {
                    if (!name.equals("idempotency")) {
                        noMoment(name, it);
                    }
                    text.append(it.toJson());
                }));
        var all = text.toString();
        assertThat(codes).noneMatch(code -> all.contains(code) || all.contains(Code.asMeant(code)));
        assertThat(codes).noneMatch(code -> all.contains(HexFormat.of().formatHex(Code.ticket(survey, code))));
        assertThat(all).doesNotContain("127.0.0.1");
    }

    private static void noMoment(String where, Object value) {
        switch (value) {
            case Map<?, ?> fields -> fields.values().forEach(it -> noMoment(where, it == null ? "" : it));
            case Collection<?> items -> items.forEach(it -> noMoment(where, it == null ? "" : it));
            case ObjectId id -> throw new AssertionError(where + " holds an ObjectId, which tells when it was made");
            case BsonTimestamp time -> throw new AssertionError(where + " holds a timestamp");
            case Date day ->
                assertThat(day.getTime() % 3_600_000L).as(where + ": " + day).isZero();
            default -> {}
        }
    }

    private static void theTopicsTellOfBatchesByDay(String survey) {
        await().untilAsserted(() ->
                assertThat(HeardEvent.about("survey-events", survey)).hasSize(2 + PEOPLE / 5));
        var submitted = HeardEvent.about("survey-events", survey).stream()
                .filter(it -> it.type().equals("se.atagande.survey.submitted.v1"))
                .toList();
        assertThat(submitted)
                .hasSize(PEOPLE / 5)
                .allSatisfy(it -> assertThat(it.time()).isEqualTo(it.time().truncatedTo(ChronoUnit.DAYS)))
                .noneMatch(it -> it.headers().containsKey("ce_traceparent"));
        assertThat(submitted).allSatisfy(it -> assertThat(it.data())
                .matches("\\{\"survey\":\"" + survey + "\",\"federation\":\"sodertalje\",\"batch\":\\d+}"));
    }

    private static void theLogsHoldNothing(ListAppender<ILoggingEvent> lines, List<String> codes) {
        var all = new StringBuilder();
        lines.list.forEach(it -> all.append(it.getFormattedMessage())
                .append(it.getMDCPropertyMap())
                .append('\n'));
        var text = all.toString();
        assertThat(codes).noneMatch(code -> text.contains(code) || text.contains(Code.asMeant(code)));
        assertThat(text).doesNotContain("several-times").doesNotContain("jewish");
    }

    /** A span has the moment at which it began: of an answer there is none, whatever is traced beside it. */
    private static void theTracesKnowOfNoAnswer(List<String> spans, List<String> codes) {
        assertThat(spans).as("others are traced").anyMatch(it -> it.contains("/statistics/v1/schemes"));
        assertThat(spans)
                .noneMatch(it -> it.contains("questionnaire") || it.contains("answer") || it.contains("ballot"))
                .noneMatch(it -> it.contains("several-times") || it.contains("jewish"));
        assertThat(codes).noneMatch(code -> spans.stream().anyMatch(it -> it.contains(code)));
        assertThat(spans.stream().filter(it -> !it.contains("/statistics/v1/schemes")))
                .as("no more of them than of batches that went out")
                .hasSizeLessThanOrEqualTo(PEOPLE / 5 + 5);
    }

    /** As after somebody turned "debug" on for everything; what the service's settings keep quiet stays quiet. */
    private static void talkative(ListAppender<ILoggingEvent> lines, Runnable work) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var before = new HashMap<Logger, Level>();
        for (var name : TALKATIVE.split(",")) {
            var logger = (Logger) LoggerFactory.getLogger(name);
            before.put(logger, logger.getLevel());
            logger.setLevel(Level.DEBUG);
        }
        var appenders = new ArrayList<ch.qos.logback.core.Appender<ILoggingEvent>>();
        root.iteratorForAppenders().forEachRemaining(appenders::add);
        appenders.forEach(root::detachAppender);
        root.addAppender(lines);
        try {
            work.run();
        } finally {
            before.forEach(Logger::setLevel);
            root.detachAppender(lines);
            appenders.forEach(root::addAppender);
        }
    }
}

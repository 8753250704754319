package se.atagande.deviations.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import se.atagande.contracts.DeviationId;
import se.atagande.deviations.DeviationFeature;
import se.atagande.deviations.secrecy.Secrecy.Part;
import se.atagande.platform.HeardEvent;

/** Whoever has a copy of everything but the master key reads nothing of a case; and of one that was erased nothing is left to read, with the key either. */
class CopyOfTheDatabaseTest extends DeviationFeature {

    private static final List<String> TOLD = List.of(
            "Sparvhöksgränd", "Ulvhild", "DISABILITY", "UNEQUAL_CONDITIONS", "Vi bygger en ramp", "STAFF_ON_BEHALF");

    @Autowired
    @SuppressWarnings("NullAway")
    private MongoOperations mongo;

    @Autowired
    @SuppressWarnings("NullAway")
    private Secrecy secrecy;

    @TempDir
    Path keys;

    private Reported told() {
        return reported("""
                {"federation":"sodertalje","reporter":"STAFF_ON_BEHALF","consent":true,"name":"Ulvhild","level":"INDIVIDUAL",
                 "grounds":["DISABILITY"],"causes":["UNEQUAL_CONDITIONS"],"words":"Det finns ingen ramp på Sparvhöksgränd."}""");
    }

    private List<Document> copy() {
        return mongo.getCollectionNames().stream()
                .flatMap(collection -> mongo.findAll(Document.class, collection).stream())
                .toList();
    }

    /** Every text and every byte of it, what is Base64 decoded too. */
    private static Stream<String> texts(Object value) {
        return switch (value) {
            case Document document ->
                document.values().stream().filter(it -> it != null).flatMap(CopyOfTheDatabaseTest::texts);
            case List<?> list -> list.stream().flatMap(CopyOfTheDatabaseTest::texts);
            case Binary binary -> Stream.of(new String(binary.getData(), StandardCharsets.UTF_8));
            case String text -> Stream.of(text, decoded(text));
            default -> Stream.of(value.toString());
        };
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Document sealed(String id) {
        return copy().stream()
                .filter(document -> id.equals(document.get("_id")))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] open(Secrecy with, Document deviation) {
        var sealed = deviation.get("sealed", Document.class);
        return with.open(
                new DeviationId(deviation.getString("_id")),
                new CaseKey(sealed.get("key", Document.class).getString("wrapped")),
                Part.CONTENTS,
                Base64.getDecoder().decode(sealed.getString("contents")));
    }

    @Test
    void tellsNothingWithoutTheMasterKeyAndOpensWithNoOther() {
        var told = told();
        acknowledge(told.id());
        immediately(told.id(), "Vi bygger en ramp.");
        var document = sealed(told.id());
        assertThat(new String(open(secrecy, document), StandardCharsets.UTF_8)).contains(TOLD);

        assertThat(copy().stream().flatMap(CopyOfTheDatabaseTest::texts))
                .isNotEmpty()
                .noneMatch(text -> TOLD.stream().anyMatch(text::contains) || text.contains(told.receipt()));
        var other = keys.resolve("another.json");
        MasterKey.create(other);
        var stranger = new Secrecy(MasterKey.read(other));
        assertThatThrownBy(() -> open(stranger, document)).isInstanceOf(IllegalStateException.class);
        // Nor do the fingerprints tell what is guessed: they are keyed too.
        assertThat(stranger.fingerprint("receipt/" + told.receipt())).isNotEqualTo(document.getString("receipt"));
        assertThat(secrecy.fingerprint("receipt/" + told.receipt())).isEqualTo(document.getString("receipt"));
    }

    @Test
    void anErasedCaseCannotBeReadInACopyFromBeforeWithoutItsKeyNorFoundAnywhereNow() {
        nowIs("2026-01-12T10:00:00Z");
        var told = told();
        acknowledge(told.id());
        assertThat(close(told.id(), "DISMISSED", "Vi bygger en ramp.")).hasStatusOk();
        nowIs("2027-01-12T00:00:00Z");
        assertThat(post(
                        "retention/erasures",
                        HANDLER,
                        "{\"federation\":\"sodertalje\",\"cases\":[\"" + told.id() + "\"]}"))
                .bodyJson()
                .extractingPath("$.erased")
                .asArray()
                .containsExactly(told.id());
        assertThat(sealed(told.id())).doesNotContainKey("sealed").containsEntry("state", "ERASED");
        var receipt = secrecy.fingerprint("receipt/" + told.receipt());
        assertThat(copy().stream().flatMap(CopyOfTheDatabaseTest::texts))
                .noneMatch(text -> TOLD.stream().anyMatch(text::contains) || text.contains(receipt));
        assertThat(HeardEvent.all().stream().map(HeardEvent::toString).filter(event -> event.contains(told.id())))
                .isNotEmpty()
                .noneMatch(event -> TOLD.stream().anyMatch(event::contains));
    }
}

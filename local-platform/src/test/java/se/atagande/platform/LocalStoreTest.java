package se.atagande.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store on disk has answered for is in its file, however the process ends. */
class LocalStoreTest {

    @TempDir
    private Path folder;

    @Test
    void anAnsweredWriteSurvivesKill9() throws Exception {
        lifeEndingInKill9(visits -> {
            visits.createIndex(Indexes.ascending("supplier"));
            visits.insertOne(new Document("_id", "a").append("count", 1));
        });
        for (int count = 2; count <= 4; count++) {
            var last = count;
            lifeEndingInKill9(visits -> {
                assertThat(visits.find(Filters.eq("_id", "a")).first()).containsEntry("count", last - 1);
                visits.updateOne(Filters.eq("_id", "a"), Updates.set("count", last));
            });
        }
        lifeEndingInKill9(visits -> {
            visits.insertMany(List.of(new Document("_id", "b"), new Document("_id", "c")));
            visits.deleteOne(Filters.eq("_id", "a"));
        });
        lifeEndingInKill9(visits -> assertThat(visits.find()).extracting("_id").containsExactlyInAnyOrder("b", "c"));
    }

    /** Starts the store, does something with it and kills it right after the last answer. */
    private void lifeEndingInKill9(Consumer<MongoCollection<Document>> work) throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        folder.resolve("store").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            var ready = lines.lines().filter(line -> line.startsWith("READY ")).findFirst();
            assertThat(ready).as("the store starts with what the last one left").isPresent();
            try (var client =
                    MongoClients.create(ready.get().substring("READY ".length()) + "/?directConnection=true")) {
                work.accept(client.getDatabase("test").getCollection("visits"));
                process.destroyForcibly().waitFor();
            }
        } finally {
            process.destroyForcibly();
        }
    }
}

package se.atagande.deviations.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import se.atagande.platform.TestPlatform;

/** A database is opened with the key it was begun with, or not at all. */
@Tag("store")
class MasterKeyOfADatabaseTest {

    @TempDir
    @SuppressWarnings("NullAway")
    Path folder;

    @SuppressWarnings("NullAway")
    private MongoOperations mongo;

    @BeforeEach
    void anEmptyDatabase() {
        var name = "keys-" + UUID.randomUUID().toString().substring(0, 8);
        mongo = new MongoTemplate(
                new SimpleMongoClientDatabaseFactory(MongoClients.create(TestPlatform.mongoUri(name)), name));
    }

    private MasterKey start(String file) throws GeneralSecurityException {
        return new SecrecyConfiguration().masterKey(new SecrecySettings(folder.resolve(file)), mongo);
    }

    @Test
    void theFirstStartMakesAKeyAndLaterOnesUseIt() throws GeneralSecurityException {
        var first = new Secrecy(start("data/key.json")).fingerprint("x");
        assertThat(new Secrecy(start("data/key.json")).fingerprint("x")).isEqualTo(first);
    }

    @Test
    void aLostKeyIsNotReplacedByANewOne() throws GeneralSecurityException, IOException {
        start("key.json");
        Files.delete(folder.resolve("key.json"));
        assertThatThrownBy(() -> start("key.json"))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("Restore the file");
        assertThat(folder.resolve("key.json")).doesNotExist();
    }

    @Test
    void anotherDatabasesKeyIsRefused() throws GeneralSecurityException {
        start("key.json");
        MasterKey.create(folder.resolve("other.json"));
        assertThatThrownBy(() -> start("other.json"))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("is not the one");
    }
}

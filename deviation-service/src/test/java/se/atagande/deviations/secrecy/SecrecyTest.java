package se.atagande.deviations.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.atagande.contracts.DeviationId;
import se.atagande.deviations.secrecy.Secrecy.Part;

/** Only the right master key, for the right case and the right part, opens what was sealed. */
class SecrecyTest {

    private static final DeviationId CASE = new DeviationId("case-1");
    private static final byte[] WORDS = "Jag fick inte komma in, för att jag är för gammal.".getBytes(UTF_8);
    private static final Part OTHER = Part.attachment("1");

    @TempDir
    @SuppressWarnings("NullAway")
    Path folder;

    @SuppressWarnings("NullAway")
    private Secrecy secrecy;

    @BeforeEach
    void aMasterKey() {
        secrecy = withKeyIn(folder.resolve("key.json"));
    }

    private static Secrecy withKeyIn(Path file) {
        MasterKey.create(file);
        return new Secrecy(MasterKey.read(file));
    }

    @Test
    void whatIsSealedOpensAgainAfterARestart() {
        var key = secrecy.keyFor(CASE);
        var sealed = secrecy.seal(CASE, key, Part.CONTENTS, WORDS);
        var restarted = new Secrecy(MasterKey.read(folder.resolve("key.json")));
        assertThat(restarted.open(CASE, key, Part.CONTENTS, sealed)).isEqualTo(WORDS);
    }

    @Test
    void theSameWordsNeverLookTheSame() {
        var key = secrecy.keyFor(CASE);
        assertThat(secrecy.seal(CASE, key, Part.CONTENTS, WORDS))
                .isNotEqualTo(secrecy.seal(CASE, key, Part.CONTENTS, WORDS));
        assertThat(secrecy.keyFor(CASE)).isNotEqualTo(key);
    }

    @Test
    void movedToAnotherCaseOrPartItDoesNotOpen() {
        var key = secrecy.keyFor(CASE);
        var sealed = secrecy.seal(CASE, key, Part.CONTENTS, WORDS);
        var other = new DeviationId("case-2");
        assertThatThrownBy(() -> secrecy.open(CASE, key, OTHER, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrecy.open(other, key, Part.CONTENTS, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrecy.open(CASE, secrecy.keyFor(CASE), Part.CONTENTS, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutTheMasterKeyNothingOpens() {
        var key = secrecy.keyFor(CASE);
        var sealed = secrecy.seal(CASE, key, Part.CONTENTS, WORDS);
        var thief = withKeyIn(folder.resolve("other.json"));
        assertThatThrownBy(() -> thief.open(CASE, key, Part.CONTENTS, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFingerprintIsTheSameForTheSameTextAndKeyOnly() {
        assertThat(secrecy.fingerprint("7K3M"))
                .hasSize(43)
                .isEqualTo(secrecy.fingerprint("7K3M"))
                .isNotEqualTo(secrecy.fingerprint("7K3N"))
                .isNotEqualTo(withKeyIn(folder.resolve("other.json")).fingerprint("7K3M"));
    }

    @Test
    void theFileIsItsUsersAloneAndIsNeverReplaced() throws IOException {
        var file = folder.resolve("key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var before = Files.readString(file);
        assertThatThrownBy(() -> MasterKey.create(file)).isInstanceOf(MasterKeyUnusable.class);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsRefusedWithoutQuotingIt() throws IOException {
        var file = folder.resolve("key.json");
        var damaged = Files.readString(file).replace("\"wrapping\"", "\"wrap");
        Files.writeString(file, damaged);
        assertThatThrownBy(() -> MasterKey.read(file))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("Put the right file back")
                .hasNoCause()
                .message()
                .doesNotContain("typeUrl");
    }
}

package se.atagande.commitments.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.atagande.commitments.declaration.DeclarationReading.Outcome;
import se.atagande.contracts.FederationNames;

/** A federation is called the same in its declaration as in mail, tables and the catalogue of open data. */
class NamedAlikeTest {

    @ParameterizedTest
    @ValueSource(strings = {"stockholms-stad-2021", "sodertalje-2021"})
    void everywhere(String id) throws IOException {
        try (var file =
                Objects.requireNonNull(NamedAlikeTest.class.getResourceAsStream("/declarations/" + id + ".yaml"))) {
            var outcome = DeclarationReading.read(file.readAllBytes());
            assertThat(outcome).isInstanceOf(Outcome.Read.class);
            var draft = ((Outcome.Read) outcome).draft();
            assertThat(draft.federationName().sv())
                    .isEqualTo(FederationNames.sv(draft.federation().value()));
            assertThat(draft.federationName().en())
                    .isEqualTo(FederationNames.en(draft.federation().value()));
        }
    }
}

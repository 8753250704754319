package se.atagande.statistics.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.contracts.FederationId;
import se.atagande.statistics.StatisticsFeature;

/** A threshold is raised by two people of the office, and never lowered. */
class SchemeChangesTest extends StatisticsFeature {

    private final String federation = fresh("forbund");
    private final RequestPostProcessor one = person("one", "office:" + federation);
    private final RequestPostProcessor other = person("other", "office:" + federation);

    @Autowired
    Schemes schemes;

    @Autowired
    SchemeChanges changes;

    @BeforeEach
    void inJuly() {
        todayIs(2026, 7, 10);
    }

    private MvcTestResult propose(RequestPostProcessor who, int threshold) {
        return http.post()
                .uri("/statistics/v1/scheme-changes")
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"scheme":"participants-by-gender","federation":"%s","threshold":%d,"reason":"Förbundet är litet."}""".formatted(federation, threshold))
                .exchange();
    }

    private MvcTestResult answer(RequestPostProcessor who, int number, String with) {
        return http.post()
                .uri("/statistics/v1/scheme-changes/participants-by-gender_" + federation + "_" + number + "/" + with)
                .with(who)
                .exchange();
    }

    private Scheme inForce(String... federations) {
        return changes.inForce(
                schemes.find("participants-by-gender").orElseThrow(),
                List.of(federations).stream().map(FederationId::new).toList());
    }

    @Test
    void isRaisedByTwoAndHoldsForTheFederationOnly() {
        assertThat(propose(one, 8)).hasStatus(201);
        assertThat(inForce(federation).rules().threshold()).as("only proposed").isEqualTo(5);
        assertThat(propose(other, 9)).as("one at a time").hasStatus(409);
        assertThat(answer(one, 1, "approval"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:atagande:problem:four-eyes");
        assertThat(answer(person("third", "office:another"), 1, "approval")).hasStatus(404);
        assertThat(answer(person("third", "board:" + federation), 1, "approval"))
                .hasStatus(403);
        assertThat(answer(other, 1, "approval"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("IN_FORCE");
        assertThat(answer(other, 1, "refusal")).as("decided is decided").hasStatus(409);
        assertThat(inForce(federation).rules().threshold()).isEqualTo(8);
        assertThat(inForce(federation).edition()).isEqualTo("participants-by-gender v1.1");
        assertThat(inForce("another").rules().threshold()).isEqualTo(5);
        assertThat(inForce("another", federation).rules().threshold())
                .as("of a table that two have together the strictest")
                .isEqualTo(8);
    }

    @Test
    void isNeverLoweredAndWhatWasRefusedStaysInTheList() {
        assertThat(propose(one, 5))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/threshold");
        assertThat(propose(one, 101)).hasStatus(422);
        assertThat(propose(one, 20)).hasStatus(201);
        assertThat(answer(one, 1, "refusal")).as("one's own may be taken back").hasStatusOk();
        assertThat(propose(one, 6)).hasStatus(201);
        assertThat(answer(other, 2, "approval")).hasStatusOk();
        assertThat(propose(other, 6)).hasStatus(422);
        assertThat(http.get()
                        .uri("/statistics/v1/scheme-changes?federation=" + federation)
                        .with(as("board:" + federation)))
                .bodyJson()
                .extractingPath("$.items[*].state")
                .isEqualTo(List.of("REFUSED", "IN_FORCE"));
    }
}

package se.atagande.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever tells something without a name leaves no span behind, and whoever does not is traced as usual. */
class UnobservedReportsTest {

    @ParameterizedTest
    @CsvSource({
        "/deviations/v1/deviations, false",
        "/deviations/v1/receipts/x/messages, false",
        "/statistics/v1/questionnaires/k7q2m9xa/answers, false",
        "/statistics/v1/questionnaires/k7q2m9xa/code-checks, false",
        "/statistics/v1/schemes, true",
        "/commitments/v1/commitments, true"
    })
    void noSpanOfWhoTellsSomething(String path, boolean observed) {
        var request = new ServerRequestObservationContext(
                new MockHttpServletRequest("POST", path), new MockHttpServletResponse());
        assertThat(new UnobservedReports().test("http.server.requests", request))
                .isEqualTo(observed);
    }
}

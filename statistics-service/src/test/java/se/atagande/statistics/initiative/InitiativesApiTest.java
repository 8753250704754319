package se.atagande.statistics.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.statistics.StatisticsFeature;

/** Initiatives, through HTTP. */
class InitiativesApiTest extends StatisticsFeature {

    @BeforeEach
    void inNovember() {
        todayIs(2026, 11, 21);
    }

    private MvcTestResult register(RequestPostProcessor who, String body) {
        return http.post()
                .uri("/statistics/v1/initiatives")
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String body(String id, String federation, String to) {
        return """
                {"id":"%s","federation":"%s","name":{"sv":"Åter i arbete","en":"Back to work"},"from":"2020-06-01","to":%s}""".formatted(id, federation, to);
    }

    @Test
    void anEndedOneStaysReadableByAnyone() {
        var id = initiative("stockholms-stad", "2019-09-01", "2022-08-31");
        assertThat(http.get().uri("/statistics/v1/initiatives/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.to")
                .isEqualTo("2022-08-31");
    }

    @Test
    void theListIsOfOneFederationInSwedishOrder() {
        var federation = fresh("forbund");
        for (var name : new String[] {"Ö", "Z", "Ä", "Å", "a"}) {
            assertThat(register(
                            as("office:" + federation),
                            body(fresh("i"), federation, "null").replace("Åter i arbete", name)))
                    .hasStatus(201);
        }
        assertThat(http.get().uri("/statistics/v1/initiatives?federation={f}&limit=4", federation))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    json.assertThat()
                            .extractingPath("$.items[*].name.sv")
                            .asArray()
                            .containsExactly("a", "Z", "Å", "Ä");
                    json.assertThat().extractingPath("$.total").isEqualTo(5);
                });
    }

    @Test
    void aTakenIdIsRefusedAndChangesNothing() {
        var id = initiative("stockholms-stad", "2026-01-01", "");
        assertThat(register(as("office:sodertalje"), body(id, "sodertalje", "null")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:atagande:problem:initiative-id-taken");
        assertThat(http.get().uri("/statistics/v1/initiatives/" + id))
                .bodyJson()
                .extractingPath("$.federation")
                .isEqualTo("stockholms-stad");
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThat(register(as("office:sodertalje"), """
                        {"id":"Åter!","federation":"sodertalje","name":{"sv":" ","en":"Back"},"from":null,"to":null}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/id", "/name/sv", "/from");
        assertThat(register(as("office:sodertalje"), body(fresh("i"), "sodertalje", "\"2020-05-31\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/to");
        assertThat(register(as("office:sodertalje"), "inte json"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:atagande:problem:unreadable-body");
    }

    @Test
    void onlyTheFederationsOwnOfficeRegisters() {
        var id = fresh("i");
        assertThat(register(as("office:stockholms-stad"), body(id, "sodertalje", "null")))
                .hasStatus(404);
        assertThat(register(as("project-leader:sodertalje"), body(id, "sodertalje", "null")))
                .hasStatus(404);
        assertThat(register(request -> request, body(id, "sodertalje", "null"))).hasStatus(401);
        assertThat(http.get().uri("/statistics/v1/initiatives/" + id)).hasStatus(404);
    }
}

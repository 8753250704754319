package se.atagande.statistics.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.statistics.OtherServices;
import se.atagande.statistics.StatisticsFeature;

/** What another service tells, event by event, comes out as a table with proof or not at all. */
class DeviationFiguresTest extends StatisticsFeature {

    private final String federation = fresh("forbund");

    @Autowired
    MongoOperations mongo;

    private void reported(@Nullable String initiative, Level level, LocalDate day, int times) {
        var event = new DeviationReported(
                new DeviationId(UUID.randomUUID().toString()),
                new FederationId(federation),
                initiative == null ? null : new InitiativeId(initiative),
                level,
                day,
                null);
        for (var i = 0; i < times; i++) {
            OtherServices.tell(event, 1);
        }
    }

    private MvcTestResult ask(String block) {
        return http.post()
                .uri("/statistics/v1/releases")
                .with(as("office:" + federation))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"scheme\":\"deviations-by-level\",\"federation\":\"" + federation + "\",\"block\":\""
                        + block + "\"}")
                .exchange();
    }

    @Test
    void reportsOfAMonthThatIsOverBecomeATableForTheFederationsPeople() {
        todayIs(2026, 5, 3);
        var initiative = initiative(federation, "2026-01-01", "");
        for (var i = 0; i < 14; i++) {
            // Each told twice, as a broker may.
            reported(
                    i < 12 ? initiative : null,
                    i < 11 ? Level.INDIVIDUAL : Level.STRUCTURAL,
                    LocalDate.of(2026, 4, 7),
                    2);
        }
        await().untilAsserted(() -> assertThat(mongo.count(
                        Query.query(Criteria.where("federation").is(federation)), Document.class, "reportedDeviations"))
                .isEqualTo(14));
        assertThat(ask("2026-05")).as("it is May").hasStatus(409);
        assertThat(ask("2026-04")).hasStatus(202);
        var release = "/statistics/v1/releases/deviations-by-level_" + federation + "_2026-04";
        await().untilAsserted(() -> assertThat(http.get().uri(release).with(as("office:" + federation)))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("SEALED"));
        assertThat(http.get().uri(release + "/table").with(as("board:" + federation)))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    json.assertThat()
                            .extractingPath("$.cells[?(@.at.initiative == 'total' && @.at.level == 'total')].value")
                            .isEqualTo(List.of(15));
                    json.assertThat()
                            .extractingPath("$.cells[?(@.at.initiative == 'no.initiative' && @.value != null)]")
                            .as("two are too few")
                            .isEqualTo(List.of());
                });
        assertThat(http.get().uri(release + "/table")).as("not for everybody").hasStatus(404);
    }
}

package se.atagande.commitments.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static se.atagande.commitments.SampleService.as;
import static se.atagande.commitments.SampleService.id;
import static se.atagande.commitments.SampleService.json;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.commitments.SampleService;
import se.atagande.commitments.registration.Evaluation.Question;
import se.atagande.platform.TestClock;

/** The democracy day on 8 November 2026, 09–12 in Stockholm, as its organisers and those who are invited meet it. It is 20 October. */
@Tag("store")
@SpringBootTest(
        classes = RegistrationApiTest.RegistrationAlone.class,
        properties = {
            "spring.application.name=commitments-service",
            "spring.config.import=classpath:event-feed.properties,classpath:rest-profile.properties",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody",
            "atagande.rest.public-paths=GET /commitments/v1/open-activities,GET /commitments/v1/registrations/*,POST /commitments/v1/registrations/*/entries,POST /commitments/v1/registrations/*/withdrawals,POST /commitments/v1/registrations/*/evaluations"
        })
@AutoConfigureMockMvc
class RegistrationApiTest {

    private static final String ACTIVITIES = "/commitments/v1/activities";
    private static final String LINK = "/commitments/v1/registrations/";
    private static final RequestPostProcessor STOCKHOLM = as("office:stockholms-stad");
    private static final RequestPostProcessor SODERTALJE = as("office:sodertalje");
    private static final TestClock CLOCK = new TestClock(Instant.EPOCH);

    @Autowired
    private MockMvc api;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Registrations registrations;

    /** The feature by itself, with the activities whose door it is. */
    @EnableAutoConfiguration
    @ComponentScan({
        "se.atagande.commitments.activity",
        "se.atagande.commitments.headcount",
        "se.atagande.commitments.material",
        "se.atagande.commitments.registration"
    })
    static class RegistrationAlone {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @BeforeEach
    void itIsOctober() {
        at("2026-10-20T08:00:00Z");
    }

    @Test
    void whoeverHasTheLinkRegistersWithoutAccountOrNameAndOnlyCountsAreSeen() throws Exception {
        var id = plan();
        var code = open(id, "{\"open\": true, \"contact\": \"kansliet@forbundet.example\"}");

        api.perform(get(LINK + code))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Demokratidag"))
                .andExpect(jsonPath("$.door").value("OPEN"))
                .andExpect(jsonPath("$.programme[*].title", contains("Inledning", "Hur och varför inkluderande?")));
        register(code, "{\"initiative\": \"mia\", \"needs\": [\"HEARING_LOOP\", \"QUIET_ROOM\"]}");
        register(code, "{\"needs\": [\"HEARING_LOOP\"]}");
        register(code, "{}");

        seen(id, SODERTALJE)
                .andExpect(jsonPath("$.registered").value(3))
                .andExpect(jsonPath("$.nobodyFrom", contains("stod")))
                .andExpect(jsonPath("$.needs[?(@.need == 'HEARING_LOOP')].count", contains(2)))
                .andExpect(jsonPath("$.needs[?(@.need == 'QUIET_ROOM')].count", contains(1)));
        seen(id, as("board:stockholms-stad")).andExpect(status().isNotFound());
        seen(id, as("office:ostra-sodertorn")).andExpect(status().isNotFound());
    }

    @Test
    void nothingInTheStoreSaysWhoseNeedsTheyAre() throws Exception {
        var id = plan();
        var code = open(id, "{\"open\": true}");
        var ticket = register(code, "{\"initiative\": \"mia\", \"needs\": [\"SIGN_LANGUAGE_INTERPRETER\"]}");

        var guest = stored("guestLists", id);
        var need = stored("accessNeeds", id);
        assertThat(guest).doesNotContain("SIGN_LANGUAGE").contains("mia");
        assertThat(need).contains("SIGN_LANGUAGE").doesNotContain("mia");
        assertThat(tokens("guestLists", id, "guests"))
                .doesNotContainAnyElementsOf(tokens("accessNeeds", id, "declared"));
        assertThat(guest + need).doesNotContain(ticket, ticket.replace("-", ""));
    }

    @Test
    void aTicketTakesBackTheRegistrationAndTheNeeds() throws Exception {
        var id = plan();
        var code = open(id, "{\"open\": true}");
        var ticket = register(code, "{\"needs\": [\"QUIET_ROOM\"]}");
        register(code, "{}");

        send(code, "withdrawals", "{\"ticket\": \"0000-0000-0000-0000\"}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:no-such-ticket"));
        send(code, "withdrawals", "{\"ticket\": \"" + ticket.toLowerCase(Locale.ROOT) + "\"}")
                .andExpect(status().isNoContent());

        seen(id, STOCKHOLM).andExpect(jsonPath("$.registered").value(1)).andExpect(jsonPath("$.needs", hasSize(0)));
        send(code, "withdrawals", "{\"ticket\": \"" + ticket + "\"}").andExpect(status().isNotFound());
    }

    @Test
    void theNeedsAreErasedWhenTheDayIsOverAndNotBefore() throws Exception {
        var id = plan();
        var code = open(id, "{\"open\": true}");
        register(code, "{\"needs\": [\"QUIET_ROOM\"]}");

        at("2026-11-08T22:59:00Z"); // 23.59 in Stockholm
        registrations.eraseNeeds();
        seen(id, STOCKHOLM).andExpect(jsonPath("$.needs", hasSize(1)));

        at("2026-11-08T23:00:00Z"); // the day after, in Stockholm
        seen(id, STOCKHOLM).andExpect(jsonPath("$.needs", hasSize(0)));
        assertThat(stored("accessNeeds", id)).contains("QUIET_ROOM");
        registrations.eraseNeeds();
        assertThat(stored("accessNeeds", id)).doesNotContain("QUIET_ROOM");
        var after = stored("accessNeeds", id);
        at("2026-11-20T08:00:00Z");
        registrations.eraseNeeds();
        assertThat(stored("accessNeeds", id)).as("nothing more to do").isEqualTo(after);
        seen(id, STOCKHOLM)
                .andExpect(jsonPath("$.registered").value(1))
                .andExpect(jsonPath("$.needsErasedOn").value("2026-11-09"));
    }

    @Test
    void theNeedsFollowADayThatIsMovedAndGoWhenItIsCancelled() throws Exception {
        var id = plan();
        var code = open(id, "{\"open\": true}");
        register(code, "{\"needs\": [\"QUIET_ROOM\"]}");
        api.perform(json(
                        put(ACTIVITIES + "/" + id + "/time"),
                        STOCKHOLM,
                        "\"1\"",
                        "{\"startsAt\": \"2026-12-01T08:00:00Z\", \"endsAt\": \"2026-12-01T11:00:00Z\"}"))
                .andExpect(status().isOk());
        at("2026-11-09T08:00:00Z");
        registrations.eraseNeeds();
        seen(id, STOCKHOLM).andExpect(jsonPath("$.needs", hasSize(1)));

        api.perform(json(
                        post(ACTIVITIES + "/" + id + "/cancellation"),
                        STOCKHOLM,
                        "\"2\"",
                        "{\"reason\": \"Lokalen föll bort.\"}"))
                .andExpect(status().isOk());
        registrations.eraseNeeds();
        assertThat(stored("accessNeeds", id)).doesNotContain("QUIET_ROOM");
        send(code, "entries", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:activity-cancelled"));
    }

    @Test
    void noMoreAreLetInThanThereArePlacesHoweverManyComeAtOnce() throws Exception {
        var id = plan();
        var code = open(id, "{\"open\": true, \"places\": 8}");
        var asking = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 12; i++) {
            asking.add(() -> send(code, "entries", "{\"needs\": [\"VEGETARIAN_FOOD\"]}")
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        try (var many = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<Integer>();
            for (var answer : many.invokeAll(asking)) {
                answers.add(answer.get());
            }
            assertThat(answers.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting())))
                    .containsEntry(201, 8L)
                    .containsEntry(409, 4L);
        }
        seen(id, STOCKHOLM)
                .andExpect(jsonPath("$.registered").value(8))
                .andExpect(jsonPath("$.door").value("FULL"))
                .andExpect(jsonPath("$.needs[0].count").value(8));
    }

    @Test
    void theLinkStaysWhenTheRegistrationIsChangedAndOnlyTheOneThatEnteredItChangesIt() throws Exception {
        var id = plan();
        var code = open(id, "{\"open\": true}");
        set(id, STOCKHOLM, "\"0\"", "{\"open\": false}").andExpect(status().isPreconditionFailed());
        set(id, SODERTALJE, "\"1\"", "{\"open\": false}").andExpect(status().isForbidden());
        set(id, STOCKHOLM, "\"1\"", "{\"open\": true, \"closesAt\": \"2026-11-09T08:00:00Z\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/closesAt"));
        set(id, STOCKHOLM, "\"1\"", "{\"open\": false}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value(code));
        send(code, "entries", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:registration-not-open"));
    }

    @Test
    void theEvaluationIsShownFromFiveAnswersOn() throws Exception {
        var id = plan();
        var code = open(id, "{\"open\": true}");
        evaluate(code, "FULLY").andExpect(status().isConflict());
        at("2026-11-08T10:30:00Z");
        for (var i = 0; i < 4; i++) {
            evaluate(code, i == 0 ? "NOT_AT_ALL" : "FULLY").andExpect(status().isNoContent());
        }
        seen(id, STOCKHOLM).andExpect(jsonPath("$.evaluation").isEmpty());
        evaluate(code, "FULLY").andExpect(status().isNoContent());
        evaluate(code, "FULLY").andExpect(status().isNoContent());
        seen(id, STOCKHOLM)
                .andExpect(jsonPath("$.evaluation.answers").value(5))
                .andExpect(jsonPath("$.evaluation.questions[1].question").value("COMMON_VIEW"))
                .andExpect(jsonPath("$.evaluation.questions[1].grades[0].count").value(4))
                .andExpect(jsonPath("$.evaluation.questions[1].grades[3].count").value(1));
        send(code, "evaluations", "{\"answers\": [{\"question\": \"KNOWLEDGE\", \"grade\": \"FULLY\"}]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/answers"));
    }

    @Test
    void theCatalogueShowsEverybodyWhatIsUpcomingAndOpen() throws Exception {
        var id = plan();
        var closed = JsonPath.<String>read(
                api.perform(json(post(ACTIVITIES), STOCKHOLM, """
                                {"federation": "stockholms-stad", "kind": "SEMINAR", "audiences": ["STAFF"], "title": "Internt seminarium",
                                 "startsAt": "2026-11-10T08:00:00Z", "endsAt": "2026-11-10T11:00:00Z"}"""))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        api.perform(get("/commitments/v1/open-activities?q=demokrati&topic=demokrati&limit=100"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(id)))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(closed))))
                .andExpect(
                        jsonPath("$.items[?(@.id == '%s')].registrationCode".formatted(id), contains((Object) null)));
        var code = open(id, "{\"open\": true}");
        api.perform(get("/commitments/v1/open-activities?limit=100"))
                .andExpect(jsonPath("$.items[?(@.id == '%s')].registrationCode".formatted(id), contains(code)));
        at("2026-11-08T11:00:00Z");
        api.perform(get("/commitments/v1/open-activities?limit=100"))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(id))));
    }

    @Test
    void whatIsWrongIsRefusedAndNothingIsWritten() throws Exception {
        var id = plan();
        var code = open(id, "{\"open\": true}");
        api.perform(get(LINK + "finns-inte")).andExpect(status().isNotFound());
        send(code, "entries", "{\"initiative\": \"inte-inbjuden\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/initiative"));
        send(code, "entries", "{\"needs\": [null]}").andExpect(status().is4xxClientError());
        send(code, "entries", "{\"needs\": [\"NAMN\"]}").andExpect(status().isBadRequest());
        seen(id, STOCKHOLM).andExpect(jsonPath("$.registered").value(0));
    }

    private static void at(String moment) {
        CLOCK.set(moment);
    }

    private String plan() throws Exception {
        var answer = api.perform(json(post(ACTIVITIES), STOCKHOLM, """
                        {"federation": "stockholms-stad", "arrangers": ["sodertalje"], "kind": "DEMOCRACY_DAY", "audiences": ["STAFF"],
                         "title": "Demokratidag", "startsAt": "2026-11-08T08:00:00Z", "endsAt": "2026-11-08T11:00:00Z",
                         "contents": {"openToOthers": true, "initiatives": ["mia", "stod"], "topics": ["demokrati"], "programme": [
                          {"startTime": "10:00", "title": "Hur och varför inkluderande?", "heldBy": "MR-ambassadörerna"},
                          {"startTime": "09:00", "endTime": "09:30", "title": "Inledning"}]}}""")).andExpect(status().isCreated());
        return id(answer);
    }

    private String open(String id, String settings) throws Exception {
        var answer = set(id, STOCKHOLM, "\"0\"", settings).andExpect(status().isOk());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.code");
    }

    private ResultActions set(String id, RequestPostProcessor by, String tag, String settings) throws Exception {
        return api.perform(json(put(ACTIVITIES + "/" + id + "/registration"), by, tag, settings));
    }

    private ResultActions seen(String id, RequestPostProcessor by) throws Exception {
        return api.perform(get(ACTIVITIES + "/" + id + "/registration").with(by));
    }

    private String register(String code, String body) throws Exception {
        var answer = send(code, "entries", body).andExpect(status().isCreated());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.ticket");
    }

    private ResultActions evaluate(String code, String grade) throws Exception {
        var answers = Arrays.stream(Question.values())
                .map(question -> "{\"question\": \"" + question + "\", \"grade\": \"" + grade + "\"}")
                .collect(Collectors.joining(","));
        return send(code, "evaluations", "{\"answers\": [" + answers + "]}");
    }

    private ResultActions send(String code, String what, String body) throws Exception {
        return api.perform(post(LINK + code + "/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String stored(String collection, String id) {
        return mongo.findById(id, Document.class, collection).toJson();
    }

    private List<String> tokens(String collection, String id, String list) {
        return mongo.findById(id, Document.class, collection).getList(list, Document.class).stream()
                .map(one -> one.getString("token"))
                .toList();
    }
}

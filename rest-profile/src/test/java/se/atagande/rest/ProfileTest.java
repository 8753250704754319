package se.atagande.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.platform.TestPlatform;

/** The rules that every API of the house follows, each seen from outside. */
@Tag("store")
@SpringBootTest(
        classes = SampleApi.class,
        properties = {
            "spring.application.name=sample-service",
            "spring.config.import=classpath:rest-profile.properties",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody",
            "atagande.rest.apis=sample",
            "atagande.rest.public-paths=GET /sample/v1/**,PUT /sample/v1/notes/**",
            "springdoc.api-docs.path=/sample/v1/openapi.json"
        })
@AutoConfigureMockMvc
class ProfileTest {

    @Autowired
    private MockMvc api;

    @Autowired
    private MongoOperations mongo;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> TestPlatform.mongoUri("rest-profile-" + UUID.randomUUID()));
    }

    private static RequestPostProcessor as(String... roles) {
        return jwt().jwt(token -> token.subject("anna").claim("atagande", List.of(roles)));
    }

    private static MockHttpServletRequestBuilder note(String federation, String body) {
        return post("/sample/v1/" + federation + "/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void pagesFromOneWithTwentyUnlessTold() throws Exception {
        api.perform(get("/sample/v1/notes"))
                .andExpect(jsonPath("$.items", hasSize(20)))
                .andExpect(jsonPath("$.total").value(45));
        api.perform(get("/sample/v1/notes?page=3&limit=20")).andExpect(jsonPath("$.items", hasSize(5)));
        for (var bad : List.of("page=0", "limit=101", "limit=x", "page=-1", "page=99999999999999")) {
            api.perform(get("/sample/v1/notes?" + bad))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.type").value("urn:atagande:problem:invalid"));
        }
    }

    @Test
    void asksTheStrangerToLogInAndHidesWhatIsAnothersFromTheRest() throws Exception {
        api.perform(note("sodertalje", "{\"text\":\"hej\"}"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:login-needed"));
        api.perform(note("sodertalje", "{\"text\":\"hej\"}")
                        .with(as("office:stockholms-stad", "board:sodertalje", "nonsense")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:not-found"));
        api.perform(note("sodertalje", "{\"text\":\"hej\"}").with(as("office:sodertalje")))
                .andExpect(status().isCreated());
    }

    @Test
    void tellsWhichFieldIsWrongAndWhereReadingStopped() throws Exception {
        api.perform(note("sodertalje", "{\"text\":\"\"}").with(as("office:sodertalje")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/text")));
        for (var broken :
                List.of("{\"text\":", "hej", "[1,2", "{\"text\":{\"a\":1}}", "{\"text\":\"a\",\"unknown\":1}")) {
            api.perform(note("sodertalje", broken).with(as("office:sodertalje")))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.type").value("urn:atagande:problem:unreadable-body"));
        }
    }

    @Test
    void refusesALostUpdate() throws Exception {
        api.perform(put("/sample/v1/notes/7")).andExpect(status().isPreconditionRequired());
        api.perform(put("/sample/v1/notes/7").header("If-Match", "\"2\"")).andExpect(status().isPreconditionFailed());
        api.perform(put("/sample/v1/notes/7").header("If-Match", "*")).andExpect(status().isPreconditionFailed());
        api.perform(put("/sample/v1/notes/7").header("If-Match", "\"3\"")).andExpect(status().isOk());
        api.perform(get("/sample/v1/lost-update"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void saysTryLaterWhenTheStoreIsAway() throws Exception {
        api.perform(get("/sample/v1/store-away"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void doesAWriteOnceHoweverOftenItComes() throws Exception {
        var key = UUID.randomUUID().toString();
        var before = SampleApi.Notes.MADE.get();
        var first = api.perform(note("sodertalje", "{\"text\":\"en gång\"}")
                        .with(as("office:sodertalje"))
                        .header("Idempotency-Key", key))
                .andExpect(status().isCreated())
                .andReturn();
        var again = api.perform(note("sodertalje", "{\"text\":\"en gång\"}")
                        .with(as("office:sodertalje"))
                        .header("Idempotency-Key", key))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andReturn();
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(SampleApi.Notes.MADE.get()).isEqualTo(before + 1);

        api.perform(note("sodertalje", "{\"text\":\"annat\"}")
                        .with(as("office:sodertalje"))
                        .header("Idempotency-Key", key))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:idempotency-key-reused"));
        api.perform(note("sodertalje", "{\"text\":\"kort\"}")
                        .with(as("office:sodertalje"))
                        .header("Idempotency-Key", "kort"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void letsARefusedRequestBeMendedUnderTheSameKey() throws Exception {
        var key = UUID.randomUUID().toString();
        api.perform(note("sodertalje", "{\"text\":\"\"}")
                        .with(as("office:sodertalje"))
                        .header("Idempotency-Key", key))
                .andExpect(status().isUnprocessableContent());
        api.perform(note("sodertalje", "{\"text\":\"nu rätt\"}")
                        .with(as("office:sodertalje"))
                        .header("Idempotency-Key", key))
                .andExpect(status().isCreated());
    }

    @Test
    void keepsNeitherKeyNorAnswerNorMomentOfAWrite() throws Exception {
        var key = UUID.randomUUID().toString();
        api.perform(note("sodertalje", "{\"text\":\"hemlighet\"}")
                        .with(as("office:sodertalje"))
                        .header("Idempotency-Key", key))
                .andExpect(status().isCreated());
        var kept = mongo.find(new Query(), Document.class, "idempotency");
        assertThat(kept).isNotEmpty().allSatisfy(document -> {
            assertThat(document.keySet()).containsExactlyInAnyOrder("_id", "fingerprint", "expiresOn", "answer");
            assertThat(document.toJson())
                    .doesNotContain(key)
                    .doesNotContain("hemlighet")
                    .doesNotContain("anna");
            assertThat(document.getDate("expiresOn").getTime() % 86_400_000L).isZero();
        });
    }

    @Test
    void leavesNoMomentBehindOfARequestWhoseServerDied() throws Exception {
        // MongoDB removes by these indexes; what it has not come to yet, the next write does.
        assertThat(mongo.indexOps("idempotency").getIndexInfo())
                .filteredOn(index -> List.of("expires", "dies").contains(index.getName()))
                .hasSize(2)
                .allSatisfy(index -> assertThat(index.getExpireAfter()).hasValue(Duration.ZERO));
        var key = UUID.randomUUID().toString();
        var crashed = new Document("_id", "crashed-" + key)
                .append("fingerprint", "x")
                .append("runsUntil", Date.from(Instant.now().minusSeconds(1)))
                .append("expiresOn", Date.from(Instant.now().plusSeconds(86_400)));
        mongo.insert(crashed, "idempotency");
        api.perform(note("sodertalje", "{\"text\":\"nästa\"}")
                        .with(as("office:sodertalje"))
                        .header("Idempotency-Key", key))
                .andExpect(status().isCreated());
        assertThat(mongo.findById("crashed-" + key, Document.class, "idempotency"))
                .isNull();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void logsNothingThatSomebodyTyped(CapturedOutput log) throws Exception {
        api.perform(get("/sample/v1/not-an-id?id=Anna+Andersson")).andExpect(status().isBadRequest());
        assertThat(log.getAll()).doesNotContain("Andersson");
    }

    @Test
    void describesWhatTheProfileTakesOfARequest() throws Exception {
        var list = "$.paths['/sample/v1/notes'].get";
        var make = "$.paths['/sample/v1/{federation}/notes'].post";
        var change = "$.paths['/sample/v1/notes/{id}'].put";
        api.perform(get("/sample/v1/openapi.json"))
                .andExpect(jsonPath(list + ".parameters[*].name", contains("page", "limit")))
                .andExpect(jsonPath(list + ".parameters[?(@.name=='limit')].schema.maximum", contains(100)))
                .andExpect(jsonPath(list + ".parameters[?(@.name=='limit')].schema.minimum", contains(1)))
                .andExpect(jsonPath(list + ".parameters[?(@.name=='limit')].schema.default", contains(20)))
                .andExpect(jsonPath(make + ".parameters[*].name", contains("federation", "Idempotency-Key")))
                .andExpect(jsonPath(make + ".parameters[1].required").value(false))
                .andExpect(jsonPath(change + ".parameters[?(@.name=='If-Match')].required", contains(true)))
                .andExpect(jsonPath(change + ".parameters[?(@.name=='If-Match')].in", contains("header")));
    }

    @Test
    void describesWhatIsOpenWithoutLogin() throws Exception {
        api.perform(get("/sample/v1/openapi.json"))
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"))
                .andExpect(jsonPath("$.paths['/sample/v1/notes'].get.security", hasSize(2)))
                .andExpect(
                        jsonPath("$.paths['/sample/v1/notes'].get.security[0]").isEmpty())
                .andExpect(jsonPath("$.paths['/sample/v1/{federation}/notes'].post.security", hasSize(1)))
                .andExpect(jsonPath("$.paths['/sample/v1/{federation}/notes'].post.security[0].token")
                        .isArray());
    }

    @Test
    void describesEachRefusalAsAProblem() throws Exception {
        var change = "$.paths['/sample/v1/notes/{id}'].put.responses";
        var result = api.perform(get("/sample/v1/openapi.json"))
                .andExpect(jsonPath("$.components.schemas.Problem.required", hasItems("type", "title", "status")))
                .andExpect(jsonPath("$.paths['/sample/v1/notes'].get.responses['412']")
                        .doesNotExist())
                .andExpect(jsonPath(change + "['503'].headers['Retry-After']").exists());
        for (var code : List.of("400", "401", "404", "409", "412", "422", "428", "503")) {
            result.andExpect(jsonPath(change + "['" + code + "'].content['application/problem+json'].schema.$ref")
                            .value("#/components/schemas/Problem"))
                    .andExpect(jsonPath(change + "['" + code + "'].content['application/json']")
                            .doesNotExist());
        }
    }

    @Test
    void describesWhatMayBeMissingAndWhatIsAPlainString() throws Exception {
        var diary = "$.components.schemas.Diary";
        var path = "$.paths['/sample/v1/{federation}/diaries/{month}'].get.parameters";
        api.perform(get("/sample/v1/openapi.json"))
                .andExpect(jsonPath(diary + ".required", containsInAnyOrder("federation", "day", "month", "notes")))
                .andExpect(jsonPath(diary + ".properties.federation.type").value("string"))
                .andExpect(jsonPath(diary + ".properties.initiative.type", containsInAnyOrder("string", "null")))
                .andExpect(jsonPath(diary + ".properties.day.type").value("string"))
                .andExpect(jsonPath(diary + ".properties.month.type").value("string"))
                .andExpect(jsonPath(diary + ".properties.count.type", containsInAnyOrder("integer", "null")))
                .andExpect(jsonPath(diary + ".properties.mood.anyOf[*].type", contains("string", "null")))
                .andExpect(jsonPath(diary + ".properties.first.anyOf[0].$ref").value("#/components/schemas/Note"))
                .andExpect(jsonPath(path + "[*].name", contains("federation", "month", "initiative")))
                .andExpect(jsonPath(path + "[*].schema.type", contains("string", "string", "string")))
                .andExpect(jsonPath("$.components.schemas.FederationId").doesNotExist())
                .andExpect(jsonPath("$.components.schemas.YearMonth").doesNotExist());
    }

    @Test
    void saysWhatTheApiIsAndDescribesIt() throws Exception {
        api.perform(get("/sample/v1/api-info")).andExpect(jsonPath("$.apiName").value("sample"));
        api.perform(get("/other/v1/api-info")).andExpect(status().isNotFound());
        api.perform(get("/sample/v1/openapi.json"))
                .andExpect(jsonPath("$.openapi").value(org.hamcrest.Matchers.startsWith("3.1")))
                .andExpect(content().string(not(containsString("\"caller\""))));
        api.perform(get("/sample/v1/none"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:atagande:problem:not-found"));
    }
}

package se.atagande.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
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

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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

package se.atagande.statistics.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.statistics.StatisticsFeature;

/** A survey through HTTP, from the first thought to the answers. */
abstract class SurveyFeature extends StatisticsFeature {

    static final RequestPostProcessor OFFICE = as("office:sodertalje");

    MvcTestResult post(String path, RequestPostProcessor who, String etag, String body) {
        var request = http.post()
                .uri("/statistics/v1/" + path)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (etag.isEmpty() ? request : request.header("If-Match", etag)).exchange();
    }

    MvcTestResult get(String path, RequestPostProcessor who) {
        return http.get().uri("/statistics/v1/" + path).with(who).exchange();
    }

    static RequestPostProcessor nobody() {
        return request -> request;
    }

    static <T> T read(MvcTestResult result, String path) {
        try {
            return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    String etag(String survey) {
        return String.valueOf(get("surveys/" + survey, OFFICE).getResponse().getHeader("ETag"));
    }

    /** Begun and planned; returns its id. */
    String planned(int invited, boolean byLogin, String questions) {
        var begun = post("surveys", OFFICE, "", """
                {"federation":"sodertalje","title":"Bemötande och stöd"}""");
        assertThat(begun).hasStatus(201);
        String id = read(begun, "$.id");
        assertThat(http.put()
                        .uri("/statistics/v1/surveys/" + id)
                        .with(OFFICE)
                        .header("If-Match", etag(id))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"title":"Bemötande och stöd","purpose":"Se om bemötandet är lika för alla.","consultation":"Brukarrådet",
                                 "impactAssessment":"dnr 14","disposal":"dnr 15","questions":[%s],"invited":%d,"byLogin":%b}""".formatted(questions, invited, byLogin)))
                .hasStatusOk();
        return id;
    }

    void decidedAndInformed(String id) {
        assertThat(post("surveys/" + id + "/decision", OFFICE, etag(id), """
                {"collect":true,"by":"Förbundschef","on":"2026-04-10","reference":"dnr 16"}""")).hasStatusOk();
        assertThat(post("surveys/" + id + "/information", OFFICE, etag(id), """
                {"text":"Det är frivilligt, och ingen kan se vem som svarat vad.","on":"2026-04-20"}"""))
                .hasStatusOk();
    }

    String opened(int invited, boolean byLogin, String questions) {
        var id = planned(invited, byLogin, questions);
        decidedAndInformed(id);
        assertThat(post("surveys/" + id + "/opening", OFFICE, "", "")).hasStatusOk();
        return id;
    }

    List<String> codes(String survey, int howMany) {
        var printed = post("surveys/" + survey + "/codes", OFFICE, "", "{\"howMany\":" + howMany + "}");
        assertThat(printed).hasStatusOk();
        return read(printed, "$.codes");
    }

    MvcTestResult answer(String survey, String code, String answers) {
        return post(
                "questionnaires/" + survey + "/answers",
                nobody(),
                "",
                "{\"code\":\"" + code + "\",\"answers\":[" + answers + "]}");
    }
}

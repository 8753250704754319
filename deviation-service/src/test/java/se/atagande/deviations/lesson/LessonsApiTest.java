package se.atagande.deviations.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.deviations.DeviationFeature;

/** What was learned becomes public by the reporter's yes, among enough cases, with its quarter, and without a trace of which case it was. */
class LessonsApiTest extends DeviationFeature {

    private static final RequestPostProcessor EKERO = as("case-handler:ekero");
    private static final String LESSONS = "lessons?federation=ekero";

    private Reported closed(String words) {
        var reported = reported("ekero", words);
        assertThat(post("deviations/" + reported.id() + "/acknowledgement", EKERO, ""))
                .hasStatusOk();
        assertThat(post(
                        "deviations/" + reported.id() + "/closing",
                        EKERO,
                        "{\"outcome\":\"NO_MEASURE_NEEDED\",\"answer\":\"Tack.\"}"))
                .hasStatusOk();
        return reported;
    }

    private MvcTestResult worded(String id) {
        return http.put()
                .uri("/deviations/v1/deviations/" + id + "/lesson")
                .with(EKERO)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"theme":"Information gavs muntligt.","measure":"Nu skickas den också.","effect":"Fler kommer."}""")
                .exchange();
    }

    private MvcTestResult published(String id) {
        return post("deviations/" + id + "/lesson/publication", EKERO, "");
    }

    private MvcTestResult answered(Reported reported, boolean yes) {
        return post("receipts/lesson", ANONYMOUS, "{\"receipt\":\"" + reported.receipt() + "\",\"yes\":" + yes + "}");
    }

    @Test
    void isToldFromTheNextQuarterOnWithTheReportersYes() {
        var first = closed("Ingen skickade något.");
        isProblem(answered(first, true), 409, "effect-not-asked");
        isProblem(published(first.id()), 409, "no-lesson");
        assertThat(worded(first.id())).hasStatus(204);
        assertThat(progress(first.receipt()))
                .bodyJson()
                .extractingPath("$.lesson.theme")
                .isEqualTo("Information gavs muntligt.");
        assertThat(answered(first, true)).hasStatusOk();
        isProblem(published(first.id()), 409, "too-few");
        IntStream.range(0, 4).forEach(n -> closed("Nummer " + n));
        assertThat(answered(first, false)).hasStatusOk();
        isProblem(published(first.id()), 409, "lesson-not-agreed");
        assertThat(answered(first, true)).hasStatusOk();
        assertThat(published(first.id())).bodyJson().extractingPath("$.from").isEqualTo("2027-01-01");
        isProblem(published(first.id()), 409, "lesson-published");
        assertThat(get(LESSONS, ANONYMOUS)).bodyJson().extractingPath("$.total").isEqualTo(0);
        nowIs("2027-01-01T00:00:00Z");
        var told = get(LESSONS, ANONYMOUS);
        assertThat(told).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.total").isEqualTo(1);
            json.assertThat().extractingPath("$.items[0].effect").isEqualTo("Fler kommer.");
        });
        assertThat(body(told)).doesNotContain(first.id(), "2026-11");
        isProblem(
                http.put()
                        .uri("/deviations/v1/deviations/" + first.id() + "/lesson")
                        .with(as("office:ekero"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"theme\":\"a\",\"measure\":\"b\",\"effect\":\"c\"}")
                        .exchange(),
                404,
                "not-found");
    }

    @Test
    void aQuarterBeginsWithItsFirstMonth() {
        assertThat(PublishedLesson.quarterAfter(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(PublishedLesson.quarterAfter(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2026, 7, 1));
    }
}

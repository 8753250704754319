package se.atagande.deviations.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.deviations.DeviationFeature;
import se.atagande.deviations.casefile.Cases;

/** What was learned becomes public by the reporter's yes, among enough cases, with its quarter, and without a trace of which case it was. */
class LessonsApiTest extends DeviationFeature {

    /** A federation that has no other lessons. */
    private String town = "ekero";

    private RequestPostProcessor handler() {
        return as("case-handler:" + town);
    }

    private MvcTestResult lessons() {
        return get("lessons?federation=" + town, ANONYMOUS);
    }

    @Autowired
    private Cases cases;

    @Autowired
    private TellingLessons telling;

    private Reported closed(String words) {
        var reported = reported(town, words);
        assertThat(post("deviations/" + reported.id() + "/acknowledgement", handler(), ""))
                .hasStatusOk();
        assertThat(post(
                        "deviations/" + reported.id() + "/closing",
                        handler(),
                        "{\"outcome\":\"NO_MEASURE_NEEDED\",\"answer\":\"Tack.\"}"))
                .hasStatusOk();
        return reported;
    }

    private MvcTestResult worded(String id) {
        return http.put()
                .uri("/deviations/v1/deviations/" + id + "/lesson")
                .with(handler())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"theme":"Information gavs muntligt.","measure":"Nu skickas den också.","effect":"Fler kommer."}""")
                .exchange();
    }

    private MvcTestResult published(String id) {
        return post("deviations/" + id + "/lesson/publication", handler(), "");
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
        assertThat(total()).isZero();
        nowIs("2027-01-01T00:00:00Z");
        var told = lessons();
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
    void whatWasDecidedButNotYetToldIsToldOnceAfterAFall() {
        town = "tyreso";
        var fallen = closed("Ingen läste upp kallelsen.");
        assertThat(worded(fallen.id())).hasStatus(204);
        assertThat(answered(fallen, true)).hasStatusOk();
        // The first of the two writes, and nothing after it.
        var from = LocalDate.of(2027, 1, 1);
        var decided = (Cases.Change.Made)
                cases.change(cases.find(fallen.id()).orElseThrow(), open -> open.publishLesson(0, 5, 5, from));
        isProblem(published(fallen.id()), 409, "lesson-published");
        nowIs("2027-01-01T00:00:00Z");
        assertThat(total()).isZero();
        telling.look();
        assertThat(total()).isEqualTo(1);
        assertThat(cases.find(fallen.id()).orElseThrow().deviation().lessonFrom())
                .isNull();
        // The second write was made too, and only the case did not hear of it.
        telling.tell(decided.now());
        telling.look();
        assertThat(total()).isEqualTo(1);
    }

    private int total() {
        return Integer.parseInt(field(lessons(), "$.total"));
    }

    @Test
    void aQuarterBeginsWithItsFirstMonth() {
        assertThat(PublishedLesson.quarterAfter(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(PublishedLesson.quarterAfter(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2026, 7, 1));
    }
}

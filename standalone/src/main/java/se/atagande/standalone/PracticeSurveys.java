package se.atagande.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In the practice year one federation asks how people are treated, and the other still looks into whether to ask. */
final class PracticeSurveys {

    private static final String API = "/statistics/v1/surveys";
    private static final int INVITED = 60;
    private static final int ANSWERED = 23;

    private final LoaderApi api;
    private final LocalDate today;
    private final BiConsumer<Instant, Runnable> deeds;
    private final Random random = new Random(60);
    private @Nullable String survey;

    PracticeSurveys(LoaderApi api, LocalDate today, BiConsumer<Instant, Runnable> deeds) {
        this.api = api;
        this.today = today;
        this.deeds = deeds;
    }

    void plan() {
        deeds.accept(
                PracticeYear.at(today.minusDays(40), 9),
                () -> begin("sodertalje", "Jämlikhetsdata i insatserna (övning)"));
        deeds.accept(PracticeYear.at(today.minusDays(35), 9), this::ask);
        deeds.accept(PracticeYear.at(today.minusDays(12), 13), this::answer);
    }

    private String begin(String federation, String title) {
        return api.post(API, Map.of("federation", federation, "title", title))
                .path("id")
                .asString();
    }

    private void ask() {
        var id = begin("stockholms-stad", "Bemötande och stöd (övning)");
        var path = API + "/" + id;
        api.put(
                path,
                Map.of(
                        "title", "Bemötande och stöd (övning)",
                        "purpose", "Se om bemötande och stöd upplevs lika av alla i insatserna.",
                        "consultation", "Deltagarrådet har läst frågorna och strukit två.",
                        "impactAssessment", "Övning dnr 14",
                        "disposal", "Övning dnr 15: tretton månader efter resultatet",
                        "questions",
                                List.of("treated-with-respect", "support-you-need", "sex", "ethnic-belonging", "age"),
                        "invited", INVITED,
                        "byLogin", true),
                api.etag(path));
        api.post(
                path + "/decision",
                Map.of(
                        "collect",
                        true,
                        "by",
                        "Förbundschefen",
                        "on",
                        today.minusDays(36).toString(),
                        "reference",
                        "Övning dnr 16"),
                api.etag(path));
        api.post(
                path + "/information",
                Map.of(
                        "text",
                        "Det är frivilligt att svara. Svaren används för att se om alla får samma bemötande och stöd. Fråga din handledare om du undrar något.",
                        "on",
                        today.minusDays(35).toString()),
                api.etag(path));
        api.post(path + "/opening", Map.of());
        survey = id;
    }

    private void answer() {
        var codes = api.post(API + "/" + survey + "/codes", Map.of("howMany", INVITED))
                .path("codes")
                .valueStream()
                .limit(ANSWERED)
                .toList();
        codes.forEach(code -> api.post(
                "/statistics/v1/questionnaires/" + survey + "/answers",
                Map.of(
                        "code", code.asString(),
                        "answers",
                                List.of(
                                        one("treated-with-respect", "always", "often", "sometimes", "seldom"),
                                        one("support-you-need", "yes", "partly", "no"),
                                        one("sex", "woman", "man"),
                                        one(
                                                "ethnic-belonging",
                                                "swedish",
                                                "middle-east-north-africa",
                                                "africa",
                                                "will-not-say"),
                                        one("age", "16-19", "20-24", "25-29")))));
    }

    private Map<String, Object> one(String question, String... options) {
        var chosen =
                Stream.of(options).skip(random.nextInt(options.length)).limit(1).toList();
        return Map.of("question", question, "options", chosen);
    }
}

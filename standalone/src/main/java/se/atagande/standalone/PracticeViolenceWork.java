package se.atagande.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the federations do in the practice year to detect violence in close relationships: a training, an initiative that asks, two maps. */
final class PracticeViolenceWork {

    private static final String WORK = "/commitments/v1/violence-work/";
    private static final String TOWN = "sodertalje";

    private final LoaderApi api;
    private final LocalDate begin;
    private final BiConsumer<Instant, Runnable> deeds;

    PracticeViolenceWork(LoaderApi api, LocalDate begin, BiConsumer<Instant, Runnable> deeds) {
        this.api = api;
        this.begin = begin;
        this.deeds = deeds;
    }

    void plan() {
        map("stockholms-stad", 20, begin.minusDays(60));
        map(TOWN, 75, begin.plusDays(75));
        training(begin.plusDays(254));
        var since = begin.plusDays(263);
        deeds.accept(
                PracticeYear.at(since, 9),
                () -> api.put(
                        WORK + TOWN + "/routines/inkluderande-vagar",
                        Map.of(
                                "form",
                                "NNS_SEVEN_QUESTIONS",
                                "sides",
                                List.of("EXPOSURE", "PERPETRATION"),
                                "since",
                                since.toString()),
                        api.etag(WORK + TOWN)));
    }

    private void map(String federation, int day, LocalDate updatedOn) {
        deeds.accept(
                PracticeYear.at(begin.plusDays(day), 11),
                () -> api.put(
                        WORK + federation + "/support-map",
                        Map.of("updatedOn", updatedOn.toString()),
                        api.etag(WORK + federation)));
    }

    private void training(LocalDate day) {
        var id = new String[1];
        deeds.accept(
                PracticeYear.at(day.minusDays(30), 9),
                () -> id[0] = api.post(
                                "/commitments/v1/activities",
                                Map.of(
                                        "federation",
                                        TOWN,
                                        "arrangers",
                                        List.of(TOWN),
                                        "kind",
                                        "STAFF_TRAINING",
                                        "audiences",
                                        List.of("STAFF"),
                                        "title",
                                        "Utbildning: att fråga om våld (övning)",
                                        "startsAt",
                                        PracticeYear.at(day, 9).toString(),
                                        "endsAt",
                                        PracticeYear.at(day, 12).toString()))
                        .path("id")
                        .asString());
        deeds.accept(PracticeYear.at(day, 15), () -> {
            var path = "/commitments/v1/activities/" + id[0];
            api.post(
                    path + "/holding",
                    Map.of("reached", 19, "invited", 22, "topics", List.of("vald-i-nara-relation")),
                    api.etag(path));
        });
    }
}

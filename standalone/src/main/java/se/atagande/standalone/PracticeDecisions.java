package se.atagande.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the two offices decide in the practice year about their declarations and commitments. Made up, as all of the year. */
final class PracticeDecisions {

    private static final String COMMITMENTS = "/commitments/v1/commitments/";
    private static final String DECLARATIONS = "/commitments/v1/declarations/";

    private final LoaderApi api;

    PracticeDecisions(LoaderApi api) {
        this.api = api;
    }

    /** Both texts are read through; in one a sentence commits to something that no commitment of its own stands for. */
    void readTheTextsThrough() {
        review("stockholms-stad-2021", "");
        review("sodertalje-2021", "Extern åtagande utförs");
    }

    private void review(String declaration, String committing) {
        var places = new ArrayList<Map<String, Integer>>();
        if (!committing.isEmpty()) {
            for (var paragraph : api.get(DECLARATIONS + declaration).path("paragraphs")) {
                for (var sentence : paragraph.path("sentences")) {
                    if (sentence.path("text").asString().startsWith(committing)) {
                        places.add(Map.of(
                                "paragraph",
                                paragraph.path("number").asInt(),
                                "sentence",
                                sentence.path("number").asInt()));
                    }
                }
            }
        }
        api.put(
                DECLARATIONS + declaration + "/review",
                Map.of("committing", places),
                api.etag(DECLARATIONS + declaration));
    }

    void shareOutTheWork() {
        assign(
                "stockholms-stad-2021_23",
                "kansli",
                "forbundschef",
                "Övning: Vi bokar lokalen och bjuder in våra insatser.");
        assign(
                "sodertalje-2021_36",
                "kansli",
                "forbundschef",
                "Övning: Vi ordnar programmet tillsammans med Stockholm.");
        assign("stockholms-stad-2021_2", "kansli", "projektledare", "Övning: Vi håller två webbinarier om året.");
        assign("sodertalje-2021_28", "kansli", null, "Övning: Vi bidrar med föreläsare.");
        assign("stockholms-stad-2021_6", "projektledare", "kansli", null);
    }

    private void assign(String commitment, String owner, @Nullable String deputy, @Nullable String part) {
        var path = COMMITMENTS + commitment;
        var partners = StreamSupport.stream(api.get(path).path("partners").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("owner", owner);
        body.put("deputy", deputy);
        body.put("partners", partners);
        body.put("part", part);
        api.put(path + "/responsibility", body, api.etag(path));
    }

    /** The office sees it otherwise than the facts, and says why and for how long. */
    void seeItOtherwise(LocalDate until) {
        var path = COMMITMENTS + "stockholms-stad-2021_6";
        var factsSay = api.get(path).at("/fulfilment/state").asString();
        var state = List.of("ON_TRACK", "KEPT").contains(factsSay) ? "PARTLY_KEPT" : "ON_TRACK";
        api.put(
                path + "/override",
                Map.of(
                        "state",
                        state,
                        "reason",
                        "Övning: Punkten togs upp på ett extra möte som inte är registrerat.",
                        "until",
                        until.toString()),
                api.etag(path));
    }
}

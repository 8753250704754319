package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.atagande.endtoend.Keeping.CITY;
import static se.atagande.endtoend.Keeping.TOWN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import se.atagande.standalone.Settings;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;
import tools.jackson.databind.JsonNode;

/** The two federations with a system of their own, in which a year passes as fast as people can act. */
final class TwoFederations implements AutoCloseable {

    static final LocalDate BEGINNING = LocalDate.of(2026, 1, 2);
    private static final String COMMITMENTS = "/commitments/v1/commitments";

    private final Standalone system;
    private final DescribedApi api = DescribedApi.read(Path.of("../docs/openapi"));
    private final Map<String, Visitor> visitors = new HashMap<>();

    private TwoFederations(Standalone system) {
        this.system = system;
    }

    /** Nothing is loaded yet. */
    static TwoFederations start(Path data) {
        var federations = new TwoFederations(RunningSystem.start(data, Settings.Practice.NONE));
        federations.itIs(BEGINNING.atTime(8, 0));
        return federations;
    }

    @Override
    public void close() {
        system.close();
    }

    void itIs(LocalDateTime moment) {
        system.clock().set(moment.atZone(Person.STOCKHOLM).toInstant());
    }

    void loadDeclarations(Keeping story) throws IOException {
        load(story, DemoUser.KANSLI_STOCKHOLM, "stockholms-stad-2021");
        load(story, DemoUser.KANSLI_SODERTALJE, "sodertalje-2021");
    }

    private void load(Keeping story, DemoUser office, String declaration) throws IOException {
        var file = new ClassPathResource("declarations/" + declaration + ".yaml")
                .getContentAsString(StandardCharsets.UTF_8);
        person(office, story)
                .loads("loads the signed declaration", "/commitments/v1/declaration-imports", "application/yaml", file);
    }

    /** What people do from one day to another, each thing at its time. */
    void live(List<Keeping> stories, LocalDate from, LocalDate to) {
        stories.stream()
                .flatMap(story -> story.deeds().stream())
                .filter(deed -> !deed.at().toLocalDate().isBefore(from)
                        && !deed.at().toLocalDate().isAfter(to))
                .sorted(Comparator.comparing(Keeping.Deed::at))
                .forEach(deed -> {
                    itIs(deed.at());
                    deed.what().accept(person(deed.who(), deed.story()));
                });
    }

    private Person person(@Nullable DemoUser who, Keeping story) {
        return new Person(
                visitor(who),
                who == null ? "Vem som helst, utan inloggning" : who.title(),
                api,
                system.clock(),
                story::note);
    }

    private Visitor visitor(@Nullable DemoUser who) {
        return visitors.computeIfAbsent(
                who == null ? "" : who.login(),
                ignored -> who == null ? Visitor.anonymous(system) : Visitor.as(system, who));
    }

    /** All commitments by id, each as the office of its federation reads it. */
    Map<String, JsonNode> commitments() {
        var all = new LinkedHashMap<String, JsonNode>();
        read(all, CITY, DemoUser.KANSLI_STOCKHOLM);
        read(all, TOWN, DemoUser.KANSLI_SODERTALJE);
        assertThat(all).hasSize(41);
        return all;
    }

    private void read(Map<String, JsonNode> into, String federation, DemoUser office) {
        visitor(office)
                .get(COMMITMENTS + "?limit=100&federation=" + federation)
                .is(200)
                .at("/items")
                .forEach(it -> into.put(it.path("id").asString(), it));
    }

    /** The same, when nothing moves any more. */
    Map<String, JsonNode> settled() {
        var last = new HashMap<String, JsonNode>();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    var now = commitments();
                    var same = now.equals(last);
                    last.clear();
                    last.putAll(now);
                    assertThat(same).isTrue();
                });
        return last;
    }

    /** The rows of the follow-up report of the year by commitment, as everybody reads it. */
    Map<String, JsonNode> report() {
        var rows = new LinkedHashMap<String, JsonNode>();
        visitor(Keeping.ANYBODY)
                .get("/commitments/v1/reports/follow-up?year=2026")
                .is(200)
                .at("/federations")
                .forEach(federation -> federation
                        .path("commitments")
                        .forEach(row -> rows.put(row.path("id").asString(), row)));
        return rows;
    }

    /** The year of each commitment when it is over, as everybody reads it; those that were not in force then are missing. */
    Map<String, JsonNode> periods() {
        var periods = new LinkedHashMap<String, JsonNode>();
        for (var commitment : commitments().keySet()) {
            visitor(Keeping.ANYBODY)
                    .get(COMMITMENTS + "/" + commitment + "/periods?limit=100")
                    .is(200)
                    .at("/items")
                    .forEach(it -> {
                        if (it.path("to").asString().equals("2026-12-31")) {
                            periods.put(commitment, it);
                        }
                    });
        }
        return periods;
    }
}

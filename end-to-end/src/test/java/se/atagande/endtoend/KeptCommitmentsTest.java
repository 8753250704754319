package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.atagande.endtoend.Keeping.CITY;
import static se.atagande.endtoend.Keeping.TOWN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import se.atagande.standalone.Settings;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;
import tools.jackson.databind.JsonNode;

/** Every commitment of the two declarations can be kept with this system alone, by people in their roles through the API: docs/commitments.md shows how. */
class KeptCommitmentsTest {

    private static final boolean APPROVE = Boolean.getBoolean("approve");
    private static final Path PAGE = Path.of("../docs/commitments.md");
    private static final String COMMITMENTS = "/commitments/v1/commitments";
    private static final LocalDate BEGINNING = LocalDate.of(2026, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 30);
    private static final LocalDate OVER = LocalDate.of(2027, 2, 1);

    @TempDir
    private static Path data;

    private static @Nullable Standalone system;

    @BeforeAll
    static void start() {
        system = RunningSystem.start(data, Settings.Practice.NONE);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final DescribedApi api = DescribedApi.read(Path.of("../docs/openapi"));

    @Test
    void everyCommitmentIsKeptByThoseWhoMadeIt() throws IOException {
        var ways = HowTheyAreKept.all();
        itIs(BEGINNING.atTime(8, 0));
        var loading = Keeping.of("First the declarations are loaded");
        load(loading, DemoUser.KANSLI_STOCKHOLM, "stockholms-stad-2021");
        load(loading, DemoUser.KANSLI_SODERTALJE, "sodertalje-2021");
        var before = commitments();
        assertThat(ways.stream().flatMap(way -> way.expected().stream()).map(Keeping.Expected::commitment))
                .as("every commitment has its way, and none has two")
                .containsExactlyInAnyOrderElementsOf(before.keySet());

        live(ways, BEGINNING, LAST_DAY);
        itIs(LAST_DAY.atTime(12, 0));
        var after = settled(ways);

        live(ways, LAST_DAY.plusDays(1), OVER);
        itIs(OVER.atTime(12, 0));
        var over = periods(before.keySet());
        assertThat(over).allSatisfy((commitment, year) -> {
            assertThat(year.path("state").asString()).as(commitment).isEqualTo("KEPT");
            assertThat(year.path("completion").asString()).as(commitment).isEqualTo("COMPLETE");
        });

        compare(new CommitmentsPage(loading, ways, before, after, over).toString());
    }

    /** What people do, each thing at its time. */
    private void live(List<Keeping> ways, LocalDate from, LocalDate to) {
        ways.stream()
                .flatMap(way -> way.deeds().stream())
                .filter(deed -> !deed.at().toLocalDate().isBefore(from)
                        && !deed.at().toLocalDate().isAfter(to))
                .sorted(Comparator.comparing(Keeping.Deed::at))
                .forEach(deed -> {
                    itIs(deed.at());
                    deed.what().accept(person(deed.who(), deed.keeping()));
                });
    }

    private void load(Keeping keeping, DemoUser office, String declaration) throws IOException {
        var file = new ClassPathResource("declarations/" + declaration + ".yaml")
                .getContentAsString(StandardCharsets.UTF_8);
        person(office, keeping)
                .loads("loads the signed declaration", "/commitments/v1/declaration-imports", "application/yaml", file);
    }

    private Person person(@Nullable DemoUser who, Keeping keeping) {
        return new Person(
                visitor(who),
                who == null ? "Vem som helst, utan inloggning" : who.title(),
                api,
                running().clock(),
                keeping::note);
    }

    private Visitor visitor(@Nullable DemoUser who) {
        return visitors.computeIfAbsent(
                who == null ? "" : who.login(),
                ignored -> who == null ? Visitor.anonymous(running()) : Visitor.as(running(), who));
    }

    private static void itIs(LocalDateTime moment) {
        running().clock().set(moment.atZone(Person.STOCKHOLM).toInstant());
    }

    private static Standalone running() {
        return Objects.requireNonNull(system);
    }

    /** All commitments by id, each as the office of its federation reads it, once each has been judged. */
    private Map<String, JsonNode> commitments() {
        var all = new LinkedHashMap<String, JsonNode>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            all.clear();
            for (var federation : List.of(CITY, TOWN)) {
                visitor(HowTheyAreKept.officeOf(federation))
                        .get(COMMITMENTS + "?limit=100&federation=" + federation)
                        .is(200)
                        .at("/items")
                        .forEach(it -> all.put(it.path("id").asString(), it));
            }
            assertThat(all.values()).hasSize(41).allSatisfy(it -> assertThat(
                            it.at("/fulfilment/reason/sv").asString())
                    .isNotBlank());
        });
        return all;
    }

    /** As the ways say it will be, and no fact still under way. */
    private Map<String, JsonNode> settled(List<Keeping> ways) {
        var last = new HashMap<String, JsonNode>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    var now = commitments();
                    var same = now.equals(last);
                    last.clear();
                    last.putAll(now);
                    assertThat(ways.stream()
                                    .flatMap(way -> way.expected().stream())
                                    .map(it -> {
                                        var fulfilment =
                                                now.get(it.commitment()).path("fulfilment");
                                        return new Keeping.Expected(
                                                it.commitment(),
                                                fulfilment.path("state").asString(),
                                                fulfilment.path("kept").asInt(),
                                                fulfilment.path("expected").asInt());
                                    }))
                            .containsExactlyElementsOf(ways.stream()
                                    .flatMap(way -> way.expected().stream())
                                    .toList());
                    assertThat(same).isTrue();
                });
        return last;
    }

    /** The year, now that it is over, as everybody reads it. */
    private Map<String, JsonNode> periods(Iterable<String> commitments) {
        var periods = new LinkedHashMap<String, JsonNode>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (var commitment : commitments) {
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
            assertThat(periods.values())
                    .hasSize(41)
                    .allSatisfy(it -> assertThat(it.path("state").asString()).isEqualTo("KEPT"));
        });
        return periods;
    }

    private static void compare(String page) throws IOException {
        if (APPROVE) {
            Files.writeString(PAGE, page);
        }
        assertThat(page)
                .as("docs/commitments.md; -Dapprove=true writes it anew")
                .isEqualTo(Files.readString(PAGE));
    }
}

package se.atagande.commitments.needs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.influence.AskedCitizens;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/** {@code /commitments/v1/influence-occasions/{id}/needs}: two read, differ and agree, put in order; the board decides on what was asked. */
@Tag(name = "citizens-influence")
@RestController
@RequestMapping("/commitments/v1/influence-occasions/{id}/needs")
class NeedsApi {

    private static final Access ACCESS = new Access(
            Access.MEMBERS,
            Set.of(Role.OFFICE, Role.PROJECT_LEADER, Role.AMBASSADOR),
            "Be kansliet, projektledaren eller en MR-ambassadör.");
    private static final String THEME = "Ange temat som en kod: a–z, 0–9 och bindestreck.";
    private static final String THEMES = "[a-z0-9][a-z0-9_-]{0,59}";

    private final AggregateStore<Needs> store;
    private final AskedCitizens citizens;

    NeedsApi(Feeds feeds, AskedCitizens citizens) {
        this.store = feeds.store(Needs.class, "needs");
        this.citizens = citizens;
    }

    @Schema(name = "AnswerTheme")
    record AnswerTheme(
            @Schema(description = "Id of the viewpoint that answers the question")
            @NotBlank(message = "Ange svaret.") @Size(max = 100, message = "Ange svarets id.") String answer,

            @Schema(example = "bemotande") @NotNull(message = THEME) @Pattern(regexp = THEMES, message = THEME) String theme) {}

    @Schema(name = "AnswerThemes")
    record AnswerThemes(
            @NotNull(message = "Sortera svaren.") @Size(min = 1, max = 2000, message = "Sortera högst 2000 svar.") List<@NotNull(message = "Sortera svaren.") @Valid AnswerTheme> themes) {

        Map<String, String> byAnswer() {
            var all = new HashMap<String, String>();
            themes.forEach(it -> all.put(it.answer(), it.theme()));
            if (all.size() < themes.size()) {
                throw ProblemException.invalid("/themes", "Twice", "Sortera varje svar en gång.");
            }
            return all;
        }
    }

    @Schema(name = "NeedPriority")
    record PriorityBody(
            @Schema(example = "bemotande") @NotNull(message = THEME) @Pattern(regexp = THEMES, message = THEME) String theme,

            @Schema(example = "Flest nämner det, och vi kan göra något i år.")
            @NotBlank(message = "Skriv varför temat kommer där.") @Size(max = 1000, message = "Skriv högst 1000 tecken.") String why) {}

    @Schema(name = "NeedPriorities")
    record Priorities(
            @NotNull(message = "Ordna teman.") @Size(min = 1, max = 50, message = "Ordna högst 50 teman.") List<@NotNull(message = "Ordna teman.") @Valid PriorityBody> order) {}

    @Schema(name = "NeedsDecision")
    record DecisionBody(
            @Schema(example = "2026-11-05") @NotNull(message = "Ange dagen för beslutet.") LocalDate day,

            @Schema(description = "Of the board's minutes", example = "§ 42")
            @NotBlank(message = "Ange paragrafen.") @Size(max = 50, message = "Skriv högst 50 tecken.") String paragraph,

            @Schema(example = "Styrelsen avsätter medel till mottagande i mindre grupper.")
            @NotBlank(message = "Skriv vad som beslutades.") @Size(max = 2000, message = "Skriv högst 2000 tecken.") String text,

            @Schema(description = "The questions that it rests on, from 1", example = "[1]")
            @NotNull(message = "Ange minst en fråga som beslutet bygger på.") @Size(max = 50, message = "Ange högst 50 frågor.") List<@NotNull(message = "Ange frågans nummer.") Integer> rounds) {}

    @Schema(name = "ReadersAgreement")
    record AgreementView(
            int answers,

            @Schema(description = "Of these under the same theme")
            int same,

            @Schema(description = "Cohen's kappa: 1 is full agreement, 0 what chance gives", example = "0.72")
            double kappa) {}

    @Schema(name = "ThemeCount")
    record ThemeCount(String theme, int answers) {}

    @Schema(name = "OpenDifference")
    record Difference(String answer, String one, String other) {}

    @Schema(name = "Needs")
    record NeedsView(
            @Schema(description = "How many have read: 0, 1 or 2")
            int readers,

            @Schema(description = "Whether the caller is one of them")
            boolean readByMe,

            @Schema(description = "Null until two have read: neither sees the other's themes before") @Nullable AgreementView agreement,

            @Schema(description = "Answers that the two put under different themes and that are not settled")
            List<Difference> differences,

            @Schema(description = "How many answers stand under each theme, when all is settled")
            List<ThemeCount> themes,

            List<PriorityBody> priorities,
            @Nullable DecisionBody decision) {

        static NeedsView of(Needs it, String reader) {
            var agreement = it.agreement();
            var decision = it.decision();
            return new NeedsView(
                    it.readings().size(),
                    it.readings().stream().anyMatch(one -> one.reader().equals(reader)),
                    it.readByTwo() ? new AgreementView(agreement.answers(), agreement.same(), agreement.kappa()) : null,
                    it.open().stream()
                            .map(answer -> new Difference(
                                    answer,
                                    it.readings().get(0).themes().getOrDefault(answer, ""),
                                    it.readings().get(1).themes().getOrDefault(answer, "")))
                            .toList(),
                    it.themes().entrySet().stream()
                            .map(theme -> new ThemeCount(theme.getKey(), theme.getValue()))
                            .toList(),
                    it.priorities().stream()
                            .map(one -> new PriorityBody(one.theme(), one.why()))
                            .toList(),
                    decision == null
                            ? null
                            : new DecisionBody(
                                    decision.day(), decision.paragraph(), decision.text(), decision.rounds()));
        }
    }

    @Operation(
            operationId = "getNeeds",
            summary = "How far the answers of a needs analysis have come on their way to a decision",
            description = "Hur långt svaren i en behovsanalys har kommit på väg mot ett beslut.")
    @ApiResponse(responseCode = "200", description = "With its ETag")
    @ApiResponse(responseCode = "404", description = "No such occasion of your federations")
    @GetMapping
    ResponseEntity<NeedsView> one(@PathVariable String id, Caller caller) {
        var asked = asked(id, caller);
        return shown(stored(asked.id()), reader(asked, caller));
    }

    @Operation(
            operationId = "readAnswers",
            summary = "Put each answer under a theme, on one's own; a second person does the same",
            description = "Sortera varje svar under ett tema, för sig själv. En andra person gör samma sak.")
    @ApiResponse(responseCode = "200", description = "Read")
    @ApiResponse(responseCode = "409", description = "The question is still open, or two have read")
    @ApiResponse(responseCode = "422", description = "Not each answer once")
    @PutMapping("/reading")
    ResponseEntity<NeedsView> read(
            @PathVariable String id, @RequestBody @Valid AnswerThemes body, IfMatch seen, Caller caller) {
        var themes = body.byAnswer();
        return change(id, seen, caller, (needs, asked) -> needs.read(reader(asked, caller), themes, asked));
    }

    @Operation(
            operationId = "settleThemes",
            summary = "Settle where the two readers differ",
            description = "Kom överens om svar som ni sorterade olika.")
    @ApiResponse(responseCode = "200", description = "Settled")
    @ApiResponse(responseCode = "409", description = "Two have not read, or there is nothing to settle")
    @PutMapping("/settled-themes")
    ResponseEntity<NeedsView> settle(
            @PathVariable String id, @RequestBody @Valid AnswerThemes body, IfMatch seen, Caller caller) {
        var themes = body.byAnswer();
        return change(id, seen, caller, (needs, asked) -> needs.settle(themes));
    }

    @Operation(
            operationId = "prioritiseNeeds",
            summary = "Put the themes in order, each with why",
            description = "Ordna teman efter vikt, med skäl.")
    @ApiResponse(responseCode = "200", description = "In order")
    @ApiResponse(responseCode = "409", description = "Not read by two, not settled, or decided")
    @PutMapping("/priorities")
    ResponseEntity<NeedsView> prioritise(
            @PathVariable String id, @RequestBody @Valid Priorities body, IfMatch seen, Caller caller) {
        var order = body.order().stream()
                .map(it -> new Needs.Priority(it.theme(), it.why().strip()))
                .toList();
        return change(id, seen, caller, (needs, asked) -> needs.prioritise(order));
    }

    @Operation(
            operationId = "decideOnNeeds",
            summary = "Write down what the board decided, and on which questions it rests",
            description = "Skriv vad styrelsen beslutade, och vilka frågor beslutet bygger på.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "409", description = "Nothing is put in order, or it was decided before")
    @ApiResponse(responseCode = "422", description = "It rests on no question that was asked and closed")
    @PutMapping("/board-decision")
    ResponseEntity<NeedsView> decide(
            @PathVariable String id, @RequestBody @Valid DecisionBody body, IfMatch seen, Caller caller) {
        var decision = new Needs.BoardDecision(
                body.day(),
                body.paragraph().strip(),
                body.text().strip(),
                body.rounds().stream().distinct().sorted().toList());
        return change(id, seen, caller, (needs, asked) -> needs.decide(decision, asked));
    }

    private ResponseEntity<NeedsView> change(
            String id, IfMatch seen, Caller caller, BiFunction<Needs, AskedCitizens.Asked, NeedsOutcome> change) {
        var asked = asked(id, caller);
        ACCESS.requireWrite(caller, asked.federation());
        var before = stored(asked.id());
        seen.requires(before.version());
        var after = changed(change.apply(before.state(), asked));
        return shown(store.write(before, after, List.of()), reader(asked, caller));
    }

    private static Needs changed(NeedsOutcome outcome) {
        return switch (outcome) {
            case NeedsOutcome.Changed it -> it.needs();
            case NeedsOutcome.StillAsking ignored ->
                throw ProblemException.conflict(
                        "question-open", "Frågan är öppen", "Stäng frågan först, så att alla svar är med.");
            case NeedsOutcome.ReadByTwo ignored ->
                throw ProblemException.conflict(
                        "read-by-two", "Två har redan läst", "Kom överens om det som de sorterade olika.");
            case NeedsOutcome.NotEachAnswerOnce it ->
                throw ProblemException.invalid(
                        "/themes",
                        "NotEachAnswerOnce",
                        it.answers() == 0
                                ? "Ingen har svarat på frågan."
                                : "Sortera vart och ett av de " + it.answers() + " svaren en gång.");
            case NeedsOutcome.NotReadByTwo ignored ->
                throw ProblemException.conflict(
                        "not-read-by-two", "Två har inte läst", "Be en person till att sortera svaren.");
            case NeedsOutcome.NothingToSettle ignored ->
                throw ProblemException.conflict(
                        "nothing-to-settle", "Det finns inget att komma överens om där", "Ni sorterade svaret lika.");
            case NeedsOutcome.NotSettled it ->
                throw ProblemException.conflict(
                        "not-settled",
                        "Ni har sorterat svar olika",
                        "Kom först överens om de " + it.open() + " svar som ni sorterade olika.");
            case NeedsOutcome.NoSuchTheme ignored ->
                throw ProblemException.invalid(
                        "/order", "NoSuchTheme", "Ordna de teman som svaren är sorterade under, vart och ett en gång.");
            case NeedsOutcome.NotPrioritised ignored ->
                throw ProblemException.conflict(
                        "not-prioritised", "Teman är inte ordnade", "Ordna teman innan styrelsen beslutar.");
            case NeedsOutcome.RestsOnNoQuestion ignored ->
                throw ProblemException.invalid(
                        "/rounds", "RestsOnNoQuestion", "Ange minst en fråga som har ställts och stängts.");
            case NeedsOutcome.Decided ignored ->
                throw ProblemException.conflict(
                        "already-decided", "Styrelsen har beslutat", "Gör en ny behovsanalys om något har ändrats.");
        };
    }

    private AskedCitizens.Asked asked(String id, Caller caller) {
        var asked = citizens.find(id).orElseThrow(ProblemException::notFound);
        ACCESS.requireRead(caller, asked.federation());
        return asked;
    }

    private Stored<Needs> stored(String id) {
        return store.find(id).orElseGet(() -> new Stored<>(Needs.none(id), 0, 0));
    }

    /** Tells two readers of one occasion apart; of no use for anything else. */
    private static String reader(AskedCitizens.Asked asked, Caller caller) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(("needs|" + asked.id() + "|" + caller.name()).getBytes(UTF_8)),
                            0,
                            16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResponseEntity<NeedsView> shown(Stored<Needs> stored, String reader) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(NeedsView.of(stored.state(), reader));
    }
}

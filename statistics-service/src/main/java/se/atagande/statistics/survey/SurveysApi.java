package se.atagande.statistics.survey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.statistics.bank.Question;
import se.atagande.statistics.bank.QuestionBanks;

/** Surveys over HTTP, for the federation's own people: what is planned, decided and told. */
@Tag(name = "Surveys", description = "Equality-data surveys. Undersökningar för jämlikhetsdata.")
@RestController
@RequestMapping("/statistics/v1/surveys")
class SurveysApi {

    /** Sensitive answers: fewer than this are never shown. */
    private static final int THRESHOLD = 10;

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final String SIGNS = "abcdefghjkmnpqrstvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Surveys surveys;
    private final QuestionBanks banks;
    private final Clock clock;

    SurveysApi(Surveys surveys, QuestionBanks banks, Clock clock) {
        this.surveys = surveys;
        this.banks = banks;
        this.clock = clock;
    }

    @Operation(
            operationId = "listSurveys",
            summary = "Surveys of the caller's federations, by stage and title",
            description = "Undersökningar i de förbund man hör till.")
    @ApiResponse(responseCode = "200", description = "One page of surveys")
    @GetMapping
    Page<SurveyView> list(
            @RequestParam Optional<FederationId> federation,
            @RequestParam Optional<Survey.Stage> stage,
            PageRequest page,
            Caller caller) {
        federation.ifPresent(it -> SurveyAccess.ACCESS.requireRead(caller, it));
        return Page.cut(
                surveys.of(SurveyAccess.ACCESS.readable(caller, federation.orElse(null))).stream()
                        .filter(it -> stage.map(it.stage()::equals).orElse(true))
                        .sorted(Comparator.comparing(Survey::stage).thenComparing(Survey::title))
                        .map(SurveyView::of)
                        .toList(),
                page);
    }

    @Operation(operationId = "getSurvey", summary = "One survey", description = "En undersökning.")
    @ApiResponse(responseCode = "200", description = "The survey")
    @GetMapping("/{id}")
    ResponseEntity<SurveyView> one(@PathVariable String id, Caller caller) {
        return SurveyAccess.answer(found(id, caller));
    }

    @Operation(
            operationId = "beginSurvey",
            summary = "Begin to look into a survey",
            description = "Börja utreda en undersökning.")
    @ApiResponse(responseCode = "201", description = "Begun, in the stage INVESTIGATION")
    @PostMapping
    ResponseEntity<SurveyView> begin(@Valid @RequestBody SurveyCommands.Begin command, Caller caller) {
        var federation = new FederationId(command.federation());
        SurveyAccess.ACCESS.requireWrite(caller, federation);
        var id = IntStream.range(0, 10)
                .mapToObj(i -> String.valueOf(SIGNS.charAt(RANDOM.nextInt(SIGNS.length()))))
                .collect(Collectors.joining());
        var survey = surveys.create(Survey.begun(
                id,
                federation,
                command.title().strip(),
                new Survey.Plan("", "", "", "", banks.newest().version(), List.of(), 0, false)));
        return ResponseEntity.created(URI.create("/statistics/v1/surveys/" + id))
                .eTag(Long.toString(survey.version()))
                .body(SurveyView.of(survey.state()));
    }

    @Operation(
            operationId = "planSurvey",
            summary = "Say what a survey is for and what it asks; possible until it is decided",
            description = "Syfte, samråd, frågor och vilka som bjuds in. Går att ändra tills beslutet är taget.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "409", description = "It is decided already")
    @PutMapping("/{id}")
    ResponseEntity<SurveyView> plan(
            @PathVariable String id,
            @Valid @RequestBody SurveyCommands.Planned command,
            @Parameter(hidden = true) IfMatch seen,
            Caller caller) {
        var bank = banks.newest();
        var unknown = IntStream.range(0, command.questions().size())
                .filter(i -> bank.question(command.questions().get(i)).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            throw ProblemException.invalid(
                    "/questions/" + unknown.getAsInt(),
                    "unknown",
                    "Frågan finns inte i frågebanken. Välj en som finns.");
        }
        var inOrder = bank.questions().stream()
                .map(Question::id)
                .filter(command.questions()::contains)
                .toList();
        return change(
                id,
                seen,
                caller,
                survey -> survey.plan(command.title().strip(), command.plan(bank.version(), inOrder)));
    }

    @Operation(
            operationId = "decideSurvey",
            summary = "Tell what was decided, by whom, when and where it is written",
            description = "Beslutet: om det ska samlas in, vem som beslutat, när, och diarienummer eller paragraf.")
    @ApiResponse(responseCode = "200", description = "Told")
    @ApiResponse(responseCode = "409", description = "It is decided already")
    @PostMapping("/{id}/decision")
    ResponseEntity<SurveyView> decide(
            @PathVariable String id,
            @Valid @RequestBody SurveyCommands.Decide command,
            @Parameter(hidden = true) IfMatch seen,
            Caller caller) {
        return change(
                id,
                seen,
                caller,
                survey -> survey.decide(
                        new Survey.Decision(
                                command.collect(),
                                command.by().strip(),
                                command.on(),
                                command.reference().strip()),
                        today()));
    }

    @Operation(
            operationId = "informOfSurvey",
            summary = "Tell what those who are asked were told",
            description = "Informationen till dem som ska svara; den står också före första frågan.")
    @ApiResponse(responseCode = "200", description = "Told")
    @ApiResponse(responseCode = "409", description = "It is not decided, or was told before")
    @PostMapping("/{id}/information")
    ResponseEntity<SurveyView> inform(
            @PathVariable String id,
            @Valid @RequestBody SurveyCommands.Inform command,
            @Parameter(hidden = true) IfMatch seen,
            Caller caller) {
        return change(
                id,
                seen,
                caller,
                survey -> survey.inform(new Survey.Information(command.text().strip(), command.on()), today()));
    }

    @Operation(
            operationId = "forecastSurvey",
            summary = "Which tables can ever be shown, alone, together with other federations, and over years",
            description =
                    "Vilka tabeller som aldrig kan visas, och vilka som kan det tillsammans med andra förbund eller över flera år.")
    @ApiResponse(
            responseCode = "200",
            description = "Computed from the threshold alone: NEVER holds however people answer")
    @GetMapping("/{id}/forecast")
    Forecast forecast(
            @PathVariable String id,
            @Parameter(description = "How many each of the other federations invites", example = "60")
                    @RequestParam(defaultValue = "")
                    List<Integer> others,
            @Parameter(description = "Over how many years the same is asked") @RequestParam(defaultValue = "1")
                    int years,
            Caller caller) {
        var plan = found(id, caller).state().plan();
        if (others.size() > 50 || others.stream().anyMatch(it -> it < 0 || it > 5000)) {
            throw ProblemException.invalid("/others", "range", "Ange heltal från 0 till 5 000, högst 50 stycken.");
        }
        if (years < 1 || years > 10) {
            throw ProblemException.invalid("/years", "range", "Ange ett heltal från 1 till 10.");
        }
        var bank = banks.version(plan.bank());
        return Forecast.of(
                plan.questions().stream()
                        .flatMap(it -> bank.question(it).stream())
                        .toList(),
                plan.invited(),
                others,
                years,
                THRESHOLD);
    }

    private Stored<Survey> found(String id, Caller caller) {
        var survey = surveys.find(id).orElseThrow(ProblemException::notFound);
        SurveyAccess.ACCESS.requireRead(caller, survey.state().federation());
        return survey;
    }

    private ResponseEntity<SurveyView> change(
            String id, IfMatch seen, Caller caller, Function<Survey, SurveyOutcome> step) {
        var survey = found(id, caller);
        SurveyAccess.ACCESS.requireWrite(caller, survey.state().federation());
        seen.requires(survey.version());
        return switch (step.apply(survey.state())) {
            case SurveyOutcome.Changed changed -> SurveyAccess.answer(surveys.replace(survey, changed.survey()));
            case SurveyOutcome.WrongStage stage -> throw SurveyAccess.wrongStage();
            case SurveyOutcome.Missing missing -> throw SurveyAccess.missing(missing);
            case SurveyOutcome.NotYet ahead -> throw SurveyAccess.notYet();
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }
}

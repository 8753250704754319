package se.atagande.statistics.answering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.statistics.bank.QuestionBanks;
import se.atagande.statistics.release.Block;
import se.atagande.statistics.release.Tables;
import se.atagande.statistics.survey.Survey;
import se.atagande.statistics.survey.SurveyAccess;
import se.atagande.statistics.survey.SurveyOutcome;
import se.atagande.statistics.survey.SurveyView;
import se.atagande.statistics.survey.Surveys;

/** The collecting of a survey, for the federation: codes, opening, closing, destruction, and tokens for those who log in. */
@Tag(name = "Surveys", description = "Equality-data surveys. Undersökningar för jämlikhetsdata.")
@RestController
@RequestMapping("/statistics/v1/surveys/{id}")
class CollectingApi {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Surveys surveys;
    private final QuestionBanks banks;
    private final BallotBoxes boxes;
    private final Codes codes;
    private final Tokens tokens;
    private final Tables tables;
    private final Clock clock;

    CollectingApi(
            Surveys surveys,
            QuestionBanks banks,
            BallotBoxes boxes,
            Codes codes,
            Tokens tokens,
            Tables tables,
            Clock clock) {
        this.surveys = surveys;
        this.banks = banks;
        this.boxes = boxes;
        this.codes = codes;
        this.tokens = tokens;
        this.tables = tables;
        this.clock = clock;
    }

    @Schema(name = "SurveyCollection")
    record Collection(
            @Schema(
                    description =
                            "Answers that have been counted: whole batches, so it lags behind by up to nine until the survey closes")
            int counted,

            @Schema(description = "Codes that were printed") int codes,

            boolean closed,

            @Schema(description = "When the counts were destroyed as decided; null while they are there") @Nullable LocalDate destroyedOn) {}

    @Schema(name = "PrintCodes", example = "{\"howMany\": 44}")
    record PrintCodes(
            @NotNull(message = "Ange hur många koder som ska skrivas ut.") @Min(value = 1, message = "Ange ett heltal från 1 till 5 000.") @Max(value = 5000, message = "Ange ett heltal från 1 till 5 000.") Integer howMany) {}

    @Schema(name = "PrintedCodes")
    record PrintedCodes(
            @Schema(description = "Shown this once and kept by nobody", example = "[\"7KQ2M-0X9AB-4T1ZC-PW83D\"]")
            List<String> codes) {}

    @Schema(name = "SignToken")
    record SignToken(
            @Schema(description = "The blinded message (RFC 9474), base64url, 256 bytes")
            @NotNull(message = "Ange det blindade meddelandet.") @Pattern(regexp = "[A-Za-z0-9_-]{342}", message = "Skicka 256 byte som base64url utan utfyllnad.") String blinded) {}

    @Schema(name = "SignedToken")
    record SignedToken(@Schema(description = "base64url") String signature) {}

    @Operation(
            operationId = "getSurveyCollection",
            summary = "How far the collecting has come",
            description = "Hur många svar som räknats, i hela omgångar, och hur många koder som skrivits ut.")
    @ApiResponse(responseCode = "200", description = "Whole batches only")
    @GetMapping("/collection")
    Collection collection(@PathVariable String id, Caller caller) {
        var survey = found(id, caller).state();
        var progress = boxes.progress(survey.surveyId()).orElse(new BallotBoxes.Progress(0, false, null));
        return new Collection(
                progress.counted(), codes.printed(survey.surveyId()), progress.closed(), progress.destroyedOn());
    }

    @Operation(
            operationId = "printSurveyCodes",
            summary = "Codes to hand out, at most as many as are invited; they are shown once and kept by nobody",
            description =
                    "Koder att dela ut, högst så många som bjuds in. De visas en gång och sparas inte. Dela ut dem i slumpvis ordning utan lista.")
    @ApiResponse(responseCode = "200", description = "The codes, in no order")
    @ApiResponse(
            responseCode = "409",
            description = "The survey is not decided or no longer open, or there would be more codes than invited")
    @PostMapping("/codes")
    PrintedCodes print(@PathVariable String id, @Valid @RequestBody PrintCodes command, Caller caller) {
        var survey = own(id, caller).state();
        if (survey.stage() != Survey.Stage.DECIDED
                && survey.stage() != Survey.Stage.INFORMED
                && survey.stage() != Survey.Stage.OPEN) {
            throw SurveyAccess.wrongStage();
        }
        var left = survey.plan().invited() - codes.printed(survey.surveyId());
        if (command.howMany() > left) {
            throw ProblemException.conflict(
                    "more-codes-than-invited",
                    "Det blir fler koder än inbjudna",
                    "Det går att skriva ut " + Math.max(0, left) + " koder till. En kod är ett svar.");
        }
        return new PrintedCodes(codes.print(survey.surveyId(), command.howMany()));
    }

    @Operation(
            operationId = "openSurvey",
            summary = "Open a survey; refused while anything that must be there is missing",
            description =
                    "Öppna undersökningen. Saknas syfte, information, konsekvensbedömning, beslut eller gallring sägs det.")
    @ApiResponse(responseCode = "200", description = "Open; told as SurveyOpened")
    @ApiResponse(responseCode = "409", description = "It was closed, or decided against")
    @ApiResponse(responseCode = "422", description = "Something is missing; errors says what")
    @PostMapping("/opening")
    ResponseEntity<SurveyView> open(@PathVariable String id, Caller caller) {
        var before = own(id, caller);
        var survey = before.state();
        var opened = stepped(before, survey.open(today()));
        var bank = banks.version(survey.plan().bank());
        if (survey.plan().byLogin()) {
            tokens.prepare(survey.surveyId());
        }
        boxes.open(
                survey.surveyId(),
                survey.federation(),
                survey.plan().questions().stream()
                        .flatMap(it -> bank.question(it).stream())
                        .toList());
        return SurveyAccess.answer(opened);
    }

    @Operation(
            operationId = "closeSurvey",
            summary = "Close a survey: what waits is counted, codes and tokens are forgotten",
            description = "Stäng undersökningen: de svar som väntar räknas, och koderna glöms.")
    @ApiResponse(responseCode = "200", description = "Closed; told as SurveyClosed")
    @ApiResponse(responseCode = "409", description = "It is not open")
    @PostMapping("/closing")
    ResponseEntity<SurveyView> close(@PathVariable String id, Caller caller) {
        var before = own(id, caller);
        if (before.state().close(today()) instanceof SurveyOutcome.WrongStage) {
            throw SurveyAccess.wrongStage();
        }
        var survey = before.state().surveyId();
        boxes.close(survey);
        codes.forget(survey);
        tokens.forget(survey);
        return SurveyAccess.answer(stepped(before, before.state().close(today())));
    }

    @Operation(
            operationId = "destroySurveyCounts",
            summary = "Destroy the counts as decided; released tables stay, and that it was done stays",
            description = "Gallra räkningarna enligt beslutet. Visade tabeller finns kvar, och dagen för gallringen.")
    @ApiResponse(responseCode = "200", description = "Destroyed, or had been")
    @ApiResponse(responseCode = "409", description = "The survey is not closed")
    @PostMapping("/destruction")
    Collection destroy(@PathVariable String id, Caller caller) {
        var survey = own(id, caller).state();
        if (survey.stage() != Survey.Stage.CLOSED && survey.stage() != Survey.Stage.RESULT) {
            throw SurveyAccess.wrongStage();
        }
        boxes.destroy(survey.surveyId(), today());
        block(survey).ifPresent(month -> tables.forget(SurveyFigures.SCHEME, survey.federation(), month, survey.id()));
        return collection(id, caller);
    }

    @Operation(
            operationId = "tellSurveyResult",
            summary = "Tell that the result of a survey is out: its table was released, as far as it can be shown",
            description =
                    "Undersökningen har resultat: tabellen är prövad och visas så långt det går. Begär den först, med undersökningens id.")
    @ApiResponse(responseCode = "200", description = "The survey, in the stage RESULT")
    @ApiResponse(
            responseCode = "409",
            description = "The survey is not closed, or its table was not asked for or is not decided yet")
    @PostMapping("/result")
    ResponseEntity<SurveyView> result(@PathVariable String id, Caller caller) {
        var before = own(id, caller);
        var survey = before.state();
        var outcome = survey.resulted();
        if (outcome instanceof SurveyOutcome.Changed
                && boxes.find(survey.id())
                        .filter(box -> box.counted() > 0 && box.destroyedOn() == null)
                        .isPresent()
                && block(survey)
                        .filter(month -> tables.settled(SurveyFigures.SCHEME, survey.federation(), month, survey.id()))
                        .isEmpty()) {
            throw ProblemException.conflict(
                    "survey-table-first",
                    "Tabellen är inte framme",
                    "Begär undersökningens tabell, vänta tills den är låst eller prövad, och försök igen.");
        }
        return SurveyAccess.answer(stepped(before, outcome));
    }

    /** The month in which it closed: its answers are published as that month's. */
    private static Optional<Block> block(Survey survey) {
        return Optional.ofNullable(survey.closedOn()).map(it -> new Block(YearMonth.from(it), 1));
    }

    @Operation(
            operationId = "signSurveyToken",
            summary = "Sign a blinded token for somebody who logged in: one each, and nobody can tell which one it was",
            description =
                    "Signera en blindad biljett (RFC 9474) för den som loggat in: en var, och ingen kan se vilken den blev.")
    @ApiResponse(responseCode = "200", description = "The blind signature")
    @ApiResponse(
            responseCode = "409",
            description = "The survey is not open for people who log in, or another token was signed before")
    @PostMapping("/token-signatures")
    SignedToken sign(@PathVariable String id, @Valid @RequestBody SignToken command, Caller caller) {
        var survey = surveys.find(id).orElseThrow(ProblemException::notFound).state();
        caller.requires(survey.federation(), Access.MEMBERS.toArray(se.atagande.rest.Role[]::new));
        if (survey.stage() != Survey.Stage.OPEN || !survey.plan().byLogin()) {
            throw SurveyAccess.wrongStage();
        }
        return tokens.sign(id, caller.name(), Base64.getUrlDecoder().decode(command.blinded()))
                .map(it ->
                        new SignedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(it)))
                .orElseThrow(() -> new ProblemException(Problems.of(
                        HttpStatus.CONFLICT,
                        "token-signed-before",
                        "Du har redan hämtat din biljett",
                        "Svara från samma webbläsare där du hämtade den. Har du svarat är svaret framme.")));
    }

    private Stored<Survey> stepped(Stored<Survey> before, SurveyOutcome outcome) {
        return switch (outcome) {
            case SurveyOutcome.Changed changed -> surveys.replace(before, changed.survey());
            case SurveyOutcome.WrongStage stage -> throw SurveyAccess.wrongStage();
            case SurveyOutcome.Missing missing -> throw SurveyAccess.missing(missing);
            case SurveyOutcome.NotYet ahead -> throw SurveyAccess.notYet();
        };
    }

    private Stored<Survey> found(String id, Caller caller) {
        var survey = surveys.find(id).orElseThrow(ProblemException::notFound);
        SurveyAccess.ACCESS.requireRead(caller, survey.state().federation());
        return survey;
    }

    private Stored<Survey> own(String id, Caller caller) {
        var survey = found(id, caller);
        SurveyAccess.ACCESS.requireWrite(caller, survey.state().federation());
        return survey;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }
}

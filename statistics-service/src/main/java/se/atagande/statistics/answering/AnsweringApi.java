package se.atagande.statistics.answering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.statistics.bank.BankView;
import se.atagande.statistics.bank.QuestionBanks;
import se.atagande.statistics.survey.Survey;
import se.atagande.statistics.survey.Surveys;

/** An open survey for those who answer it, without login: read, tried with a code, answered once. Nothing of a request is logged or kept but what is counted. */
@Tag(name = "Questionnaires", description = "Answering a survey. Att svara på en undersökning.")
@RestController
@RequestMapping("/statistics/v1/questionnaires/{id}")
class AnsweringApi {

    private final Surveys surveys;
    private final QuestionBanks banks;
    private final BallotBoxes boxes;
    private final Codes codes;
    private final Tokens tokens;

    AnsweringApi(Surveys surveys, QuestionBanks banks, BallotBoxes boxes, Codes codes, Tokens tokens) {
        this.surveys = surveys;
        this.banks = banks;
        this.boxes = boxes;
        this.codes = codes;
        this.tokens = tokens;
    }

    @Schema(name = "Questionnaire")
    record Questionnaire(
            String id,
            @Schema(example = "sodertalje") String federation,
            String title,

            @Schema(description = "What everybody reads before the first question, as the federation wrote it")
            String information,

            BankView asked,

            @Schema(description = "The key that tokens are signed with; null where nobody answers by login") @Nullable TokenKeyView tokenKey) {}

    @Schema(name = "SurveyTokenKey")
    record TokenKeyView(
            @Schema(description = "RSA modulus, base64url") String modulus,

            @Schema(description = "RSA exponent, base64url", example = "AQAB")
            String exponent) {}

    @Schema(name = "CheckCode")
    record CheckCode(
            @Schema(example = "7KQ2M-0X9AB-4T1ZC-PW83D")
            @NotNull(message = "Skriv koden på lappen.") @Size(max = 60, message = "Koden har tjugo tecken. Skriv den som den står på lappen.") String code) {}

    @Schema(name = "CodeChecked")
    record CodeChecked(
            @Schema(description = "The code can be answered with")
            boolean usable) {}

    @Schema(name = "AnswerSurvey", example = """
            {"code": "7KQ2M-0X9AB-4T1ZC-PW83D", "token": null,
             "answers": [{"question": "treated-with-respect", "options": ["often"]}, {"question": "religion", "options": ["will-not-say"]}]}""")
    record AnswerSurvey(
            @Nullable @Size(max = 60, message = "Koden har tjugo tecken. Skriv den som den står på lappen.") String code,

            @Valid @Nullable Token token,

            @Schema(description = "A question that is left out, or has no option, was skipped")
            @NotNull(message = "Skicka svaren, eller en tom lista.") @Size(max = 50, message = "Skicka varje fråga en gång.") List<@Valid @NotNull(message = "Ange fråga och svar.") Answer> answers) {}

    @Schema(name = "SurveyToken")
    record Token(
            @Schema(description = "The prepared message (RFC 9474): 32 random bytes and 32 more, base64url")
            @NotNull(message = "Ange biljetten.") @Pattern(regexp = "[A-Za-z0-9_-]{86}", message = "Skicka 64 byte som base64url utan utfyllnad.") String message,

            @NotNull(message = "Ange signaturen.") @Pattern(regexp = "[A-Za-z0-9_-]{342}", message = "Skicka 256 byte som base64url utan utfyllnad.") String signature) {}

    @Schema(name = "SurveyAnswer")
    record Answer(
            @NotNull(message = "Ange frågans id.") @Size(max = 100, message = "Ange frågans id.") String question,

            @NotNull(message = "Ange svaret, eller en tom lista för en fråga som hoppas över.") @Size(max = 30, message = "Välj bland svaren.") List<@NotNull(message = "Ange svarets id.") String> options) {}

    @Schema(name = "AnswerTaken")
    record Taken(
            @Schema(description = "The answer is in, and cannot be found again by anybody")
            boolean taken) {}

    @Operation(
            operationId = "getQuestionnaire",
            summary = "The questions of an open survey, in one of the languages they are in",
            description = "Frågorna i en öppen undersökning, på det språk man vill.")
    @ApiResponse(responseCode = "200", description = "The questions")
    @ApiResponse(responseCode = "404", description = "There is no open survey with this id")
    @GetMapping
    Questionnaire read(
            @PathVariable String id,
            @Parameter(description = "sv, sv-x-latt (lätt svenska), en …", example = "sv")
                    @RequestParam(defaultValue = "sv")
                    String language) {
        var survey = open(id);
        var bank = banks.version(survey.plan().bank());
        var information = survey.information();
        return new Questionnaire(
                id,
                survey.federation().value(),
                survey.title(),
                information == null ? "" : information.text(),
                BankView.of(
                        banks,
                        bank.version(),
                        survey.plan().questions().stream()
                                .flatMap(it -> bank.question(it).stream())
                                .toList(),
                        language),
                tokens.key(id)
                        .map(it -> new TokenKeyView(base64(it.modulus()), base64(it.exponent())))
                        .orElse(null));
    }

    @Operation(
            operationId = "checkSurveyCode",
            summary = "Whether a code can be answered with, before anybody writes an answer",
            description = "Om koden går att svara med. Inget sparas.")
    @ApiResponse(responseCode = "200", description = "It can, or it has been used or never was")
    @ApiResponse(responseCode = "404", description = "There is no open survey with this id")
    @PostMapping("/code-checks")
    CodeChecked check(@PathVariable String id, @Valid @RequestBody CheckCode command) {
        open(id);
        var ticket = Code.ticket(id, command.code());
        return new CodeChecked(codes.knows(id, ticket)
                && boxes.find(id).filter(it -> !boxes.isSpent(it, ticket)).isPresent());
    }

    @Operation(
            operationId = "answerSurvey",
            summary = "Answer a survey, once for each code or token",
            description = "Svara på undersökningen, en gång per kod eller biljett. Varje fråga går att hoppa över.")
    @ApiResponse(responseCode = "201", description = "Taken: it will be counted together with at least four others")
    @ApiResponse(responseCode = "404", description = "There is no open survey with this id")
    @ApiResponse(responseCode = "409", description = "The code or token has been used")
    @ApiResponse(
            responseCode = "422",
            description = "No code or token of this survey, or an answer that its question does not have")
    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.CREATED)
    Taken answer(@PathVariable String id, @Valid @RequestBody AnswerSurvey command) {
        open(id);
        var box = boxes.find(id).orElseThrow(ProblemException::notFound);
        var answers = answers(box, command.answers());
        var ticket = ticket(id, command);
        return switch (boxes.take(id, answers, ticket)) {
            case BallotBox.Outcome.Taken taken -> new Taken(true);
            case BallotBox.Outcome.AlreadyAnswered again ->
                throw ProblemException.conflict(
                        "already-answered",
                        "Koden är redan använd",
                        "Har du svarat är ditt svar framme. Har du inte svarat, be om en ny kod.");
            case BallotBox.Outcome.Closed closed -> throw ProblemException.notFound();
        };
    }

    private static Map<String, Set<String>> answers(BallotBox box, List<Answer> given) {
        var seen = new HashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            var answer = given.get(i);
            var options = Set.copyOf(answer.options().stream().distinct().toList());
            var fits = box.questions().stream()
                    .filter(it -> it.id().equals(answer.question()))
                    .anyMatch(it -> it.takes(options));
            if (!fits || !seen.add(answer.question())) {
                throw ProblemException.invalid(
                        "/answers/" + i,
                        "unknown",
                        "Välj bland svaren på frågan, en gång per fråga, eller hoppa över den.");
            }
        }
        return given.stream().collect(Collectors.toMap(Answer::question, it -> Set.copyOf(it.options())));
    }

    private byte[] ticket(String id, AnswerSurvey command) {
        if (command.code() != null && command.token() == null) {
            var ticket = Code.ticket(id, command.code());
            if (codes.knows(id, ticket)) {
                return ticket;
            }
            throw ProblemException.invalid("/code", "unknown", "Koden stämmer inte. Skriv den som den står på lappen.");
        }
        if (command.token() != null && command.code() == null) {
            var message = Base64.getUrlDecoder().decode(command.token().message());
            var signature = Base64.getUrlDecoder().decode(command.token().signature());
            if (tokens.key(id)
                    .filter(it -> BlindSignature.verifies(it.publicKey(), message, signature))
                    .isPresent()) {
                return Ticket.of("token|" + id + "|" + command.token().message());
            }
            throw ProblemException.invalid(
                    "/token", "unknown", "Biljetten gäller inte den här undersökningen. Logga in och hämta en.");
        }
        throw new ProblemException(Problems.invalid(
                List.of(new FieldProblem("/code", "needed", "Svara med en kod eller en biljett, inte båda."))));
    }

    private Survey open(String id) {
        return surveys.find(id)
                .map(it -> it.state())
                .filter(it -> it.stage() == Survey.Stage.OPEN)
                .orElseThrow(ProblemException::notFound);
    }

    private static String base64(String hexadecimal) {
        var bytes = new BigInteger(hexadecimal, 16).toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}

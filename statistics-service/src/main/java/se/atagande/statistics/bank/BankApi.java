package se.atagande.statistics.bank;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The newest bank, for everybody: what may be asked is no secret. */
@Tag(name = "Question bank", description = "What surveys may ask. Frågebanken.")
@RestController
@RequestMapping("/statistics/v1/question-bank")
class BankApi {

    private final QuestionBanks banks;

    BankApi(QuestionBanks banks) {
        this.banks = banks;
    }

    @Operation(
            operationId = "getQuestionBank",
            summary = "The newest version of the questions, in one of the languages they are in",
            description = "Den senaste frågebanken, på ett av de språk den finns på.")
    @ApiResponse(
            responseCode = "200",
            description = "The questions; in Swedish where there is none in the language asked for")
    @GetMapping
    BankView bank(
            @Parameter(description = "sv, sv-x-latt (lätt svenska), en …", example = "sv")
                    @RequestParam(defaultValue = "sv")
                    String language) {
        var bank = banks.newest();
        return BankView.of(banks, bank.version(), bank.questions(), language);
    }
}

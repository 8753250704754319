package se.atagande.statistics.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/**
 * What could be shown instead of what is hidden, for those who typed the figures in and nobody else: how many numbers a table would show hangs on the hidden
 * ones (docs/adr/0019).
 */
@RestController
@RequestMapping("/statistics/v1/releases/{id}/alternatives")
@Tag(name = "Releases")
class AlternativesApi {

    private final Releases releases;
    private final Sealing sealing;
    private final Pooling pooling;

    AlternativesApi(Releases releases, Sealing sealing, Pooling pooling) {
        this.releases = releases;
        this.sealing = sealing;
        this.pooling = pooling;
    }

    @Operation(
            summary = "What could be published instead, the most telling first; for the federation's office",
            description =
                    "Vad som skulle kunna visas i stället, det som säger mest först: två kategorier som en, en längre tid, avrundat, tillsammans med andra förbund. "
                            + "Bara för kansliet, som själv har fyllt i siffrorna. Räknas som om tabellen begärdes i dag.")
    @ApiResponse(
            responseCode = "200",
            description = "The table itself and its alternatives, each with how many numbers")
    @ApiResponse(responseCode = "404", description = "There is none, or the caller is not of this federation's office")
    @ApiResponse(
            responseCode = "409",
            description = "The office has not typed these figures in, or they are not complete, or it takes too long")
    @GetMapping
    ResponseEntity<Alternative.Ranked> alternatives(@PathVariable String id, Caller caller) {
        var release = releases.find(id).orElseThrow(ProblemException::notFound).state();
        if (!caller.may(release.federation(), Role.OFFICE)) {
            throw ProblemException.notFound();
        }
        var ranked = sealing.instead(release)
                .orElseThrow(() -> ProblemException.conflict(
                        "alternatives-not-counted",
                        "Här räknas inga alternativ",
                        "Alternativ räknas bara för siffror som kansliet självt har fyllt i och som är klara. "
                                + "Svar i en undersökning och andra förbunds siffror känner kansliet inte till."));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ranked.plus(pooling.of(release)));
    }
}

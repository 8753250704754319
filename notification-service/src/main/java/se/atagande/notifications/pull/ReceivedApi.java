package se.atagande.notifications.pull;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.agreement.Agreements;
import se.atagande.notifications.agreement.SharedTypes;
import se.atagande.notifications.feed.Entry;
import se.atagande.notifications.feed.Logs;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;

/** {@code GET …/agreements/{id}/received}: everything that a partner got in a year, as a table that a spreadsheet opens, erased entries without what they said. */
@Tag(name = "agreements")
@RestController
class ReceivedApi {

    private static final int WINDOW = 500;

    private final Agreements agreements;
    private final Logs logs;

    ReceivedApi(Agreements agreements, Logs logs) {
        this.agreements = agreements;
        this.logs = logs;
    }

    @GetMapping(path = "/feeds/v1/{federation}/agreements/{id}/received", produces = "text/csv")
    @Operation(
            operationId = "listWhatAPartnerGot",
            summary = "Everything that was put into the partner's log in a year, as CSV",
            description = "Allt som partnern fick under ett år, som en tabell (CSV) att öppna i ett kalkylprogram.")
    ResponseEntity<byte[]> received(
            @PathVariable FederationId federation, @PathVariable String id, @RequestParam int year, Caller caller) {
        var agreement = agreements.visible(federation, id, caller);
        if (year < 2000 || year > 2100) {
            throw ProblemException.invalid("/year", "out-of-range", "Ange ett årtal, som 2026.");
        }
        var table =
                new StringBuilder("\uFEFFnummer;delades;händelse;typ;gäller;tidpunkt;id;uppgifter;kontrollsumma\r\n");
        var last = 0L;
        for (var slice = logs.read(agreement.id(), last, Set.of(), WINDOW);
                !slice.entries().isEmpty();
                slice = logs.read(agreement.id(), last, Set.of(), WINDOW)) {
            slice.entries().stream().filter(it -> in(year, it)).forEach(it -> table.append(row(it)));
            last = slice.last();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv; charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"delat-" + federation + "-" + year + ".csv\"")
                .body(table.toString().getBytes(UTF_8));
    }

    private static boolean in(int year, Entry entry) {
        return entry.day().getYear() == year;
    }

    private static String row(Entry entry) {
        return List.of(
                                Long.toString(entry.position()),
                                entry.day().toString(),
                                SharedTypes.nameOfType(entry.type()),
                                entry.type(),
                                entry.subject(),
                                entry.time(),
                                entry.eventId(),
                                entry.data() == null ? "(borttaget)" : entry.data(),
                                entry.hash())
                        .stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(";"))
                + "\r\n";
    }
}

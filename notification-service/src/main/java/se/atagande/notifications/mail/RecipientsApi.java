package se.atagande.notifications.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** {@code /notifications/v1/recipients/{federation}}: the office says where its reminders go. A list that was never set is empty and has ETag "0". */
@RestController
@RequestMapping("/notifications/v1/recipients/{federation}")
class RecipientsApi {

    private final AggregateStore<Recipients> store;

    RecipientsApi(AggregateStore<Recipients> recipientStore) {
        this.store = recipientStore;
    }

    record SetRecipients(
            @NotNull List<@NotNull String> mailboxes,

            @Schema(
                    description =
                            "Get each meeting and activity as an invitation for the calendar; null or empty: nobody")
            @Nullable List<@NotNull String> calendars) {}

    @Schema(name = "Mailboxes")
    record View(String federation, List<String> mailboxes, List<String> calendars) {}

    @GetMapping
    @Operation(
            summary = "The function mailboxes that get the federation's reminders",
            description = "De funktionsbrevlådor som får förbundets påminnelser. Läses av kansliet.")
    ResponseEntity<View> list(@PathVariable FederationId federation, Caller caller) {
        caller.requires(federation, Role.OFFICE);
        return answer(current(federation));
    }

    @PutMapping
    @Operation(
            summary = "Replaces the list; If-Match \"0\" where none was set before",
            description = "Ersätter listan. Skriv funktionsbrevlådor, inte enskilda personers adresser.")
    ResponseEntity<View> set(
            @PathVariable FederationId federation,
            @Valid @RequestBody SetRecipients command,
            IfMatch seen,
            Caller caller) {
        caller.requires(federation, Role.OFFICE);
        var calendars = command.calendars() == null ? List.<String>of() : command.calendars();
        var problems = new ArrayList<>(Recipients.problemsOf("mailboxes", command.mailboxes()));
        problems.addAll(Recipients.problemsOf("calendars", calendars));
        if (!problems.isEmpty()) {
            throw new ProblemException(Problems.invalid(problems));
        }
        var before = current(federation);
        seen.requires(before.version());
        var after = new Recipients(federation.value(), command.mailboxes(), calendars);
        return answer(store.write(before, after, List.of()));
    }

    private Stored<Recipients> current(FederationId federation) {
        return store.find(federation.value())
                .orElseGet(() -> new Stored<>(new Recipients(federation.value(), List.of(), List.of()), 0, 0));
    }

    private static ResponseEntity<View> answer(Stored<Recipients> stored) {
        var recipients = stored.state();
        return ResponseEntity.ok()
                .eTag(Long.toString(stored.version()))
                .body(new View(
                        recipients.id(), recipients.mailboxes(), Objects.requireNonNull(recipients.calendars())));
    }
}

package se.atagande.notifications.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FederationNames;
import se.atagande.feed.Stored;
import se.atagande.notifications.agreement.Agreement.Party;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** {@code /feeds/v1/{federation}/agreements}: what is shared with whom, proposed by the office, approved by both, withdrawn by either. */
@Tag(name = "agreements")
@RestController
class AgreementsApi {

    private static final String PATH = "/feeds/v1/{federation}/agreements";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final Agreements agreements;

    AgreementsApi(Agreements agreements) {
        this.agreements = agreements;
    }

    @Schema(name = "ProposedShare")
    record ProposedShare(
            @Schema(example = "se.atagande.meeting.held.v1") @NotNull(message = "Ange en typ.") String type,

            @Schema(description = "Which of its fields; null for all")
            @Size(max = 50, message = "Ange högst 50 fält.") @Nullable List<@NotNull String> fields) {}

    @Schema(name = "ProposedSharing")
    record Proposal(
            @Schema(example = "Samordningsförbundet i Södertälje")
            @NotBlank(message = "Skriv partnerns namn.") @Size(max = 200, message = "Skriv högst 200 tecken.") String partner,

            @Schema(
                    description = "The partner, where it is a federation here: its office may approve",
                    example = "sodertalje")
            @Nullable FederationId partnerFederation,

            @Schema(description = "The partner's machine: the subject of its tokens", example = "partner-sodertalje")
            @NotNull(message = "Ange namnet på partnerns maskin.") @Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                    message = "Skriv namnet som det står i maskinens inloggning: bokstäver, siffror, punkt och streck.")
            String client,

            @Schema(example = "Gemensam uppföljning av åtagandena")
            @NotBlank(message = "Skriv vad delningen är till för.") @Size(max = 500, message = "Skriv högst 500 tecken.") String purpose,

            @NotEmpty(message = "Ange minst en typ av uppgift.") @Size(max = 100, message = "Ange högst 100 typer.") List<@NotNull @Valid ProposedShare> shares,

            @Schema(description = "Of events about commitments only those about these; null or empty for all")
            @Size(max = 200, message = "Ange högst 200 åtaganden.") @Nullable Set<@NotNull String> commitments,

            @Schema(description = "First day of what is shared; may lie in the past", example = "2026-01-01")
            @NotNull(message = "Ange från vilken dag.") LocalDate from,

            @Schema(description = "Last day; null until further notice", example = "2027-12-31") @Nullable LocalDate to,

            @Schema(description = "A function mailbox of the partner, for alarms and the weekly mail")
            @Email(message = "Skriv bara adressen, som i kansli@forbund.example.") @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String contact) {}

    @Schema(name = "SharingShare")
    record ShareView(String type, String name, List<String> fields) {}

    /**
     * An agreement as both parties read it.
     *
     * @param text in plain Swedish, what both approve
     * @param mayApprove whether the caller stands for a party that has not approved yet
     */
    @Schema(name = "Sharing")
    record View(
            String id,
            FederationId federation,
            String partner,
            @Nullable FederationId partnerFederation,
            String client,
            String purpose,
            List<ShareView> shares,
            Set<String> commitments,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String contact,
            Agreement.State state,
            LocalDate proposedOn,
            @Nullable LocalDate approvedByFederationOn,
            @Nullable LocalDate approvedByPartnerOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable Party withdrawnBy,
            List<String> text,
            boolean mayApprove) {}

    @Operation(
            operationId = "proposeSharing",
            summary = "Propose what is shared with a partner; it holds when both have approved",
            description = "Föreslå vad som delas med en partner. Det gäller när båda har godkänt. För kansliet.")
    @ApiResponse(responseCode = "201", description = "Proposed")
    @PostMapping(PATH)
    ResponseEntity<View> propose(
            @PathVariable FederationId federation, @RequestBody @Valid Proposal body, Caller caller) {
        caller.requires(federation, Role.OFFICE);
        var problems = problemsOf(body);
        if (!problems.isEmpty()) {
            throw new ProblemException(Problems.invalid(problems));
        }
        var agreement = new Agreement(
                UUID.randomUUID().toString(),
                federation,
                body.partner().strip(),
                body.partnerFederation(),
                body.client(),
                body.purpose().strip(),
                body.shares().stream().map(AgreementsApi::share).toList(),
                body.commitments() == null ? Set.of() : body.commitments(),
                body.from(),
                body.to(),
                body.contact(),
                agreements.today(),
                null,
                null,
                null);
        var stored = agreements.propose(agreement);
        return answer(
                ResponseEntity.created(URI.create("/feeds/v1/" + federation + "/agreements/" + agreement.id())),
                stored,
                caller);
    }

    @Operation(
            operationId = "listSharings",
            summary = "What is shared with whom; a partner sees its own",
            description = "Vad som delas med vem. En partner ser sina egna.")
    @GetMapping(PATH)
    Page<View> list(@PathVariable FederationId federation, PageRequest page, Caller caller) {
        var all = agreements.of(federation).stream()
                .filter(it -> agreements.sees(it, caller))
                .toList();
        if (all.isEmpty()) {
            caller.requires(federation, Role.OFFICE, Role.PARTNER);
        }
        return Page.cut(all, page).map(it -> view(it, caller));
    }

    @Operation(
            operationId = "listSharingsWithUs",
            summary = "What other federations share with this one",
            description = "Vad andra förbund delar med det här. För kansliet.")
    @GetMapping("/feeds/v1/incoming-agreements")
    Page<View> incoming(@RequestParam FederationId federation, PageRequest page, Caller caller) {
        caller.requires(federation, Role.OFFICE);
        return Page.cut(agreements.with(federation), page).map(it -> view(it, caller));
    }

    @Operation(
            operationId = "getSharing",
            summary = "An agreement, with its text in plain Swedish",
            description = "En överenskommelse, med dess text på vanlig svenska.")
    @GetMapping(PATH + "/{id}")
    ResponseEntity<View> get(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        return answer(ResponseEntity.ok(), agreements.stored(federation, id, caller), caller);
    }

    @Operation(
            operationId = "approveSharing",
            summary = "Approve it for one's own party; approved by both it takes the place of the one before",
            description = "Godkänn för den egna parten. När båda har godkänt ersätter den det som gällde innan.")
    @ApiResponse(responseCode = "200", description = "Approved, now or before")
    @ApiResponse(responseCode = "409", description = "It was withdrawn")
    @PostMapping(PATH + "/{id}/approvals")
    ResponseEntity<View> approve(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        var before = agreements.stored(federation, id, caller);
        if (before.state().withdrawal() != null) {
            throw ProblemException.conflict(
                    "withdrawn",
                    "Överenskommelsen är avslutad",
                    "Den kan inte godkännas igen. Be kansliet föreslå en ny.");
        }
        var after = before.state();
        for (var party : parties(after, caller)) {
            after = after.approved(party, agreements.today());
        }
        var stored = agreements.write(before, after);
        if (agreements.inForce(after)) {
            agreements.retireOthers(after);
        }
        return answer(ResponseEntity.ok(), stored, caller);
    }

    @Operation(
            operationId = "withdrawSharing",
            summary = "End the agreement; nothing more is shared from this moment",
            description = "Avsluta överenskommelsen. Från samma stund delas inget mer.")
    @ApiResponse(responseCode = "200", description = "Ended, now or before")
    @PostMapping(PATH + "/{id}/withdrawals")
    ResponseEntity<View> withdraw(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        var before = agreements.stored(federation, id, caller);
        var after = before.state()
                .withdrawn(parties(before.state(), caller).iterator().next(), agreements.today());
        return answer(ResponseEntity.ok(), agreements.write(before, after), caller);
    }

    private Set<Party> parties(Agreement agreement, Caller caller) {
        var parties = new LinkedHashSet<Party>();
        if (caller.may(agreement.federation(), Role.OFFICE)) {
            parties.add(Party.FEDERATION);
        }
        if (agreements.isPartner(agreement, caller)) {
            parties.add(Party.PARTNER);
        }
        return parties;
    }

    private static Agreement.Share share(ProposedShare proposed) {
        return new Agreement.Share(
                proposed.type(),
                Set.copyOf(proposed.fields() == null ? SharedTypes.fields(proposed.type()) : proposed.fields()));
    }

    private static List<FieldProblem> problemsOf(Proposal body) {
        var problems = new ArrayList<FieldProblem>();
        var seen = new HashSet<String>();
        for (int i = 0; i < body.shares().size(); i++) {
            var share = body.shares().get(i);
            var at = "/shares/" + i;
            if (!SharedTypes.all().contains(share.type())) {
                problems.add(new FieldProblem(
                        at + "/type",
                        "unknown-type",
                        "Ange en typ som går att dela; katalogen på /feeds/v1/catalogue visar vilka."));
            } else if (!seen.add(share.type())) {
                problems.add(new FieldProblem(at + "/type", "twice", "Typen finns redan. Ta bort den ena."));
            } else if (share.fields() != null
                    && (share.fields().isEmpty()
                            || !SharedTypes.fields(share.type()).containsAll(share.fields()))) {
                problems.add(new FieldProblem(
                        at + "/fields",
                        "unknown-field",
                        "Ange minst ett av typens fält: " + String.join(", ", SharedTypes.fields(share.type())) + "."));
            }
        }
        if (body.from().isBefore(FIRST) || body.from().isAfter(LAST)) {
            problems.add(new FieldProblem("/from", "out-of-range", "Ange en dag mellan 2000 och 2100."));
        }
        if (body.to() != null && (body.to().isBefore(body.from()) || body.to().isAfter(LAST))) {
            problems.add(new FieldProblem("/to", "out-of-range", "Ange en dag efter den första, före år 2100."));
        }
        if (body.commitments() != null
                && body.commitments().stream().anyMatch(it -> !it.matches("[a-z0-9_-]{1,100}"))) {
            problems.add(new FieldProblem("/commitments", "no-id", "Ange åtagandenas id:n, som i sthlm-3."));
        }
        return problems;
    }

    private ResponseEntity<View> answer(ResponseEntity.BodyBuilder status, Stored<Agreement> stored, Caller caller) {
        return status.eTag(Long.toString(stored.version())).body(view(stored.state(), caller));
    }

    private View view(Agreement it, Caller caller) {
        var parties = parties(it, caller);
        return new View(
                it.id(),
                it.federation(),
                it.partner(),
                it.partnerFederation(),
                it.client(),
                it.purpose(),
                it.shares().stream()
                        .map(share -> new ShareView(
                                share.type(),
                                SharedTypes.nameOfType(share.type()),
                                SharedTypes.fields(share.type()).stream()
                                        .filter(share.fields()::contains)
                                        .toList()))
                        .toList(),
                it.commitments(),
                it.from(),
                it.to(),
                it.contact(),
                it.state(agreements.today()),
                it.proposedOn(),
                it.approvedByUsOn(),
                it.approvedByThemOn(),
                it.withdrawal() == null ? null : it.withdrawal().day(),
                it.withdrawal() == null ? null : it.withdrawal().by(),
                AgreementText.of(it, FederationNames.sv(it.federation().value())),
                it.withdrawal() == null
                        && ((parties.contains(Party.FEDERATION) && it.approvedByUsOn() == null)
                                || (parties.contains(Party.PARTNER) && it.approvedByThemOn() == null)));
    }
}

package se.atagande.commitments.activity;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import se.atagande.contracts.InitiativeId;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;

/** Each refusal, in words that say what to do. Nothing has been saved when one is given. */
final class ActivityProblems {

    private ActivityProblems() {}

    /** @param holding the JSON Pointer to what was reported, where something was */
    static Activity changed(ActivityOutcome outcome, String holding) {
        return switch (outcome) {
            case ActivityOutcome.Changed changed -> changed.activity();
            case ActivityOutcome.EndsBeforeItStarts wrong ->
                throw field(
                        "ends-before-it-starts",
                        "Aktiviteten slutar innan den börjar",
                        "/endsAt",
                        "AfterStart",
                        "Ange en sluttid som är senare än starttiden.");
            case ActivityOutcome.PointsEndBeforeTheyStart points ->
                throw fields(
                        "programme-point-ends-before-it-starts",
                        "En programpunkt slutar innan den börjar",
                        "Ange en sluttid som är senare än starttiden.",
                        points.positions().stream()
                                .map(i -> new FieldProblem(
                                        "/contents/programme/" + i + "/endTime",
                                        "AfterStart",
                                        "Ange en sluttid som är senare än starttiden."))
                                .toList());
            case ActivityOutcome.NotYetStarted early ->
                throw ProblemException.conflict(
                        "activity-not-yet-started",
                        "Aktiviteten har inte börjat",
                        "Vänta tills aktiviteten har hållits. Inget har sparats.");
            case ActivityOutcome.NotYetHeld early ->
                throw ProblemException.conflict(
                        "activity-not-yet-held",
                        "Aktiviteten är inte redovisad",
                        "Redovisa aktiviteten först. Det finns inget att rätta.");
            case ActivityOutcome.AlreadyHeld held ->
                throw ProblemException.conflict(
                        "activity-already-held",
                        "Aktiviteten är redan redovisad",
                        "Hämta aktiviteten för att se vad som redovisades. Det kan rättas med ett skäl. Inget har ändrats.");
            case ActivityOutcome.AlreadyCancelled cancelled ->
                throw ProblemException.conflict(
                        "activity-cancelled",
                        "Aktiviteten är inställd",
                        "Planera en ny aktivitet om den ändå blir av. Inget har ändrats.");
            case ActivityOutcome.InitiativeTwice twice ->
                throw field(
                        "initiative-twice",
                        "En insats står två gånger",
                        holding + "/byInitiative",
                        "Twice",
                        "Ange ett antal för varje insats.");
            case ActivityOutcome.ReachedFewerThanItsParts few ->
                throw field(
                        "reached-fewer-than-its-parts",
                        "Antalet är mindre än insatsernas summa",
                        holding + "/reached",
                        "SumAbove",
                        "Ange alla som var med, eller lämna fältet tomt så räknas summan.");
            case ActivityOutcome.MoreThanTheStaff more ->
                throw field(
                        "more-than-the-staff",
                        "Fler än insatsens medarbetare",
                        holding + "/byInitiative",
                        "MoreThanStaff",
                        "Kontrollera antalet, och hur många medarbetare som är angivna för den dagen: "
                                + more.initiatives().stream()
                                        .map(InitiativeId::value)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".");
            case ActivityOutcome.UnknownMaterial unknown ->
                throw field(
                        "unknown-material",
                        "Materialet finns inte i förteckningen",
                        "/contents/materials",
                        "Unknown",
                        "Välj material ur förteckningen, eller lägg till det där först.");
        };
    }

    /** Refuses what no calendar of ours reaches, and no store holds. */
    static Instant moment(String pointer, OffsetDateTime given) {
        if (given.getYear() < 1900 || given.getYear() > 2200) {
            throw ProblemException.invalid(pointer, "Year", "Ange en tid mellan år 1900 och 2200.");
        }
        return given.toInstant();
    }

    private static ProblemException field(String type, String title, String pointer, String code, String detail) {
        return fields(type, title, detail, List.of(new FieldProblem(pointer, code, detail)));
    }

    private static ProblemException fields(String type, String title, String detail, List<FieldProblem> errors) {
        return new ProblemException(
                Problems.of(UNPROCESSABLE_CONTENT, type, title, detail + " Inget har sparats.", errors));
    }
}

package se.atagande.commitments.meeting;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.respekttrappan.StepVerdict;
import se.atagande.commitments.respekttrappan.Turn;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.Problems;

/** Each refusal to close a meeting, in words that say what to do. Nothing has been saved when one is given. */
final class HoldProblems {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'kl.' HH.mm", Locale.of("sv"))
            .withZone(WallClock.ZONE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));

    private HoldProblems() {}

    static ProblemDetail itemsUnanswered(List<StandingItem> items) {
        var titles = items.stream().map(StandingItem::titleSv).collect(Collectors.joining(", "));
        return Problems.of(
                UNPROCESSABLE_CONTENT,
                "items-unanswered",
                "Svar saknas för stående punkter",
                "Ange om punkten gjordes, eller varför den inte gjordes: " + titles + ". Inget har sparats.",
                items.stream()
                        .map(item -> new FieldProblem(
                                "/items",
                                "Unanswered",
                                "Svar saknas för " + item.titleSv() + " (" + item.code() + ")."))
                        .toList());
    }

    static ProblemDetail reasonMissing(List<Integer> positions) {
        return atItems(
                positions,
                "reason-missing",
                "Anledning saknas",
                "missedReason",
                "ReasonRequired",
                "Välj varför punkten inte gjordes.");
    }

    static ProblemDetail noteMissing(List<Integer> positions) {
        return atItems(
                positions,
                "note-missing",
                "Anledningen behöver beskrivas",
                "note",
                "NoteRequired",
                "Beskriv kort den andra anledningen. Skriv inga personuppgifter.");
    }

    static ProblemDetail unknownItem(List<Integer> positions) {
        return atItems(
                positions,
                "unknown-item",
                "Svar på en punkt som mötet inte har",
                "code",
                "UnknownItem",
                "Punkten hör inte till mötet eller har redan fått ett svar. Hämta mötet igen och svara en gång på varje punkt.");
    }

    static ProblemDetail stepUnanswered(Turn turn) {
        return atStep(
                "step-unanswered",
                "Svar saknas för Respekttrappan",
                "",
                "Unanswered",
                "Ange om steg " + turn.step().number() + ", " + turn.step().nameSv()
                        + ", gjordes, eller varför det inte gjordes.");
    }

    static ProblemDetail stepNotOnAgenda() {
        return atStep(
                "step-not-on-agenda",
                "Mötet har inget steg av Respekttrappan",
                "",
                "NotOnAgenda",
                "Ta bort svaret om Respekttrappan och skicka igen.");
    }

    static ProblemDetail step(StepVerdict.Refused refused) {
        return switch (refused) {
            case StepVerdict.NotItsTurn other ->
                Problems.of(
                        CONFLICT,
                        "step-not-its-turn",
                        "Ett annat steg står på tur",
                        "Nu står steg " + other.turn().step().number() + ", "
                                + other.turn().step().nameSv()
                                + ", på tur. Stegen görs i ordning. Hämta mötet igen och svara för det steget. Inget har sparats.");
            case StepVerdict.ReasonMissing missing ->
                atStep(
                        "reason-missing",
                        "Anledning saknas",
                        "/missedReason",
                        "ReasonRequired",
                        "Välj varför steget inte gjordes.");
            case StepVerdict.NoteMissing missing ->
                atStep(
                        "note-missing",
                        "Anledningen behöver beskrivas",
                        "/note",
                        "NoteRequired",
                        "Beskriv kort den andra anledningen. Skriv inga personuppgifter.");
            case StepVerdict.ConversationRulesUnread unread ->
                atStep(
                        "conversation-rules-unread",
                        "Samtalsreglerna behöver läsas först",
                        "/conversationRulesRead",
                        "RulesRequired",
                        "Läs samtalsreglerna tillsammans före steg 1 och bekräfta att ni har gjort det.");
            case StepVerdict.ResultMissing missing ->
                atStep(
                        "step-result-missing",
                        "Resultatet av steg 6 saknas",
                        "/result",
                        "ResultRequired",
                        "Skriv kort vad kartläggningen visade. Steg 7 bygger på det.");
        };
    }

    static ProblemDetail notYetStarted(Instant startsAt) {
        return Problems.of(
                CONFLICT,
                "meeting-not-yet-started",
                "Mötet har inte börjat",
                "Mötet börjar " + MOMENT.format(startsAt)
                        + ". Vänta tills det har hållits, eller ändra tiden först om det har hållits tidigare. Inget har sparats.");
    }

    static ProblemDetail themeRepeated(LocalDate before) {
        var detail = "Serien hade samma tema den " + DAY.format(before)
                + ". Välj ett annat tema, eller skriv varför ni tar upp det igen.";
        return Problems.of(
                UNPROCESSABLE_CONTENT,
                "theme-repeated",
                "Temat har varit förut",
                detail + " Inget har sparats.",
                List.of(new FieldProblem("/note", "ThemeRepeated", detail)));
    }

    static ProblemDetail alreadyHeld() {
        return Problems.of(
                CONFLICT,
                "meeting-already-held",
                "Mötet är redan avslutat",
                "Ett möte avslutas en gång. Hämta mötet för att se vad som antecknades. Inget har ändrats.");
    }

    static ProblemDetail cancelled() {
        return Problems.of(
                CONFLICT,
                "meeting-cancelled",
                "Mötet är inställt",
                "Ett inställt möte kan varken avslutas, flyttas eller ställas in igen. Inget har ändrats.");
    }

    static ProblemDetail endsBeforeItStarts() {
        var detail = "Ange en sluttid som är senare än starttiden.";
        return Problems.of(
                UNPROCESSABLE_CONTENT,
                "ends-before-it-starts",
                "Mötet slutar innan det börjar",
                detail + " Inget har sparats.",
                List.of(new FieldProblem("/endsAt", "AfterStart", detail)));
    }

    private static ProblemDetail atItems(
            List<Integer> positions, String type, String title, String field, String code, String detail) {
        return Problems.of(
                UNPROCESSABLE_CONTENT,
                type,
                title,
                detail + " Inget har sparats.",
                positions.stream()
                        .map(i -> new FieldProblem("/items/" + i + "/" + field, code, detail))
                        .toList());
    }

    private static ProblemDetail atStep(String type, String title, String field, String code, String detail) {
        return Problems.of(
                UNPROCESSABLE_CONTENT,
                type,
                title,
                detail + " Inget har sparats.",
                List.of(new FieldProblem("/step" + field, code, detail)));
    }
}

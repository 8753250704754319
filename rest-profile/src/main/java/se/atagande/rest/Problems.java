package se.atagande.rest;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;

/**
 * Refusals as RFC 9457 problems. {@code type} is stable and the only thing a client may branch on; title and detail are Swedish and say what to do; what is
 * wrong with single fields stands in {@code errors}.
 */
public final class Problems {

    private static final String PREFIX = "urn:atagande:problem:";

    private Problems() {}

    /** @param type the end of the URN, such as {@code meeting-not-yet-held} */
    public static ProblemDetail of(HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(PREFIX + type));
        problem.setTitle(title);
        problem.setDetail(detail);
        return problem;
    }

    public static ProblemDetail of(
            HttpStatus status, String type, String title, String detail, List<FieldProblem> errors) {
        var problem = of(status, type, title, detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    /** 422: the fields are listed. */
    public static ProblemDetail invalid(List<FieldProblem> errors) {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "Uppgifterna kan inte tas emot",
                "Rätta det som står under errors och skicka igen. Inget har sparats.",
                errors);
    }

    public static ProblemDetail notFound() {
        return of(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Det du söker finns inte",
                "Kontrollera adressen, och att du är inloggad för rätt förbund.");
    }

    public static ProblemDetail loginNeeded() {
        return of(HttpStatus.UNAUTHORIZED, "login-needed", "Du behöver logga in", "Logga in och försök igen.");
    }

    public static ProblemDetail changedMeanwhile() {
        return of(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                "Någon annan har ändrat under tiden",
                "Hämta den senaste versionen, se vad som ändrats och gör om din ändring. Inget har skrivits över.");
    }

    static ProblemDetail noJson(String where) {
        return of(
                HttpStatus.BAD_REQUEST,
                "unreadable-body",
                "Innehållet går inte att läsa",
                "Skicka giltig JSON i UTF-8 med de fält som API-beskrivningen visar." + where);
    }

    static ProblemDetail tooLarge(DataSize most) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "Innehållet är för stort",
                "Skicka högst " + most.toMegabytes() + " MB.");
    }

    /** Refused before any feature could say why. */
    static ProblemDetail unrouted(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> notFound();
            case UNAUTHORIZED -> loginNeeded();
            default ->
                status.is4xxClientError()
                        ? of(
                                status,
                                "http-" + status.value(),
                                "Begäran går inte att läsa",
                                "Kontrollera adressen, parametrarna och rubrikerna mot API-beskrivningen.")
                        : of(
                                status,
                                "http-" + status.value(),
                                "Något gick fel hos oss",
                                "Försök igen om en stund. Skicka samma Idempotency-Key, så blir inget gjort två gånger.");
        };
    }
}

package se.atagande.rest;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem, from a place that cannot return one. */
public final class ProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public ProblemException(ProblemDetail problem) {
        super(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }

    /** 404 */
    public static ProblemException notFound() {
        return new ProblemException(Problems.notFound());
    }

    /** 409; parameters as for {@link Problems#of} */
    public static ProblemException conflict(String type, String title, String detail) {
        return new ProblemException(Problems.of(HttpStatus.CONFLICT, type, title, detail));
    }

    /** 422 for one field; parameters as for {@link FieldProblem} */
    public static ProblemException invalid(String pointer, String code, String detail) {
        return new ProblemException(Problems.invalid(List.of(new FieldProblem(pointer, code, detail))));
    }

    /** 403 for somebody who knows that it exists; {@code whoCan} says in Swedish whom to ask */
    public static ProblemException mayOnlyRead(String whoCan) {
        return new ProblemException(
                Problems.of(HttpStatus.FORBIDDEN, "may-only-read", "Du får läsa men inte ändra", whoCan));
    }
}

package se.atagande.rest;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem, from a place that cannot return one. */
public final class ProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public ProblemException(ProblemDetail problem) {
        super(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }
}

package se.atagande.rest;

import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Whatever goes wrong outside a feature's own refusals is answered with a problem, never with a stack trace or another's words. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RestAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RestAdvice.class);

    @ExceptionHandler
    ProblemDetail changed(OptimisticLockingFailureException e) {
        return Problems.changedMeanwhile();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(DataAccessException e) {
        LOG.error("the store does not answer", e);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(
                        Problems.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "try-later",
                                "Just nu går det inte",
                                "Försök igen om en liten stund. Skicka samma Idempotency-Key, så blir inget gjort två gånger."));
    }

    @ExceptionHandler
    ProblemDetail notAnId(IllegalArgumentException e) {
        // The message may hold what somebody typed; the place tells whether the mistake was theirs or ours.
        LOG.info(
                "refused: {} at {}",
                e.getClass().getName(),
                Arrays.stream(e.getStackTrace()).findFirst().orElse(null));
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                "bad-value",
                "Ett värde har fel form",
                "Kontrollera id:n och koder mot API-beskrivningen.");
    }

    @ExceptionHandler
    ProblemDetail violated(ConstraintViolationException e) {
        return Problems.invalid(e.getConstraintViolations().stream()
                .map(v -> new FieldProblem(
                        "/" + v.getPropertyPath().toString().replace('.', '/'),
                        code(v.getConstraintDescriptor().getAnnotation()),
                        v.getMessage()))
                .toList());
    }

    private static String code(java.lang.annotation.Annotation constraint) {
        return constraint.annotationType().getSimpleName();
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> errors = e.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field
                                ? "/"
                                        + field.getField()
                                                .replace('.', '/')
                                                .replace("[", "/")
                                                .replace("]", "")
                                : "",
                        String.valueOf(error.getCode()),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        return answer(Problems.invalid(errors));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problems.noJson(place(e.getCause())));
    }

    /** Where reading stopped; never what was read. */
    private static String place(@Nullable Throwable cause) {
        if (cause instanceof JacksonException json && json.getLocation() != null) {
            var path = json.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                    .reduce("", (a, b) -> a + "/" + b);
            return " Läsningen stannade på rad " + json.getLocation().getLineNr() + ", kolumn "
                    + json.getLocation().getColumnNr() + (path.isEmpty() ? "." : ", vid " + path + ".");
        }
        return "";
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problems.notFound());
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                Problems.invalid(List.of(new FieldProblem("/" + e.getParameterName(), "NotNull", "Ange parametern."))));
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        return Problems.invalid(List.of(new FieldProblem(
                "/" + e.getName(), "type", "Värdet har fel form; se API-beskrivningen för tillåtna värden.")));
    }

    /** What Spring refuses by itself, in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var own = e instanceof ProblemException refusal ? refusal.getBody() : null;
        return super.handleExceptionInternal(
                e, own == null ? Problems.unrouted(HttpStatus.valueOf(status.value())) : own, headers, status, request);
    }

    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ProblemDetail undecipherable() {
        return Problems.unrouted(HttpStatus.BAD_REQUEST);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}

package se.atagande.rest;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Each operation names what the profile takes for it (pages, versions, idempotency keys) and the problems that it may be refused with. */
final class DescribedOperations implements GlobalOperationCustomizer {

    static final String PROBLEM = "#/components/schemas/Problem";

    private static final Set<RequestMethod> WRITES =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var written = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        if (written == null || written.operationId().isEmpty()) {
            // Two controllers may each have a list(); a number at the end would change with the order they are found
            // in.
            operation.setOperationId(handler.getMethod().getName()
                    + handler.getBeanType().getSimpleName().replaceFirst("(Api|Controller)$", ""));
        }
        if (takes(handler, PageRequest.class)) {
            operation.addParametersItem(
                    number("page", 1, RequestReading.LAST_PAGE, "Which page, from 1. Vilken sida, från 1."));
            operation.addParametersItem(number(
                    "limit",
                    PageRequest.DEFAULT_LIMIT,
                    PageRequest.MOST,
                    "Most items of a page. Högst så många poster på en sida."));
        }
        if (takes(handler, IfMatch.class)) {
            operation.addParametersItem(header(
                            HttpHeaders.IF_MATCH,
                            RequestReading.ETAG.pattern(),
                            "The ETag of what the caller has seen. ETag för det du har sett.")
                    .required(true));
        }
        if (writes(handler)) {
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    IdempotencyFilter.KEY.pattern(),
                    "Sent again with the same key within a day, a write is done once and answered alike. "
                            + "Skickas samma nyckel igen inom ett dygn görs ändringen en gång och får samma svar."));
        }
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        refusals(operation, handler).forEach(operation.getResponses()::putIfAbsent);
        operation.getResponses().forEach((code, answer) -> {
            if (code.startsWith("4") || code.startsWith("5")) {
                answer.setContent(problem());
            }
        });
        return operation;
    }

    private static ApiResponses refusals(Operation operation, HandlerMethod handler) {
        var refusals = new ApiResponses()
                .addApiResponse("400", refusal("The request cannot be read"))
                .addApiResponse("401", refusal("Login is needed, or the token is not valid"))
                .addApiResponse("404", refusal("There is no such thing, or it is not the caller's to see"))
                .addApiResponse(
                        "503", refusal("Not now: try again").addHeaderObject(HttpHeaders.RETRY_AFTER, seconds()));
        if (hasParameter(operation, "header", HttpHeaders.IF_MATCH)) {
            refusals.addApiResponse("412", refusal("It changed meanwhile; nothing was written"));
        }
        if (takes(handler, IfMatch.class)) {
            refusals.addApiResponse("428", refusal("If-Match is missing"));
        }
        if (writes(handler)) {
            refusals.addApiResponse("409", refusal("The same request is being performed"));
        }
        if (writes(handler) || hasParameter(operation, "query", "") || takesTypedPath(handler)) {
            refusals.addApiResponse("422", refusal("What is missing or out of range stands in errors"));
        }
        return refusals;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static boolean takesTypedPath(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(p -> p.hasParameterAnnotation(PathVariable.class) && p.getParameterType() != String.class);
    }

    private static boolean writes(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).anyMatch(WRITES::contains);
    }

    /** @param name empty for any */
    private static boolean hasParameter(Operation operation, String in, String name) {
        return Optional.ofNullable(operation.getParameters()).orElseGet(List::of).stream()
                .anyMatch(p -> in.equals(p.getIn()) && (name.isEmpty() || name.equals(p.getName())));
    }

    private static Parameter number(String name, int otherwise, int most, String description) {
        var schema = integer();
        schema.setFormat("int32");
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(most));
        schema.setDefault(otherwise);
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static Parameter header(String name, String pattern, String description) {
        var schema = new JsonSchema();
        schema.addType("string");
        schema.setPattern("^" + pattern + "$");
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static ApiResponse refusal(String description) {
        return new ApiResponse().description(description);
    }

    private static Header seconds() {
        return new Header().description("Seconds to wait").schema(integer());
    }

    private static Schema<?> integer() {
        var schema = new JsonSchema();
        schema.addType("integer");
        return schema;
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new JsonSchema().$ref(PROBLEM)));
    }
}

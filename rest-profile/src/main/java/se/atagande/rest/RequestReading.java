package se.atagande.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Controllers say {@link Caller}, {@link PageRequest} or {@link IfMatch} and get it, or the caller gets a problem. */
final class RequestReading implements HandlerMethodArgumentResolver {

    static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    static final int LAST_PAGE = 1_000_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Caller.class || type == PageRequest.class || type == IfMatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.getParameterType();
        if (type == Caller.class) {
            return Caller.of(SecurityContextHolder.getContext().getAuthentication());
        }
        return type == PageRequest.class ? page(request) : ifMatch(request);
    }

    private static PageRequest page(NativeWebRequest request) {
        return new PageRequest(
                number(request, "page", 1, LAST_PAGE),
                number(request, "limit", PageRequest.DEFAULT_LIMIT, PageRequest.MOST));
    }

    private static int number(NativeWebRequest request, String name, int otherwise, int most) {
        var text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[1-9]\\d{0,6}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw ProblemException.invalid("/" + name, "range", "Ange ett heltal från 1 till " + most + ".");
    }

    private static IfMatch ifMatch(NativeWebRequest request) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new ProblemException(Problems.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-needed",
                    "Säg vilken version du har sett",
                    "Hämta resursen och skicka dess ETag i If-Match, så att ingen annans ändring skrivs över."));
        }
        var etag = ETAG.matcher(header);
        if (!etag.matches()) {
            throw new ProblemException(Problems.changedMeanwhile());
        }
        return new IfMatch(Long.parseLong(etag.group(1)));
    }
}

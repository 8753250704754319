package se.atagande.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.filter.CircuitBreakerFilterFunctions.circuitBreaker;
import static org.springframework.cloud.gateway.server.mvc.filter.TokenRelayFilterFunctions.tokenRelay;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Each API's first path segment leads to its service; one that is away answers for itself only, with a problem, and the others go on. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> toServices(GatewayProperties services) {
        return to("commitments", services.commitments())
                .and(to("statistics", services.statistics()))
                .and(to("deviations", services.deviations()))
                .and(to("notifications", services.notifications()))
                .and(to("feeds", services.notifications()));
    }

    /** Where a request ends whose service is away. The method of the original request is kept by the forward. */
    @Bean
    RouterFunction<ServerResponse> away() {
        return org.springframework.web.servlet.function.RouterFunctions.route()
                .path(
                        "/away",
                        builder -> builder.route(
                                path("/**").or(path("")),
                                request -> ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                                        .header(HttpHeaders.RETRY_AFTER, "10")
                                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                                        .body(
                                                Refusal.problem(
                                                        HttpStatus.SERVICE_UNAVAILABLE,
                                                        "try-later",
                                                        "Den här delen svarar inte just nu",
                                                        "Försök igen om en liten stund. Skicka samma Idempotency-Key, så blir inget gjort två gånger."))))
                .build();
    }

    /** An API that is not there is no page of the web client either. Comes after the APIs that are there. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RouterFunction<ServerResponse> noSuchApi() {
        return org.springframework.web.servlet.function.RouterFunctions.route(
                path("/*/v1/**"), request -> ServerResponse.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Refusal.problem(
                                HttpStatus.NOT_FOUND,
                                "not-found",
                                "Det du söker finns inte",
                                "Kontrollera adressen mot API-beskrivningen.")));
    }

    private static RouterFunction<ServerResponse> to(String api, URI service) {
        return route(api)
                .route(path("/" + api + "/**"), http())
                // What a service could not take from another: its own window for those who run it, which asks for their
                // role.
                .before(rewritePath("^/" + api + "/v1/dead-letters$", "/actuator/deadletters"))
                .before(uri(service))
                // The session is the gateway's own; a service sees a token and nothing else of the browser's.
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .filter(tokenRelay())
                .filter(circuitBreaker(api, URI.create("forward:/away")))
                .build();
    }
}

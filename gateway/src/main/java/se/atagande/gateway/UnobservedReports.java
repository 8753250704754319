package se.atagande.gateway;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import java.util.List;
import org.springframework.cloud.client.circuitbreaker.observation.CircuitBreakerObservationContext;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** That somebody tells of a deviation, comes back with a receipt, or answers a survey is neither measured nor traced on its way through here (ADR 15, 27). */
@Component
class UnobservedReports implements ObservationPredicate {

    private static final List<String> PLACES =
            List.of("/deviations/v1/deviations", "/deviations/v1/receipts", "/statistics/v1/questionnaires");

    @Override
    public boolean test(String name, Observation.Context context) {
        // Knows no path; it says nothing that the request through it does not say.
        if (context instanceof CircuitBreakerObservationContext) {
            return false;
        }
        var path = path(context);
        return PLACES.stream().noneMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    private static String path(Observation.Context context) {
        if (context instanceof ServerRequestObservationContext server) {
            var request = server.getCarrier();
            return request == null ? "" : request.getRequestURI();
        }
        if (context instanceof ClientRequestObservationContext client) {
            var request = client.getCarrier();
            return request == null ? "" : request.getURI().getPath();
        }
        return "";
    }
}

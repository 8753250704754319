package se.atagande.gateway;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import java.util.List;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** That somebody tells of a deviation, or comes back with a receipt, is neither measured nor traced on its way through here (ADR 15). */
@Component
class UnobservedReports implements ObservationPredicate {

    private static final List<String> PLACES = List.of("/deviations/v1/deviations", "/deviations/v1/receipts");

    @Override
    public boolean test(String name, Observation.Context context) {
        var path =
                switch (context) {
                    case ServerRequestObservationContext server when server.getCarrier() != null ->
                        server.getCarrier().getRequestURI();
                    case ClientRequestObservationContext client when client.getCarrier() != null ->
                        client.getCarrier().getURI().getPath();
                    default -> "";
                };
        return PLACES.stream().noneMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }
}

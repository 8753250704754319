package se.atagande.deviations.report;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import java.util.List;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** That somebody tells, or comes back with a receipt, is neither measured nor traced: a span has its time, and a counter that is read often tells it too. */
@Component
class UnobservedReports implements ObservationPredicate {

    private static final List<String> PLACES = List.of("/deviations/v1/deviations", "/deviations/v1/receipts");

    @Override
    public boolean test(String name, Observation.Context context) {
        if (!(context instanceof ServerRequestObservationContext request) || request.getCarrier() == null) {
            return true;
        }
        var path = request.getCarrier().getRequestURI();
        return PLACES.stream().noneMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }
}

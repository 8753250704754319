package se.atagande.statistics.answering;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** That somebody reads a questionnaire, or answers it, is neither measured nor traced: a span has its time, and a counter that is read often tells it too. */
@Component
class UnobservedAnswers implements ObservationPredicate {

    private static final String PLACE = "/statistics/v1/questionnaires";

    @Override
    public boolean test(String name, Observation.Context context) {
        return !(context instanceof ServerRequestObservationContext request)
                || request.getCarrier() == null
                || !isThere(request.getCarrier().getRequestURI());
    }

    private static boolean isThere(String path) {
        return path.equals(PLACE) || path.startsWith(PLACE + "/");
    }
}

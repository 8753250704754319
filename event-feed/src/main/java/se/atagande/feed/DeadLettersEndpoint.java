package se.atagande.feed;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code GET /actuator/deadletters} shows the dead letters of the service, {@code POST} drives them again. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters deadLetters;

    DeadLettersEndpoint(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @ReadOperation
    Map<String, List<DeadLetter>> list() {
        return Map.of("deadLetters", deadLetters.list());
    }

    @WriteOperation
    Map<String, Integer> redrive() {
        return Map.of("deadStill", deadLetters.redrive());
    }
}

package se.atagande.commitments.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All registers of the service, by Swedish title. */
@Component
class Registers {

    private final List<Register<?>> all;

    Registers(List<Register<?>> all) {
        this.all = all.stream().sorted(Comparator.comparing(Register::title)).toList();
    }

    List<Register<?>> all() {
        return all;
    }

    Optional<Register<?>> named(String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .<Register<?>>map(it -> it)
                .findFirst();
    }
}

package se.atagande.commitments.panel;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;

/**
 * A panel that is formed: people volunteer until a day, then a lot decides, and what each one told of themselves is gone.
 *
 * @param contact where those who were drawn turn to; shown to nobody else
 * @param code of the link that one volunteers by
 * @param openUntil the last day to volunteer
 * @param volunteers in the order of their tokens, which tells nothing
 * @param lot null until it was drawn
 */
record Panel(
        String id,
        FederationId federation,
        String title,
        String purpose,
        String contact,
        int seats,
        String code,
        LocalDate openUntil,
        List<Volunteer> volunteers,
        @Nullable Lot lot) {

    /** Fewer of a ground are not told. */
    static final int SHOWN_FROM = 5;

    /** Whoever has the link could fill the list. */
    static final int MOST = 2000;

    /** One who volunteered; the token is a hash of a ticket that only they have. */
    record Volunteer(String token, Set<Ground> grounds) {

        Volunteer {
            grounds = Set.copyOf(grounds);
        }

        @Override
        public String toString() {
            return "Volunteer";
        }
    }

    /**
     * What the lot decided.
     *
     * @param seed by which anybody who has the tokens can draw again
     * @param inPanel how many of the panel told each ground
     */
    record Lot(LocalDate on, String seed, List<String> drawn, Map<Ground, Integer> inPanel, int volunteered) {}

    enum State {
        OPEN,
        TO_BE_DRAWN,
        DRAWN
    }

    Panel {
        volunteers = List.copyOf(volunteers);
    }

    State stateOn(LocalDate today) {
        if (lot != null) {
            return State.DRAWN;
        }
        return today.isAfter(openUntil) ? State.TO_BE_DRAWN : State.OPEN;
    }

    PanelOutcome volunteer(Volunteer one, LocalDate today) {
        if (stateOn(today) != State.OPEN) {
            return new PanelOutcome.NotOpen(openUntil);
        }
        return volunteers.size() >= MOST
                ? new PanelOutcome.Full()
                : new PanelOutcome.Changed(with(
                        Stream.concat(volunteers.stream(), Stream.of(one))
                                .sorted(java.util.Comparator.comparing(Volunteer::token))
                                .toList(),
                        null));
    }

    PanelOutcome withdraw(String token, LocalDate today) {
        if (stateOn(today) == State.DRAWN) {
            return new PanelOutcome.AlreadyDrawn();
        }
        return volunteers.stream().noneMatch(it -> it.token().equals(token))
                ? new PanelOutcome.NobodySuch()
                : new PanelOutcome.Changed(with(
                        volunteers.stream()
                                .filter(it -> !it.token().equals(token))
                                .toList(),
                        null));
    }

    /** Nobody knows the seed before the list is closed, so nobody can fit the one to the other. */
    PanelOutcome draw(String seed, LocalDate today) {
        return switch (stateOn(today)) {
            case OPEN -> new PanelOutcome.StillOpen(openUntil);
            case DRAWN -> new PanelOutcome.AlreadyDrawn();
            case TO_BE_DRAWN -> {
                if (volunteers.isEmpty()) {
                    yield new PanelOutcome.NobodyVolunteered();
                }
                var drawn = Sortition.draw(volunteers, seats, seed);
                var inPanel = new EnumMap<Ground, Integer>(Ground.class);
                for (var ground : Ground.values()) {
                    var count = Sortition.count(volunteers, ground, Set.copyOf(drawn));
                    if (count >= SHOWN_FROM) {
                        inPanel.put(ground, count);
                    }
                }
                var nothingTold = volunteers.stream()
                        .map(it -> new Volunteer(it.token(), Set.of()))
                        .toList();
                yield new PanelOutcome.Changed(
                        with(nothingTold, new Lot(today, seed, drawn, inPanel, volunteers.size())));
            }
        };
    }

    private Panel with(List<Volunteer> newVolunteers, @Nullable Lot newLot) {
        return new Panel(id, federation, title, purpose, contact, seats, code, openUntil, newVolunteers, newLot);
    }
}

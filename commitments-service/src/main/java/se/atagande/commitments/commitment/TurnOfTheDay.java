package se.atagande.commitments.commitment;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A commitment that only the calendar moves is judged within a second of the day it turns; after a start all are, since the rules may be new. */
@Component
class TurnOfTheDay {

    private final Commitments commitments;
    private final Judging judging;

    TurnOfTheDay(Commitments commitments, Judging judging) {
        this.commitments = commitments;
        this.judging = judging;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        judging.judgeAgain(commitments.all());
    }

    @Scheduled(fixedDelay = 1_000)
    void turn() {
        judging.judgeAgain(commitments.turnedBy(judging.today().toString()));
    }
}

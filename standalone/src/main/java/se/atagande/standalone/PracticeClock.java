package se.atagande.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of all services of this JVM: the system's, moved by as much as the practice year or a test says. It never stands still. */
public final class PracticeClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** From now on it is this moment, and time goes on from there. */
    public void set(Instant now) {
        ahead.set(Duration.between(Instant.now(), now));
    }

    /** From now on it is the system's time again. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InAZone(this, zone);
    }

    /** The same moment, whose day begins when it does there. */
    private static final class InAZone extends Clock {

        private final PracticeClock clock;
        private final ZoneId zone;

        InAZone(PracticeClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}

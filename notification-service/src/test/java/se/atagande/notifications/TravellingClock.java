package se.atagande.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until told to go on. */
public final class TravellingClock extends Clock {

    private final AtomicReference<Instant> now;

    public TravellingClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    public void to(Instant moment) {
        now.set(moment);
    }

    public void forward(Duration by) {
        now.updateAndGet(moment -> moment.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

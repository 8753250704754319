package se.atagande.notifications.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;

/**
 * Where a partner wants its events posted, and how that goes.
 *
 * @param id the agreement's id: a partner has one endpoint for each
 * @param attempts in a row that failed
 * @param failingSince the hour of the first of them; null while all is well
 * @param nextAttemptAt nobody may post before: end of a claim or of a pause; null where nothing is posted
 * @param lastAnswer of the last attempt that failed, such as {@code 500} or {@code timeout}
 * @param alarmed how far people have been told of what goes wrong now
 */
record Endpoint(
        String id,
        FederationId federation,
        String url,
        List<SigningKey> keys,
        State state,
        int attempts,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastAnswer,
        Alarm alarmed) {

    enum State {
        /** Posted to, as events come. */
        ACTIVE,
        /** Tried again after pauses that grow. */
        FAILING,
        /** Did not answer for five days: probed with one event a few times a day, and caught up as soon as one is taken. */
        DEAD,
        /** Answered 410: nothing is posted until the partner says so. */
        GONE,
        /** The partner reads by itself. */
        PAUSED
    }

    enum Alarm {
        NONE,
        /** It has not answered for a day. */
        STRUGGLING,
        DEAD,
        GONE,
        /** It answers again after people had been told that it did not. */
        WELL_AGAIN
    }

    /** What an endpoint said, as far as it matters here. */
    record Answer(Kind kind, String words, @Nullable Duration retryAfter) {
        enum Kind {
            TAKEN,
            NOT_TAKEN,
            GONE
        }

        static Answer notTaken(String words) {
            return new Answer(Kind.NOT_TAKEN, words, null);
        }
    }

    /** An endpoint as it is now, and what people are to be told. */
    record Change(Endpoint endpoint, Alarm alarm) {}

    static final Duration GIVE_UP_AFTER = Duration.ofDays(5);
    static final Duration OVERLAP = Duration.ofDays(7);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration TELL_AFTER = Duration.ofDays(1);
    private static final Duration PROBE_EVERY = Duration.ofHours(6);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);
    /** As Standard Webhooks recommends; the last one again and again. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    Endpoint {
        keys = List.copyOf(keys);
    }

    static Endpoint at(String agreement, FederationId federation, String url, SigningKey key, Instant now) {
        return new Endpoint(agreement, federation, url, List.of(key), State.ACTIVE, 0, null, now, null, Alarm.NONE);
    }

    /** Mine until the lease is over. */
    Endpoint claimed(Instant now) {
        return with(state, attempts, failingSince, now.plus(LEASE), lastAnswer, alarmed);
    }

    /** Nothing more to post for now. Anybody may post from the beginning of the hour on: no moment of a delivery stays. */
    Endpoint released(Instant now) {
        return with(state, attempts, failingSince, now.truncatedTo(ChronoUnit.HOURS), lastAnswer, alarmed);
    }

    /** Whether one event is a test of it, behind which the others wait. */
    boolean isProbed() {
        return state == State.FAILING || state == State.DEAD;
    }

    Change after(Answer answer, Instant now) {
        return switch (answer.kind()) {
            case TAKEN -> {
                var again = alarmed != Alarm.NONE ? Alarm.WELL_AGAIN : Alarm.NONE;
                yield new Change(with(State.ACTIVE, 0, null, now.plus(LEASE), null, Alarm.NONE), again);
            }
            case GONE ->
                new Change(
                        with(State.GONE, attempts + 1, since(now), null, answer.words(), Alarm.GONE),
                        alarmed == Alarm.GONE ? Alarm.NONE : Alarm.GONE);
            case NOT_TAKEN -> failed(answer, now);
        };
    }

    private Change failed(Answer answer, Instant now) {
        var failing = Duration.between(since(now), now);
        var dead = state == State.DEAD || failing.compareTo(GIVE_UP_AFTER) >= 0;
        var alarm = dead ? Alarm.DEAD : failing.compareTo(TELL_AFTER) >= 0 ? Alarm.STRUGGLING : Alarm.NONE;
        var pause = dead ? PROBE_EVERY : PAUSES.get(Math.min(attempts, PAUSES.size() - 1));
        if (answer.retryAfter() != null && answer.retryAfter().compareTo(pause) > 0) {
            pause = answer.retryAfter().compareTo(LONGEST_RETRY_AFTER) < 0 ? answer.retryAfter() : LONGEST_RETRY_AFTER;
        }
        var next = with(
                dead ? State.DEAD : State.FAILING,
                attempts + 1,
                since(now),
                now.plus(pause),
                answer.words(),
                alarm == Alarm.NONE ? alarmed : alarm);
        return new Change(next, alarm == alarmed ? Alarm.NONE : alarm);
    }

    private Instant since(Instant now) {
        return failingSince == null ? now.truncatedTo(ChronoUnit.HOURS) : failingSince;
    }

    /** The partner takes it up again, or lays it down. */
    Endpoint switched(boolean on, Instant now) {
        return on
                ? with(State.ACTIVE, 0, null, now, null, Alarm.NONE)
                : with(State.PAUSED, 0, null, null, null, Alarm.NONE);
    }

    /** Another address is a new beginning; the keys stay. */
    Endpoint moved(String newUrl, Instant now) {
        return new Endpoint(id, federation, newUrl, keys, State.ACTIVE, 0, null, now, null, Alarm.NONE);
    }

    /** The new key signs at once, the others beside it until everybody has changed. */
    Endpoint rotated(SigningKey key, Instant now) {
        var next = new ArrayList<SigningKey>();
        keys.stream()
                .filter(old -> old.signsAt(now))
                .map(old -> old.retiring(now.plus(OVERLAP)))
                .forEach(next::add);
        next.add(key);
        return new Endpoint(
                id, federation, url, next, state, attempts, failingSince, nextAttemptAt, lastAnswer, alarmed);
    }

    private Endpoint with(
            State newState,
            int newAttempts,
            @Nullable Instant since,
            @Nullable Instant next,
            @Nullable String words,
            Alarm newAlarmed) {
        return new Endpoint(id, federation, url, keys, newState, newAttempts, since, next, words, newAlarmed);
    }
}

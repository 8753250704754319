package se.atagande.commitments.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MinutesId;
import se.atagande.contracts.meeting.MinutesLocked;
import se.atagande.rest.Role;

/**
 * The minutes of one meeting. Locked ones change no more; what is said later is added beside them.
 *
 * @param day of the meeting, in Europe/Stockholm
 * @param dueOn after this day they are missing, when nobody has written them
 * @param text null until written
 * @param writer digest of who wrote the text last; null before, and when locked
 */
record WrittenMinutes(
        String id,
        MeetingOf meeting,
        LocalDate day,
        LocalDate dueOn,
        State state,
        @Nullable String text,
        @Nullable String writer,
        List<Adjustment> adjustments,
        @Nullable String sha256,
        @Nullable LocalDate lockedOn,
        List<Addendum> addenda) {

    /** Two persons approve minutes. */
    static final int ADJUSTERS = 2;

    WrittenMinutes {
        adjustments = List.copyOf(adjustments);
        addenda = List.copyOf(addenda);
    }

    enum State {
        AWAITED,
        DRAFT,
        /** One person has approved the text. */
        ADJUSTED_BY_ONE,
        LOCKED
    }

    /** The meeting, as lists need it. */
    record MeetingOf(String id, FederationId federation, Set<FederationId> arrangers, MeetingKind kind, String title) {

        MeetingOf {
            arrangers = Set.copyOf(arrangers);
        }
    }

    /** Somebody approved the text. {@code by} is a digest, null when locked. */
    record Adjustment(Role role, LocalDate day, @Nullable String by) {

        Adjustment withoutDigest() {
            return new Adjustment(role, day, null);
        }
    }

    /** A remark made after the minutes were locked. */
    record Addendum(String text, LocalDate day, String sha256) {}

    static WrittenMinutes awaited(MeetingBrief meeting, LocalDate dueOn) {
        return new WrittenMinutes(
                idOf(meeting.id()),
                new MeetingOf(meeting.id(), meeting.federation(), meeting.arrangers(), meeting.kind(), meeting.title()),
                meeting.day(),
                dueOn,
                State.AWAITED,
                null,
                null,
                List.of(),
                null,
                null,
                List.of());
    }

    static String idOf(String meeting) {
        return "minutes-" + meeting;
    }

    boolean isLocked() {
        return state == State.LOCKED;
    }

    boolean isMissing(LocalDate today) {
        return state == State.AWAITED && today.isAfter(dueOn);
    }

    /** A changed text has been approved by nobody. */
    MinutesOutcome write(String newText, String by) {
        return isLocked()
                ? new MinutesOutcome.Locked()
                : changed(new WrittenMinutes(
                        id,
                        meeting,
                        day,
                        dueOn,
                        State.DRAFT,
                        newText,
                        by,
                        List.of(),
                        Digests.sha256(newText),
                        null,
                        addenda));
    }

    /** The second approval locks the minutes. */
    MinutesOutcome adjust(Role role, String by, LocalDate today) {
        if (isLocked()) {
            return new MinutesOutcome.Locked();
        }
        if (text == null || sha256 == null) {
            return new MinutesOutcome.NotWritten();
        }
        if (by.equals(writer)) {
            return new MinutesOutcome.WrittenByTheSame();
        }
        if (adjustments.stream().anyMatch(one -> by.equals(one.by()))) {
            return new MinutesOutcome.AdjustedByTheSame();
        }
        var all = Stream.concat(adjustments.stream(), Stream.of(new Adjustment(role, today, by)))
                .toList();
        return all.size() < ADJUSTERS ? changed(adjustedByOne(all)) : locked(all, sha256, today);
    }

    MinutesOutcome add(String remark, LocalDate today) {
        if (!isLocked()) {
            return new MinutesOutcome.NotLocked();
        }
        var all = Stream.concat(addenda.stream(), Stream.of(new Addendum(remark, today, Digests.sha256(remark))))
                .toList();
        return changed(
                new WrittenMinutes(id, meeting, day, dueOn, state, text, writer, adjustments, sha256, lockedOn, all));
    }

    private WrittenMinutes adjustedByOne(List<Adjustment> all) {
        return new WrittenMinutes(
                id, meeting, day, dueOn, State.ADJUSTED_BY_ONE, text, writer, all, sha256, null, addenda);
    }

    private MinutesOutcome.Changed locked(List<Adjustment> all, String digest, LocalDate today) {
        var locked = new WrittenMinutes(
                id,
                meeting,
                day,
                dueOn,
                State.LOCKED,
                text,
                null,
                all.stream().map(Adjustment::withoutDigest).toList(),
                digest,
                today,
                addenda);
        return new MinutesOutcome.Changed(
                locked,
                new MinutesLocked(
                        new MinutesId(id),
                        meeting.federation(),
                        new MeetingId(meeting.id()),
                        meeting.kind(),
                        today,
                        digest));
    }

    private static MinutesOutcome.Changed changed(WrittenMinutes minutes) {
        return new MinutesOutcome.Changed(minutes, null);
    }
}

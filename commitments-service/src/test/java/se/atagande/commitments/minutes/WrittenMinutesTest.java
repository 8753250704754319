package se.atagande.commitments.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.minutes.WrittenMinutes.MeetingOf;
import se.atagande.commitments.minutes.WrittenMinutes.State;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.rest.Role;

class WrittenMinutesTest {

    private static final LocalDate HELD = LocalDate.of(2026, 3, 3);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final FederationId STOCKHOLM = new FederationId("stockholms-stad");

    @Test
    void areMissingTheDayAfterTheyWereDueUntilSomebodyWrites() {
        assertThat(awaited().isMissing(DUE)).isFalse();
        assertThat(awaited().isMissing(DUE.plusDays(1))).isTrue();
        assertThat(written().isMissing(DUE.plusDays(1))).isFalse();
    }

    @Test
    void areNotApprovedBeforeThereIsAText() {
        assertThat(awaited().adjust(Role.STAFF, "anna", HELD)).isEqualTo(new MinutesOutcome.NotWritten());
    }

    @Test
    void areApprovedByTwoOthersThanTheWriterAndTellTheirDigest() {
        assertThat(written().adjust(Role.OFFICE, "kansliet", HELD)).isEqualTo(new MinutesOutcome.WrittenByTheSame());
        var once = after(written().adjust(Role.STAFF, "anna", HELD));
        assertThat(once.state()).isEqualTo(State.ADJUSTED_BY_ONE);
        assertThat(once.adjust(Role.STAFF, "anna", HELD)).isEqualTo(new MinutesOutcome.AdjustedByTheSame());

        var second = (MinutesOutcome.Changed) once.adjust(Role.BOARD, "bo", DUE);

        assertThat(second.minutes().state()).isEqualTo(State.LOCKED);
        assertThat(second.minutes().lockedOn()).isEqualTo(DUE);
        assertThat(second.event())
                .extracting(event -> event == null ? "" : event.sha256())
                .isEqualTo(Digests.sha256("Vi möttes."));
    }

    @Test
    void keepNobodysDigestWhenLocked() {
        var locked = locked();

        assertThat(locked.writer()).isNull();
        assertThat(locked.adjustments()).allSatisfy(one -> assertThat(one.by()).isNull());
    }

    @Test
    void loseTheirApprovalWhenTheTextChanges() {
        var once = after(written().adjust(Role.STAFF, "anna", HELD));

        var changed = after(once.write("Vi möttes igen.", "kansliet"));

        assertThat(changed.state()).isEqualTo(State.DRAFT);
        assertThat(changed.adjustments()).isEmpty();
    }

    @Test
    void changeNoMoreWhenLockedButTakeAddendaBesideTheText() {
        assertThat(locked().write("Annat.", "kansliet")).isEqualTo(new MinutesOutcome.Locked());
        assertThat(locked().adjust(Role.AMBASSADOR, "cia", DUE)).isEqualTo(new MinutesOutcome.Locked());
        assertThat(written().add("Tillägg.", DUE)).isEqualTo(new MinutesOutcome.NotLocked());

        var added = after(locked().add("Datumet ändrades.", DUE));

        assertThat(added.text()).isEqualTo("Vi möttes.");
        assertThat(added.sha256()).isEqualTo(Digests.sha256("Vi möttes."));
        assertThat(added.addenda())
                .containsExactly(
                        new WrittenMinutes.Addendum("Datumet ändrades.", DUE, Digests.sha256("Datumet ändrades.")));
    }

    @Test
    void aDigestIsTheOneThatAnybodyComputes() {
        assertThat(Digests.sha256("test"))
                .isEqualTo("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    private static WrittenMinutes awaited() {
        return new WrittenMinutes(
                "minutes-apt-2026-03-03",
                new MeetingOf("apt-2026-03-03", STOCKHOLM, Set.of(STOCKHOLM), MeetingKind.APT, "APT"),
                HELD,
                DUE,
                State.AWAITED,
                null,
                null,
                List.of(),
                null,
                null,
                List.of());
    }

    private static WrittenMinutes written() {
        return after(awaited().write("Vi möttes.", "kansliet"));
    }

    private static WrittenMinutes locked() {
        return after(after(written().adjust(Role.STAFF, "anna", HELD)).adjust(Role.BOARD, "bo", DUE));
    }

    private static WrittenMinutes after(MinutesOutcome outcome) {
        return ((MinutesOutcome.Changed) outcome).minutes();
    }
}

package se.atagande.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static se.atagande.notifications.reminder.Reminder.Handover.ACCEPTED;
import static se.atagande.notifications.reminder.Reminder.Handover.REFUSED;
import static se.atagande.notifications.reminder.Reminder.Handover.WAITING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.notification.DeliveryFailed;
import se.atagande.contracts.notification.ReminderSent;

/** How a reminder ends, and what it tells others then. */
class ReminderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);
    private static final Occasion APT = SampleOccasions.occasion(Occasion.Kind.APT, DAY, List.of(), null);
    private static final Occasion.Due DUE = Occasion.dues(
                    APT.id(), Occasion.Kind.APT, APT.startsAt(), List.of(APT.federation()))
            .getFirst();

    private static Reminder to(String... mailboxes) {
        return Reminder.of(APT, DUE, List.of(mailboxes));
    }

    @Test
    void isSentWhenTheLastMailboxHasAnswered() {
        var first = to("a@x.example", "b@x.example").claimed(DUE.at()).after(0, ACCEPTED, DUE.at());
        assertThat(first.events()).isEmpty();
        assertThat(first.reminder().state()).isEqualTo(Reminder.State.PLANNED);
        var second = first.reminder().after(1, ACCEPTED, DUE.at());
        assertThat(second.reminder().state()).isEqualTo(Reminder.State.SENT);
        assertThat(second.reminder().nextAttemptAt()).isNull();
        assertThat(second.events()).singleElement().isInstanceOfSatisfying(ReminderSent.class, sent -> {
            assertThat(sent.about()).isEqualTo("apt-1");
            assertThat(sent.daysBefore()).isEqualTo(14);
            assertThat(sent.day()).isEqualTo("2026-03-31");
        });
    }

    @Test
    void tellsThatAMailboxRefusedThoughTheOthersTookIt() {
        var change = to("a@x.example", "b@x.example")
                .claimed(DUE.at())
                .after(0, REFUSED, DUE.at())
                .reminder()
                .after(1, ACCEPTED, DUE.at());
        assertThat(change.reminder().state()).isEqualTo(Reminder.State.SENT);
        assertThat(change.events()).hasExactlyElementsOfTypes(ReminderSent.class, DeliveryFailed.class);
    }

    @Test
    void failsWhenItWasTriedAndTheMeetingHasBegun() {
        var tried = to("a@x.example").claimed(DUE.at()).paused(DUE.at(), APT.startsAt());
        var change = tried.closed(Occasion.Over.BEGUN, APT.startsAt());
        assertThat(change.reminder().state()).isEqualTo(Reminder.State.FAILED);
        assertThat(change.events()).hasExactlyElementsOfTypes(DeliveryFailed.class);
    }

    @Test
    void isSkippedInSilenceWhenThereWasNothingToSendAnyMore() {
        for (var over : Occasion.Over.values()) {
            var change = to("a@x.example").closed(over, DUE.at());
            assertThat(change.reminder().state()).isEqualTo(Reminder.State.SKIPPED);
            assertThat(change.reminder().reason()).isEqualTo(over);
            assertThat(change.events()).isEmpty();
        }
        var cancelledWhileTrying = to("a@x.example").claimed(DUE.at()).closed(Occasion.Over.CANCELLED, DUE.at());
        assertThat(cancelledWhileTrying.events()).isEmpty();
    }

    @Test
    void waitsLongerEachTimeButNeverBeyondTheBeginning() {
        var reminder = to("a@x.example");
        var now = DUE.at();
        var pauses = new java.util.ArrayList<Duration>();
        for (int i = 0; i < 9; i++) {
            reminder = reminder.claimed(now).paused(now, APT.startsAt());
            pauses.add(Duration.between(now, reminder.nextAttemptAt()));
            now = reminder.nextAttemptAt();
        }
        assertThat(pauses.getFirst()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pauses).isSorted().last().isEqualTo(Duration.ofMinutes(30));
        var late = APT.startsAt().minusSeconds(5);
        assertThat(reminder.claimed(late).paused(late, APT.startsAt()).nextAttemptAt())
                .isEqualTo(APT.startsAt());
    }

    @Test
    void keepsWaitingForAMailboxThatAskedToComeBack() {
        var change = to("a@x.example", "b@x.example")
                .claimed(DUE.at())
                .after(0, WAITING, DUE.at())
                .reminder()
                .after(1, ACCEPTED, DUE.at());
        assertThat(change.reminder().state()).isEqualTo(Reminder.State.PLANNED);
        assertThat(change.reminder().waiting()).containsExactly(0);
    }
}

package se.atagande.commitments.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.activity.ActivityNotice;
import se.atagande.commitments.registration.AccessNeeds.Declared;
import se.atagande.commitments.registration.Evaluation.Grade;
import se.atagande.commitments.registration.Evaluation.Question;
import se.atagande.commitments.registration.SignUp.Door;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

class RegistrationRulesTest {

    private static final Instant START = Instant.parse("2026-11-08T08:00:00Z");
    private static final SignUp THREE_PLACES = new SignUp("d", "code", true, START.minus(Duration.ofDays(2)), 3, null);

    @Test
    void isOpenUntilItClosesIsFullOrCancelled() {
        var before = START.minus(Duration.ofDays(3));

        assertThat(THREE_PLACES.door(day(false), 2, before)).isEqualTo(Door.OPEN);
        assertThat(THREE_PLACES.door(day(false), 3, before)).isEqualTo(Door.FULL);
        assertThat(THREE_PLACES.door(day(true), 2, before)).isEqualTo(Door.CANCELLED);
        assertThat(THREE_PLACES.door(day(false), 2, START.minus(Duration.ofDays(2))))
                .isEqualTo(Door.CLOSED);
        assertThat(new SignUp("d", "code", false, null, null, null).door(day(false), 0, before))
                .isEqualTo(Door.NOT_OPEN);
        assertThat(new SignUp("d", "code", true, null, null, null).door(day(false), 900, START))
                .isEqualTo(Door.CLOSED);
    }

    @Test
    void isEvaluatedFromItsStartUntilFourteenDaysAfterItsEnd() {
        var end = START.plus(Duration.ofHours(3));

        assertThat(SignUp.takesEvaluations(day(false), START.minusSeconds(1))).isFalse();
        assertThat(SignUp.takesEvaluations(day(false), START)).isTrue();
        assertThat(SignUp.takesEvaluations(
                        day(false), end.plus(Duration.ofDays(14)).minusSeconds(1)))
                .isTrue();
        assertThat(SignUp.takesEvaluations(day(false), end.plus(Duration.ofDays(14))))
                .isFalse();
        assertThat(SignUp.takesEvaluations(day(true), START)).isFalse();
    }

    @Test
    void aTicketIsFoundAgainHoweverItIsTypedAndItsTwoHashesHaveNothingInCommon() {
        var ticket = Ticket.random();

        assertThat(Ticket.typed(" " + ticket.shown().toLowerCase(Locale.ROOT).replace('0', 'o')))
                .isEqualTo(ticket);
        assertThat(ticket.hash("guest")).isNotEqualTo(ticket.hash("needs")).hasSize(32);
        assertThat(ticket.toString()).doesNotContain(ticket.characters());
    }

    @Test
    void neitherListTellsInWhichOrderPeopleCame() {
        var guests = GuestList.empty("d")
                .with(new GuestList.Guest("b", null))
                .with(new GuestList.Guest("a", new InitiativeId("mia")));
        var needs = AccessNeeds.none("d")
                .with(new Declared("z", Set.of(Need.HEARING_LOOP)))
                .with(new Declared("y", Set.of(Need.HEARING_LOOP, Need.QUIET_ROOM)));

        assertThat(guests.guests()).extracting(GuestList.Guest::token).containsExactly("a", "b");
        assertThat(guests.nobodyFrom(Set.of(new InitiativeId("mia"), new InitiativeId("stod"))))
                .containsExactly(new InitiativeId("stod"));
        assertThat(needs.declared()).extracting(Declared::token).containsExactly("y", "z");
        assertThat(needs.counts()).isEqualTo(Map.of(Need.HEARING_LOOP, 2, Need.QUIET_ROOM, 1));
    }

    @Test
    void answersAreCountedFiveAtATimeAndNoneIsKept() {
        var evaluation = Evaluation.empty("d");
        for (var i = 1; i <= 12; i++) {
            evaluation = evaluation.with(all(i % 2 == 0 ? Grade.FULLY : Grade.PARTLY));
            assertThat(evaluation.counted().answers()).isEqualTo(i / 5 * 5);
        }
        assertThat(evaluation.counted().of(Question.COMMON_VIEW, Grade.FULLY)).isEqualTo(5);
        assertThat(evaluation.counted().of(Question.COMMON_VIEW, Grade.PARTLY)).isEqualTo(5);
        assertThat(evaluation.waiting().answers()).isEqualTo(2);
    }

    static Map<Question, Grade> all(Grade grade) {
        var answers = new EnumMap<Question, Grade>(Question.class);
        Arrays.stream(Question.values()).forEach(question -> answers.put(question, grade));
        return answers;
    }

    private static ActivityNotice day(boolean cancelled) {
        return new ActivityNotice(
                "d",
                new FederationId("stockholms-stad"),
                List.of(new FederationId("stockholms-stad")),
                ActivityKind.DEMOCRACY_DAY,
                "Demokratidag",
                START,
                START.plus(Duration.ofHours(3)),
                null,
                null,
                cancelled,
                Set.of(),
                List.of(),
                List.of());
    }
}

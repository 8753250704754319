package se.atagande.commitments.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.atagande.commitments.fulfilment.SampleFacts.activity;
import static se.atagande.commitments.fulfilment.SampleFacts.day;
import static se.atagande.commitments.fulfilment.SampleFacts.held;
import static se.atagande.commitments.fulfilment.SampleFacts.in2026;
import static se.atagande.commitments.fulfilment.SampleFacts.judged;
import static se.atagande.commitments.fulfilment.SampleFacts.published;
import static se.atagande.commitments.fulfilment.SampleFacts.supplier;
import static se.atagande.commitments.fulfilment.SampleFacts.visit;

import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.atagande.commitments.fulfilment.AtLeastInEachPeriod.Period;
import se.atagande.commitments.fulfilment.EachMember.Members;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.commitments.fulfilment.Fact.Stage;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FulfilmentState;

class PeriodsAndDatesTest {

    private static final Words WHAT = new Words("kunskapsaktiviteter", "knowledge activities");
    private static final Sought SEMINAR_FOR_STAFF =
            new Sought.Activities(Set.of(ActivityKind.SEMINAR), Set.of(Audience.STAFF), Set.of(), null);
    private static final AtLeastInEachPeriod HALF_YEARLY =
            new AtLeastInEachPeriod(WHAT, 1, Period.HALF_YEAR, List.of(SEMINAR_FOR_STAFF));
    private static final Season AUTUMN = new Season(MonthDay.of(9, 1), MonthDay.of(11, 30));
    private static final Sought DEMOCRACY_DAY =
            new Sought.Activities(Set.of(ActivityKind.DEMOCRACY_DAY), Set.of(), Set.of(), null);
    private static final ByDate IN_AUTUMN = new ByDate(WHAT, List.of(DEMOCRACY_DAY), AUTUMN);
    private static final ByDate BY_8_NOVEMBER =
            new ByDate(WHAT, List.of(DEMOCRACY_DAY), new Season(null, MonthDay.of(11, 8)));
    private static final EachMember VISITS =
            new EachMember(new Words("besök", "visits"), new Members.Registered("work-training"), AUTUMN);
    private static final EachMember CHANNELS = new EachMember(
            new Words("kanaler", "channels"),
            new Members.Listed(List.of(channel(Channel.WEBSITE), channel(Channel.LINKEDIN))),
            null);

    private static Members.Member channel(Channel channel) {
        return new Members.Member(
                channel.name(),
                new Words(channel.name(), channel.name()),
                new Sought.Publications(Set.of(channel), Set.of("demokrati-100-ar")));
    }

    private static Fact seminar(String day) {
        return held(ActivityKind.SEMINAR, day, Audience.STAFF);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, NOT_YET_DUE, 2026-05-02",
        "2026-05-01, NOT_YET_DUE, 2026-05-02",
        "2026-05-02, DUE_SOON, 2026-07-01", // the last 60 days of the half-year
        "2026-06-30, DUE_SOON, 2026-07-01",
        "2026-07-01, NOT_KEPT, 2026-11-02"
    })
    void aHalfYearWithoutAnySeminarTurns(String today, FulfilmentState state, String turnsOn) {
        var judged = in2026(HALF_YEARLY, today);
        assertThat(judged.state()).isEqualTo(state);
        assertThat(judged.turnsOn()).isEqualTo(day(turnsOn));
    }

    @Test
    void oneSeminarIsEnoughForItsOwnHalfYearOnly() {
        var june = seminar("2026-06-30");
        assertThat(in2026(HALF_YEARLY, "2026-06-30", june).state()).isEqualTo(FulfilmentState.ON_TRACK);
        assertThat(in2026(HALF_YEARLY, "2026-12-31", june).state()).isEqualTo(FulfilmentState.DUE_SOON);
        var over = in2026(HALF_YEARLY, "2027-01-01", june);
        assertThat(over.state()).isEqualTo(FulfilmentState.PARTLY_KEPT);
        assertThat(over.tally()).isEqualTo(new Fulfilment.Tally(1, 2));
        assertThat(in2026(HALF_YEARLY, "2026-12-31", june, seminar("2026-07-01"))
                        .state())
                .isEqualTo(FulfilmentState.KEPT);
    }

    @Test
    void aSeminarForOthersOrOnlyPlannedDoesNotCount() {
        var forManagers = held(ActivityKind.SEMINAR, "2026-03-01", Audience.MANAGERS);
        var planned = activity(ActivityKind.SEMINAR, "2026-05-20", Stage.PLANNED, Audience.STAFF);
        var judged = in2026(HALF_YEARLY, "2026-04-01", forManagers, planned);
        assertThat(judged.state()).isEqualTo(FulfilmentState.NOT_YET_DUE);
        assertThat(judged.evidence()).extracting(Evidence::role).containsExactly(Role.BACKGROUND);
    }

    @Test
    void aHalfYearThatWasOverBeforeTheSystemRecordedIsNotHeldAgainstIt() {
        var first = new Validity.Continuous(day("2021-01-01")).termOn(day("2026-10-01"), day("2026-08-15"));
        assertThat(judged(HALF_YEARLY, first, "2026-10-01").state()).isEqualTo(FulfilmentState.NOT_YET_DUE);
        assertThat(judged(HALF_YEARLY, first, "2026-10-01", seminar("2026-09-01"))
                        .state())
                .isEqualTo(FulfilmentState.KEPT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, NOT_YET_DUE, 2026-09-01",
        "2026-10-30, NOT_YET_DUE, 2026-10-31",
        "2026-10-31, DUE_SOON, 2026-12-01",
        "2026-11-30, DUE_SOON, 2026-12-01",
        "2026-12-01, LATE, 2027-01-01",
        "2027-01-01, NOT_KEPT,"
    })
    void autumnIsAPeriod(String today, FulfilmentState state, String turnsOn) {
        var judged = in2026(IN_AUTUMN, today);
        assertThat(judged.state()).isEqualTo(state);
        assertThat(judged.turnsOn()).isEqualTo(turnsOn == null ? null : day(turnsOn));
    }

    @Test
    void theDayItselfIsInTimeAndTheNextDayIsOneDayLate() {
        assertThat(in2026(BY_8_NOVEMBER, "2026-11-08", held(ActivityKind.DEMOCRACY_DAY, "2026-11-08"))
                        .reason()
                        .sv())
                .isEqualTo("Gjort 8 november 2026: kunskapsaktiviteter.");
        var late = in2026(BY_8_NOVEMBER, "2026-11-09", held(ActivityKind.DEMOCRACY_DAY, "2026-11-09"));
        assertThat(late.state()).isEqualTo(FulfilmentState.KEPT);
        assertThat(late.reason().sv()).contains("1 dag för sent");
    }

    @Test
    void whatHappenedBeforeTheSeasonIsShownButDoesNotCount() {
        var judged = in2026(IN_AUTUMN, "2026-09-10", held(ActivityKind.DEMOCRACY_DAY, "2026-08-31"));
        assertThat(judged.state()).isEqualTo(FulfilmentState.NOT_YET_DUE);
        assertThat(judged.evidence()).extracting(Evidence::role).containsExactly(Role.BACKGROUND);
        assertThat(in2026(IN_AUTUMN, "2026-09-10", held(ActivityKind.DEMOCRACY_DAY, "2026-09-01"))
                        .state())
                .isEqualTo(FulfilmentState.KEPT);
    }

    @Test
    void aCancelledActivityIsNothing() {
        var judged =
                in2026(IN_AUTUMN, "2026-12-01", activity(ActivityKind.DEMOCRACY_DAY, "2026-11-08", Stage.CANCELLED));
        assertThat(judged.state()).isEqualTo(FulfilmentState.LATE);
    }

    @Test
    void aSeasonThatWrapsTheNewYearIsRefused() {
        assertThatThrownBy(() -> new Season(MonthDay.of(12, 1), MonthDay.of(2, 28)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leapDayIsThe28thInOtherYears() {
        var leap = new Season(MonthDay.of(2, 1), MonthDay.of(2, 29));
        assertThat(leap.in(SampleFacts.YEAR_2026).to()).isEqualTo(day("2026-02-28"));
        assertThat(leap.in(new Term(day("2028-01-01"), day("2028-12-31"))).to()).isEqualTo(day("2028-02-29"));
    }

    @Test
    void eachSupplierIsVisited() {
        var two = new Fact[] {supplier("norra"), supplier("sodra"), visit("norra", "2026-09-15")};
        var judged = in2026(VISITS, "2026-10-01", two);
        assertThat(judged.state()).isEqualTo(FulfilmentState.ON_TRACK);
        assertThat(judged.reason().sv()).isEqualTo("1 av 2: besök. Återstår senast 30 november 2026: 1.");
        assertThat(in2026(VISITS, "2026-12-01", two).state()).isEqualTo(FulfilmentState.LATE);
        assertThat(in2026(VISITS, "2027-01-01", two).state()).isEqualTo(FulfilmentState.PARTLY_KEPT);
        assertThat(in2026(VISITS, "2026-10-01", supplier("norra"), visit("norra", "2026-09-15"))
                        .state())
                .isEqualTo(FulfilmentState.KEPT);
        assertThat(in2026(VISITS, "2026-09-01", supplier("norra")).state()).isEqualTo(FulfilmentState.NOT_YET_DUE);
        assertThat(in2026(VISITS, "2026-11-30", supplier("norra")).state()).isEqualTo(FulfilmentState.DUE_SOON);
        assertThat(in2026(VISITS, "2027-01-01", supplier("norra")).state()).isEqualTo(FulfilmentState.NOT_KEPT);
    }

    @Test
    void withoutARegisterVisitsAreShownButCannotBeJudged() {
        var judged = in2026(VISITS, "2026-10-01", visit("norra", "2026-09-15"));
        assertThat(judged.state()).isEqualTo(FulfilmentState.CANNOT_BE_JUDGED);
        assertThat(judged.evidence()).hasSize(1);
    }

    @Test
    void aMissingChannelIsNamed() {
        var judged = in2026(CHANNELS, "2026-03-01", published(Channel.WEBSITE, "2026-02-01"));
        assertThat(judged.reason().sv()).contains("1 av 2", "LINKEDIN");
        assertThat(in2026(
                                CHANNELS,
                                "2026-03-01",
                                published(Channel.WEBSITE, "2026-02-01"),
                                published(Channel.LINKEDIN, "2026-02-02"))
                        .state())
                .isEqualTo(FulfilmentState.KEPT);
    }
}

package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Fact.ActivityFact;
import se.atagande.commitments.fulfilment.Fact.Kind;
import se.atagande.commitments.fulfilment.Fact.MeasureFact;
import se.atagande.commitments.fulfilment.Fact.MeetingFact;
import se.atagande.commitments.fulfilment.Fact.MembershipFact;
import se.atagande.commitments.fulfilment.Fact.MonthFact;
import se.atagande.commitments.fulfilment.Fact.OccasionFact;
import se.atagande.commitments.fulfilment.Fact.PartFact;
import se.atagande.commitments.fulfilment.Fact.PublicationFact;
import se.atagande.commitments.fulfilment.Fact.Source;
import se.atagande.commitments.fulfilment.Fact.Stage;
import se.atagande.commitments.fulfilment.Fact.VisitFact;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureStep;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.meeting.MeetingHeld.ItemOutcome;
import se.atagande.contracts.meeting.MeetingHeld.StepOutcome;

/** Facts as they happen in a federation. */
final class SampleFacts {

    static final Set<Kind> ALL_TOLD = EnumSet.allOf(Kind.class);
    static final Term YEAR_2026 = new Term(day("2026-01-01"), day("2026-12-31"));
    static final InitiativeId RSFM = new InitiativeId("ratt-stod-for-mig");
    static final Words WHAT = new Words("jämställdhet", "gender equality");

    private SampleFacts() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Source source(String subject) {
        return new Source("event-" + subject, "se.atagande.sample.v1", subject);
    }

    static MeetingFact aptWithEquality(String day) {
        return apt(day, Stage.HELD, List.of(new ItemOutcome("jamstalldhet", true, null)), null);
    }

    static MeetingFact aptWithoutEquality(String day) {
        return apt(day, Stage.HELD, List.of(new ItemOutcome("jamstalldhet", false, MissedReason.TIME_RAN_OUT)), null);
    }

    static MeetingFact aptPlanned(String day) {
        return apt(day, Stage.PLANNED, List.of(), null);
    }

    static MeetingFact aptWithStep(String day, int step, boolean done) {
        return apt(
                day,
                Stage.HELD,
                List.of(),
                new StepOutcome(1, step, done, done ? null : MissedReason.MATERIAL_MISSING));
    }

    static MeetingFact apt(String day, Stage stage, List<ItemOutcome> items, @Nullable StepOutcome step) {
        return new MeetingFact(source("apt-" + day), day(day), MeetingKind.APT, null, stage, items, step);
    }

    static MonthFact closed(String month, String on) {
        return new MonthFact(source(month), RSFM, YearMonth.parse(month), day(on));
    }

    static MonthFact reopened(String month) {
        return new MonthFact(source(month), RSFM, YearMonth.parse(month), null);
    }

    static ActivityFact held(ActivityKind kind, String day, Audience... audiences) {
        return activity(kind, day, Stage.HELD, audiences);
    }

    static ActivityFact activity(ActivityKind kind, String day, Stage stage, Audience... audiences) {
        return new ActivityFact(source(kind.name() + day), day(day), kind, Set.of(audiences), null, Set.of(), stage);
    }

    static PublicationFact published(Channel channel, String day) {
        return new PublicationFact(source(channel + day), day(day), channel, Set.of("demokrati-100-ar"));
    }

    static OccasionFact deviation(String day, @Nullable String answered) {
        return new OccasionFact(
                source("deviation-" + day),
                day(day),
                "deviation",
                null,
                null,
                answered == null ? null : day(answered),
                null);
    }

    static VisitFact visit(String supplier, String day) {
        return new VisitFact(source(supplier + day), day(day), supplier);
    }

    static MembershipFact supplier(String code) {
        return new MembershipFact(source("member-" + code), day("2020-01-01"), "work-training", code, null);
    }

    static MeasureFact measure(MeasureStep step, String day, Ground... grounds) {
        return new MeasureFact(source(step + day + List.of(grounds)), day(day), Set.of(grounds), step, null);
    }

    static Stream<Ground> sevenGrounds() {
        return EnumSet.complementOf(EnumSet.of(Ground.UNKNOWN)).stream();
    }

    static PartFact part(int number, FulfilmentState state) {
        return part(number, state, "2026-12-31");
    }

    static PartFact part(int number, FulfilmentState state, String termEnd) {
        return new PartFact(
                source("a_" + number), day("2026-06-01"), number, new Words("Del", "Part"), state, day(termEnd));
    }

    static Fulfilment judged(CommitmentRule rule, Term term, String today, Fact... facts) {
        return rule.judge(List.of(facts), term, day(today), ALL_TOLD);
    }

    static Fulfilment in2026(CommitmentRule rule, String today, Fact... facts) {
        return judged(rule, YEAR_2026, today, facts);
    }
}

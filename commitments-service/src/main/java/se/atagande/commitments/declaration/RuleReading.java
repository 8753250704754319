package se.atagande.commitments.declaration;

import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.AtLeastInEachPeriod;
import se.atagande.commitments.fulfilment.ByDate;
import se.atagande.commitments.fulfilment.CommitmentRule;
import se.atagande.commitments.fulfilment.EachMember;
import se.atagande.commitments.fulfilment.EachMember.Members;
import se.atagande.commitments.fulfilment.EveryGround;
import se.atagande.commitments.fulfilment.EveryMeeting;
import se.atagande.commitments.fulfilment.EveryMonth;
import se.atagande.commitments.fulfilment.EveryOccasion;
import se.atagande.commitments.fulfilment.NextStepAtEveryMeeting;
import se.atagande.commitments.fulfilment.RollsUp;
import se.atagande.commitments.fulfilment.Season;
import se.atagande.commitments.fulfilment.Sought;
import se.atagande.commitments.fulfilment.StandingReview;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;

/** Reads the {@code rule} of a commitment: one of ten types, each with its own fields. */
final class RuleReading {

    /** The written names of the rule types; a name never changes, whatever the class is called. */
    private enum Type {
        everyMeeting,
        nextStepAtEveryMeeting,
        everyMonth,
        atLeastInEachPeriod,
        byDate,
        eachMember,
        everyGround,
        everyOccasion,
        rollsUp,
        standingReview
    }

    private RuleReading() {}

    static CommitmentRule rule(Section rule) {
        var read =
                switch (rule.choice("type", Type.class)) {
                    case everyMeeting ->
                        new EveryMeeting(
                                rule.words("what"),
                                meetings(rule, "meetings"),
                                initiative(rule),
                                rule.codeList("items"));
                    case nextStepAtEveryMeeting ->
                        new NextStepAtEveryMeeting(meetings(rule, "meetings"), initiative(rule));
                    case everyMonth ->
                        new EveryMonth(
                                rule.words("what"),
                                new InitiativeId(rule.code("initiative")),
                                rule.numberOr("dueDay", 28, 1, 31));
                    case atLeastInEachPeriod ->
                        new AtLeastInEachPeriod(
                                rule.words("what"),
                                rule.number("atLeast", 1, 1_000),
                                rule.choice("per", AtLeastInEachPeriod.Period.class),
                                soughts(rule));
                    case byDate -> new ByDate(rule.words("what"), soughts(rule), season(rule));
                    case eachMember ->
                        new EachMember(rule.words("what"), members(rule), rule.has("to") ? season(rule) : null);
                    case everyGround -> new EveryGround(initiative(rule));
                    case everyOccasion ->
                        new EveryOccasion(
                                rule.words("what"),
                                rule.code("occasion"),
                                initiative(rule),
                                rule.number("withinDays", 0, 366));
                    case rollsUp -> new RollsUp(rule.numbers("parts", 1, 9_999));
                    case standingReview ->
                        new StandingReview(
                                rule.words("what"),
                                rule.number("everyMonths", 1, 60),
                                soughts(rule),
                                rule.has("background") ? rule.code("background") : null);
                };
        rule.nothingElse();
        return read;
    }

    private static Set<MeetingKind> meetings(Section section, String field) {
        // Asked for as a list first, so that its absence is refused: a rule about no meetings is none.
        section.list(field);
        return section.choices(field, MeetingKind.class);
    }

    private static @Nullable InitiativeId initiative(Section section) {
        return section.has("initiative") ? new InitiativeId(section.code("initiative")) : null;
    }

    private static Season season(Section section) {
        var to = monthDay(section, "to");
        var from = section.has("from") ? monthDay(section, "from") : null;
        if (from != null && from.isAfter(to)) {
            section.refuse(
                    "from", "Tiden %s–%s går över ett årsskifte.", "The period %s–%s runs over a new year.", from, to);
            return new Season(null, to);
        }
        return new Season(from, to);
    }

    private static MonthDay monthDay(Section section, String field) {
        return section.value(
                field,
                text -> MonthDay.parse("--" + text),
                MonthDay.of(1, 1),
                "månad och dag som 11-30",
                "month and day such as 11-30");
    }

    private static Members members(Section section) {
        if (section.has("register")) {
            return new Members.Registered(section.code("register"));
        }
        return new Members.Listed(section.sections("members").stream()
                .map(member -> {
                    var read = new Members.Member(
                            member.code("code"), member.words("name"), sought(member.section("sought")));
                    member.nothingElse();
                    return read;
                })
                .toList());
    }

    private static List<Sought> soughts(Section section) {
        return section.sections("sought").stream().map(RuleReading::sought).toList();
    }

    private static Sought sought(Section one) {
        Sought read;
        if (one.has("activities")) {
            var of = one.section("activities");
            read = new Sought.Activities(
                    of.choices("kinds", ActivityKind.class),
                    of.choices("audiences", Audience.class),
                    of.codes("topics"),
                    initiative(of));
            of.nothingElse();
        } else if (one.has("publications")) {
            var of = one.section("publications");
            read = new Sought.Publications(of.choices("channels", Channel.class), of.codes("topics"));
            of.nothingElse();
        } else if (one.has("routines")) {
            var of = one.section("routines");
            read = new Sought.Routines(of.codes("codes"));
            of.nothingElse();
        } else {
            var of = one.section("meetings");
            read = new Sought.Meetings(
                    of.choices("kinds", MeetingKind.class), of.has("item") ? of.code("item") : null, initiative(of));
            of.nothingElse();
        }
        one.nothingElse();
        return read;
    }
}

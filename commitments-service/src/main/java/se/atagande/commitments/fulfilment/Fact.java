package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureStep;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.meeting.MeetingHeld.ItemOutcome;
import se.atagande.contracts.meeting.MeetingHeld.StepOutcome;

/** What the latest event says of one subject, as far as some rule asks for it. */
public sealed interface Fact {

    /** Where the fact comes from. */
    Source source();

    /** The day it happened, in Europe/Stockholm. */
    LocalDate day();

    /** Which family it belongs to. */
    Kind kind();

    /** The event behind a fact: CloudEvents id, type and subject. */
    record Source(String eventId, String type, String subject) {}

    /** The families of facts. */
    enum Kind {
        MEETING,
        ACTIVITY,
        MONTH,
        OCCASION,
        PUBLICATION,
        VISIT,
        MEMBERSHIP,
        MEASURE,
        ROUTINE,
        PART
    }

    /** Where a meeting or an activity stands. */
    enum Stage {
        PLANNED,
        CANCELLED,
        HELD
    }

    /** A meeting; {@code items} and {@code step} say what became of them once it is held. */
    record MeetingFact(
            Source source,
            LocalDate day,
            MeetingKind meeting,
            @Nullable InitiativeId initiative,
            Stage stage,
            List<ItemOutcome> items,
            @Nullable StepOutcome step)
            implements Fact {

        public MeetingFact {
            items = List.copyOf(items);
        }

        @Override
        public Kind kind() {
            return Kind.MEETING;
        }
    }

    /** A knowledge activity. */
    record ActivityFact(
            Source source,
            LocalDate day,
            ActivityKind activity,
            Set<Audience> audiences,
            @Nullable InitiativeId initiative,
            Set<String> topics,
            Stage stage)
            implements Fact {

        public ActivityFact {
            audiences = Set.copyOf(audiences);
            topics = Set.copyOf(topics);
        }

        @Override
        public Kind kind() {
            return Kind.ACTIVITY;
        }
    }

    /** A month of statistics; {@code closedOn} is null while it is being corrected. */
    record MonthFact(
            Source source,
            InitiativeId initiative,
            YearMonth month,
            @Nullable LocalDate closedOn) implements Fact {

        @Override
        public LocalDate day() {
            return closedOn == null ? month.atEndOfMonth() : closedOn;
        }

        @Override
        public Kind kind() {
            return Kind.MONTH;
        }
    }

    /**
     * Something that asks for a response, such as a reported deviation.
     *
     * @param occasion its code, such as {@code deviation}
     * @param day the day it occurred
     * @param answerBy the last day in time, where it came with one of its own; null where the rule's days count
     * @param answeredOn the day of the response; null while it is open
     */
    record OccasionFact(
            Source source,
            LocalDate day,
            String occasion,
            @Nullable InitiativeId initiative,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate closedOn)
            implements Fact {

        @Override
        public Kind kind() {
            return Kind.OCCASION;
        }
    }

    /** Something published in a channel; topics are codes. */
    record PublicationFact(Source source, LocalDate day, Channel channel, Set<String> topics) implements Fact {

        public PublicationFact {
            topics = Set.copyOf(topics);
        }

        @Override
        public Kind kind() {
            return Kind.PUBLICATION;
        }
    }

    /** A visit to a member of a register. */
    record VisitFact(Source source, LocalDate day, String member) implements Fact {

        @Override
        public Kind kind() {
            return Kind.VISIT;
        }
    }

    /** Somebody is in a register from {@code day} and, once it has ended, up to {@code until}. */
    record MembershipFact(
            Source source,
            LocalDate day,
            String register,
            String member,
            @Nullable LocalDate until) implements Fact {

        @Override
        public Kind kind() {
            return Kind.MEMBERSHIP;
        }
    }

    /** An entry of the board of active measures (diskrimineringslagen 3 kap. 2 §). */
    record MeasureFact(
            Source source,
            LocalDate day,
            Set<Ground> grounds,
            MeasureStep step,
            @Nullable InitiativeId initiative) implements Fact {

        public MeasureFact {
            grounds = Set.copyOf(grounds);
        }

        @Override
        public Kind kind() {
            return Kind.MEASURE;
        }
    }

    /** Since {@code day} an initiative does something as a matter of routine, such as asking everybody about violence in close relationships. */
    record RoutineFact(Source source, LocalDate day, String routine, InitiativeId initiative) implements Fact {

        @Override
        public Kind kind() {
            return Kind.ROUTINE;
        }
    }

    /** Another commitment that is a part of the judged one, as it stands. */
    record PartFact(Source source, LocalDate day, int number, Words title, FulfilmentState state, LocalDate termEnd)
            implements Fact {

        @Override
        public Kind kind() {
            return Kind.PART;
        }
    }
}

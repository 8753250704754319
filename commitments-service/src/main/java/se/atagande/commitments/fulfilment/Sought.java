package se.atagande.commitments.fulfilment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;

/** What a commitment looks for among the facts. An empty set asks for nothing; a set asks for any of its values. */
public sealed interface Sought {

    /** The kind of facts that can answer. */
    Fact.Kind kind();

    /** The fact is about this, whether it has happened or is only planned. */
    boolean concerns(Fact fact);

    /** The fact is what was sought, and it has happened. */
    boolean met(Fact fact);

    /** Activities of some kinds, for some audience, on some topic. */
    record Activities(
            Set<ActivityKind> kinds,
            Set<Audience> audiences,
            Set<String> topics,
            @Nullable InitiativeId initiative) implements Sought {

        public Activities {
            kinds = Set.copyOf(kinds);
            audiences = Set.copyOf(audiences);
            topics = Set.copyOf(topics);
        }

        @Override
        public Fact.Kind kind() {
            return Fact.Kind.ACTIVITY;
        }

        @Override
        public boolean concerns(Fact fact) {
            return fact instanceof Fact.ActivityFact activity
                    && any(kinds, Set.of(activity.activity()))
                    && any(audiences, activity.audiences())
                    // Topics are told when the activity is held, not when it is planned.
                    && (any(topics, activity.topics()) || activity.stage() == Fact.Stage.PLANNED)
                    && (initiative == null || initiative.equals(activity.initiative()));
        }

        @Override
        public boolean met(Fact fact) {
            return fact instanceof Fact.ActivityFact activity
                    && activity.stage() == Fact.Stage.HELD
                    && concerns(activity);
        }
    }

    /** Meetings of some kinds; with an item, only those that have it on their agenda, and met where it was done. */
    record Meetings(
            Set<MeetingKind> kinds,
            @Nullable String item,
            @Nullable InitiativeId initiative) implements Sought {

        public Meetings {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public Fact.Kind kind() {
            return Fact.Kind.MEETING;
        }

        @Override
        public boolean concerns(Fact fact) {
            return fact instanceof Fact.MeetingFact meeting
                    && any(kinds, Set.of(meeting.meeting()))
                    && (initiative == null || initiative.equals(meeting.initiative()))
                    && (item == null
                            || meeting.items().stream()
                                    .anyMatch(outcome -> outcome.item().equals(item)));
        }

        @Override
        public boolean met(Fact fact) {
            return concerns(fact)
                    && fact instanceof Fact.MeetingFact meeting
                    && meeting.stage() == Fact.Stage.HELD
                    && (item == null
                            || meeting.items().stream()
                                    .anyMatch(outcome -> outcome.item().equals(item) && outcome.done()));
        }
    }

    /** Publications in some channels on some topic. */
    record Publications(Set<Channel> channels, Set<String> topics) implements Sought {

        public Publications {
            channels = Set.copyOf(channels);
            topics = Set.copyOf(topics);
        }

        @Override
        public Fact.Kind kind() {
            return Fact.Kind.PUBLICATION;
        }

        @Override
        public boolean concerns(Fact fact) {
            return fact instanceof Fact.PublicationFact publication
                    && any(channels, Set.of(publication.channel()))
                    && any(topics, publication.topics());
        }

        @Override
        public boolean met(Fact fact) {
            return concerns(fact);
        }
    }

    /** A visit to one member of a register. */
    record Visit(String member) implements Sought {

        @Override
        public Fact.Kind kind() {
            return Fact.Kind.VISIT;
        }

        @Override
        public boolean concerns(Fact fact) {
            return fact instanceof Fact.VisitFact visit && visit.member().equals(member);
        }

        @Override
        public boolean met(Fact fact) {
            return concerns(fact);
        }
    }

    /** Some routine taken up by an initiative. */
    record Routines(Set<String> codes) implements Sought {

        public Routines {
            codes = Set.copyOf(codes);
        }

        @Override
        public Fact.Kind kind() {
            return Fact.Kind.ROUTINE;
        }

        @Override
        public boolean concerns(Fact fact) {
            return fact instanceof Fact.RoutineFact routine && any(codes, Set.of(routine.routine()));
        }

        @Override
        public boolean met(Fact fact) {
            return concerns(fact);
        }
    }

    private static <T> boolean any(Set<T> asked, Set<T> given) {
        return asked.isEmpty() || given.stream().anyMatch(asked::contains);
    }
}

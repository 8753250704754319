package se.atagande.commitments.commitment;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.commitments.fulfilment.Fact;
import se.atagande.commitments.fulfilment.Fact.Kind;
import se.atagande.commitments.fulfilment.Fact.Source;
import se.atagande.commitments.fulfilment.Fact.Stage;
import se.atagande.commitments.fulfilment.Term;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureStep;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.meeting.MeetingHeld.ItemOutcome;
import se.atagande.contracts.meeting.MeetingHeld.StepOutcome;

/** What the events have said so far, as facts that the rules can weigh. Written by {@link FactEffects} only. */
@Component
class Facts {

    /** A fact and the federations whose fact it is: an activity arranged together is one fact of several. */
    record Shared(Set<String> federations, Fact fact) {}

    private final MongoOperations mongo;

    Facts(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(FactEffects.COLLECTION)
                .createIndex(new Index("federations", ASC).on("kind", ASC).on("day", ASC));
    }

    /** The facts of a federation that may count in a term, from so many months before it. */
    List<Fact> of(FederationId federation, Set<String> kinds, Term term, int monthsBefore) {
        // A month is filed under its last day, which may lie after a term that ends within it.
        // Who came into a register long ago may still be in it. What was withdrawn never was.
        return mongo
                .find(
                        query(where("federations")
                                .is(federation.value())
                                .and("kind")
                                .in(kinds)
                                .and("day")
                                .lte(term.to().plusDays(31).toString())
                                .and(FactEffects.WITHDRAWN)
                                .ne(true)
                                .orOperator(
                                        where("kind").is(Kind.MEMBERSHIP.name()),
                                        where("day")
                                                .gte(term.from()
                                                        .minusMonths(monthsBefore)
                                                        .toString()))),
                        Document.class,
                        FactEffects.COLLECTION)
                .stream()
                .flatMap(document -> read(document).stream())
                .toList();
    }

    /** Withdrawn ones too: what they concerned is to be judged without them. */
    List<Shared> withIds(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Document.class, FactEffects.COLLECTION).stream()
                .flatMap(document ->
                        read(document).map(fact -> new Shared(texts(document, "federations"), fact)).stream())
                .toList();
    }

    /** Empty while only a later event of the subject is known, such as a cancellation of what was never heard of. */
    private static Optional<Fact> read(Document document) {
        if (document.getString("day") == null) {
            return Optional.empty();
        }
        var source =
                new Source(document.getString("eventId"), document.getString("type"), document.getString("subject"));
        var day = LocalDate.parse(document.getString("day"));
        var initiative = Optional.ofNullable(document.getString("initiative")).map(InitiativeId::new);
        return Optional.of(
                switch (Kind.valueOf(document.getString("kind"))) {
                    case MEETING ->
                        new Fact.MeetingFact(
                                source,
                                day,
                                MeetingKind.valueOf(document.getString("meeting")),
                                initiative.orElse(null),
                                Stage.valueOf(document.getString("stage")),
                                document.getList("items", Document.class, List.of()).stream()
                                        .map(Facts::item)
                                        .toList(),
                                step(document.get("step", Document.class)));
                    case ACTIVITY ->
                        new Fact.ActivityFact(
                                source,
                                day,
                                ActivityKind.valueOf(document.getString("activity")),
                                values(document, "audiences", Audience::valueOf),
                                initiative.orElse(null),
                                texts(document, "topics"),
                                Stage.valueOf(document.getString("stage")));
                    case MONTH ->
                        new Fact.MonthFact(
                                source,
                                initiative.orElseThrow(),
                                YearMonth.parse(document.getString("month")),
                                dayOrNull(document, "closedOn"));
                    case OCCASION -> {
                        var closedOn = dayOrNull(document, "closedOn");
                        var answeredOn = dayOrNull(document, "answeredOn");
                        // Who closes a case has answered it.
                        yield new Fact.OccasionFact(
                                source,
                                day,
                                document.getString("occasion"),
                                initiative.orElse(null),
                                dayOrNull(document, "answerBy"),
                                answeredOn == null ? closedOn : answeredOn,
                                closedOn);
                    }
                    case VISIT -> new Fact.VisitFact(source, day, source.subject());
                    case PUBLICATION ->
                        new Fact.PublicationFact(
                                source, day, Channel.valueOf(document.getString("channel")), texts(document, "topics"));
                    case MEASURE ->
                        new Fact.MeasureFact(
                                source,
                                day,
                                values(document, "grounds", Ground::valueOf),
                                MeasureStep.valueOf(document.getString("step")),
                                initiative.orElse(null));
                    case MEMBERSHIP ->
                        new Fact.MembershipFact(
                                source,
                                day,
                                document.getString("register"),
                                source.subject(),
                                dayOrNull(document, "until"));
                    case ROUTINE ->
                        new Fact.RoutineFact(source, day, document.getString("routine"), initiative.orElseThrow());
                    case PART -> throw new IllegalStateException("facts: " + document.get("_id") + " has no reader");
                });
    }

    private static ItemOutcome item(Document item) {
        return new ItemOutcome(item.getString("item"), item.getBoolean("done", false), reason(item));
    }

    private static @Nullable StepOutcome step(@Nullable Document step) {
        return step == null
                ? null
                : new StepOutcome(
                        step.getInteger("round"),
                        step.getInteger("step"),
                        step.getBoolean("done", false),
                        reason(step));
    }

    private static @Nullable MissedReason reason(Document outcome) {
        var reason = outcome.getString("reason");
        return reason == null ? null : MissedReason.valueOf(reason);
    }

    private static @Nullable LocalDate dayOrNull(Document document, String field) {
        var day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private static Set<String> texts(Document document, String field) {
        return values(document, field, Function.identity());
    }

    private static <T> Set<T> values(Document document, String field, Function<String, T> value) {
        return document.getList(field, String.class, List.of()).stream()
                .map(value)
                .collect(Collectors.toUnmodifiableSet());
    }
}

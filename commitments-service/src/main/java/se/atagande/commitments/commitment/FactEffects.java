package se.atagande.commitments.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import se.atagande.commitments.fulfilment.Fact.Kind;
import se.atagande.commitments.fulfilment.Fact.Stage;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Identifier;
import se.atagande.contracts.activity.ActivityCancelled;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.contracts.activity.ActivityPlanned;
import se.atagande.contracts.activity.ActivityRescheduled;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationClosed;
import se.atagande.contracts.deviation.DeviationReopened;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.contracts.deviation.RoutineReviewed;
import se.atagande.contracts.influence.OccasionOpened;
import se.atagande.contracts.influence.OccasionWithdrawn;
import se.atagande.contracts.influence.ParticipationTold;
import se.atagande.contracts.measure.MeasureTaken;
import se.atagande.contracts.measure.MeasureWithdrawn;
import se.atagande.contracts.meeting.MeetingCancelled;
import se.atagande.contracts.meeting.MeetingHeld;
import se.atagande.contracts.meeting.MeetingHeld.ItemOutcome;
import se.atagande.contracts.meeting.MeetingHeld.StepOutcome;
import se.atagande.contracts.meeting.MeetingRescheduled;
import se.atagande.contracts.meeting.MeetingScheduled;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.contracts.publication.PublicationWithdrawn;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.statistics.MonthReopened;
import se.atagande.contracts.supplier.AgreementChanged;
import se.atagande.contracts.supplier.AgreementEnded;
import se.atagande.contracts.supplier.AgreementEvent;
import se.atagande.contracts.supplier.AgreementSigned;
import se.atagande.contracts.supplier.AgreementWithdrawn;
import se.atagande.contracts.supplier.RequirementSet;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.contracts.violence.RoutineAskingBegun;
import se.atagande.feed.Delivery;
import se.atagande.feed.Effect;

/** What each event changes among the facts: one document per subject says what is known of it last. */
final class FactEffects {

    static final String COLLECTION = "facts";
    static final String DEVIATION = "deviation";
    /** The code by which declarations ask for citizens' influence. */
    static final String INFLUENCE = "initiative-or-needs-analysis";

    /** The code of the topic that a review of the routine for deviations is about, as declarations seek it. */
    private static final String ROUTINE_TOPIC = "avvikelserutin";

    static final String PROCUREMENT = "procurement";
    static final String VIOLENCE = "vald-i-nara-relation";
    /** Set on a fact that was a mistake: it is no fact any more, but what it concerned is judged again. */
    static final String WITHDRAWN = "withdrawn";

    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** The occasions that somebody tells of. */
    static final Set<String> OCCASIONS = Set.of(DEVIATION, PROCUREMENT, INFLUENCE);

    /** An agreement puts its supplier into a register, and is an occasion to set requirements. */
    private static final Set<Kind> AGREEMENT = Set.of(Kind.MEMBERSHIP, Kind.OCCASION);

    private static final Map<String, Set<Kind>> KINDS = Map.ofEntries(
            Map.entry(MeetingScheduled.TYPE, Set.of(Kind.MEETING)),
            Map.entry(MeetingRescheduled.TYPE, Set.of(Kind.MEETING)),
            Map.entry(MeetingCancelled.TYPE, Set.of(Kind.MEETING)),
            Map.entry(MeetingHeld.TYPE, Set.of(Kind.MEETING)),
            Map.entry(ActivityPlanned.TYPE, Set.of(Kind.ACTIVITY)),
            Map.entry(ActivityRescheduled.TYPE, Set.of(Kind.ACTIVITY)),
            Map.entry(ActivityCancelled.TYPE, Set.of(Kind.ACTIVITY)),
            Map.entry(ActivityHeld.TYPE, Set.of(Kind.ACTIVITY)),
            Map.entry(MonthClosed.TYPE, Set.of(Kind.MONTH)),
            Map.entry(MonthReopened.TYPE, Set.of(Kind.MONTH)),
            Map.entry(DeviationReported.TYPE, Set.of(Kind.OCCASION)),
            Map.entry(DeviationAcknowledged.TYPE, Set.of(Kind.OCCASION)),
            Map.entry(DeviationClosed.TYPE, Set.of(Kind.OCCASION)),
            Map.entry(DeviationReopened.TYPE, Set.of(Kind.OCCASION)),
            Map.entry(RoutineReviewed.TYPE, Set.of(Kind.ACTIVITY)),
            Map.entry(AgreementSigned.TYPE, AGREEMENT),
            Map.entry(AgreementChanged.TYPE, AGREEMENT),
            Map.entry(AgreementEnded.TYPE, Set.of(Kind.MEMBERSHIP)),
            Map.entry(AgreementWithdrawn.TYPE, AGREEMENT),
            Map.entry(RequirementSet.TYPE, Set.of(Kind.OCCASION)),
            Map.entry(SupplierVisitHeld.TYPE, Set.of(Kind.VISIT)),
            Map.entry(RoutineAskingBegun.TYPE, Set.of(Kind.ROUTINE)),
            Map.entry(PublicationMade.TYPE, Set.of(Kind.PUBLICATION)),
            Map.entry(PublicationWithdrawn.TYPE, Set.of(Kind.PUBLICATION)),
            Map.entry(MeasureTaken.TYPE, Set.of(Kind.MEASURE)),
            Map.entry(MeasureWithdrawn.TYPE, Set.of(Kind.MEASURE)),
            Map.entry(OccasionOpened.TYPE, Set.of(Kind.OCCASION)),
            Map.entry(ParticipationTold.TYPE, Set.of(Kind.OCCASION)),
            Map.entry(OccasionWithdrawn.TYPE, Set.of(Kind.OCCASION)));

    private FactEffects() {}

    /** The kinds of facts that events of this type become; empty where no rule asks for them. */
    static Set<Kind> kindsOf(String type) {
        return KINDS.getOrDefault(type, Set.of());
    }

    static List<Effect> of(Delivery delivery) {
        return kindsOf(delivery.type()).stream()
                .map(kind -> new Effect(COLLECTION, id(delivery, kind), update(delivery, kind)))
                .toList();
    }

    /** A supplier is one subject with many visits and agreements; of everything else the latest event says what stands. */
    static String id(Delivery delivery, Kind kind) {
        var id = kind.name().toLowerCase(Locale.ROOT) + ":" + delivery.subject();
        return switch (delivery.event()) {
            case SupplierVisitHeld ignored -> id + ":" + delivery.sequence();
            case AgreementEvent it -> id + ":" + it.agreement().value();
            case RoutineAskingBegun it -> id + ":" + it.initiative().value();
            default -> id;
        };
    }

    private static Update update(Delivery delivery, Kind kind) {
        var update = new Update()
                .set("kind", kind.name())
                .set("eventId", delivery.id())
                .set("type", delivery.type())
                .set("subject", delivery.subject());
        switch (delivery.event()) {
            case MeetingScheduled it ->
                meeting(
                                update,
                                federations(it.federation(), it.arrangers()),
                                it.kind(),
                                it.initiative(),
                                Stage.PLANNED,
                                day(it.startsAt()))
                        .set(
                                "items",
                                it.items().stream().map(FactEffects::asked).toList());
            case MeetingRescheduled it ->
                meeting(
                        update,
                        federations(it.federation(), it.arrangers()),
                        it.kind(),
                        it.initiative(),
                        Stage.PLANNED,
                        day(it.startsAt()));
            case MeetingCancelled it ->
                meeting(
                        update,
                        federations(it.federation(), it.arrangers()),
                        it.kind(),
                        it.initiative(),
                        Stage.CANCELLED,
                        it.day());
            case MeetingHeld it ->
                meeting(
                                update,
                                federations(it.federation(), it.arrangers()),
                                it.kind(),
                                it.initiative(),
                                Stage.HELD,
                                it.day())
                        .set(
                                "items",
                                it.items().stream().map(FactEffects::answered).toList())
                        .set("step", step(it.step()));
            case ActivityPlanned it ->
                update.set("federations", federations(it.federation(), it.arrangers()))
                        .set("activity", it.kind().name())
                        .set("audiences", names(it.audiences()))
                        .set("initiative", text(it.initiative()))
                        .set("stage", Stage.PLANNED.name())
                        .set("day", day(it.startsAt()).toString());
            case ActivityRescheduled it ->
                update.set("federations", federations(it.federation(), it.arrangers()))
                        .set("activity", it.kind().name())
                        .set("audiences", names(it.audiences()))
                        .set("initiative", text(it.initiative()))
                        .set("stage", Stage.PLANNED.name())
                        .set("day", day(it.startsAt()).toString());
            case ActivityCancelled it -> update.set("stage", Stage.CANCELLED.name());
            case ActivityHeld it ->
                update.set("federations", federations(it.federation(), it.arrangers()))
                        .set("activity", it.kind().name())
                        .set("audiences", names(it.audiences()))
                        .set("initiative", text(it.initiative()))
                        .set("topics", it.topics().stream().sorted().toList())
                        .set("stage", Stage.HELD.name())
                        .set("day", it.day().toString());
            case MonthClosed it ->
                update.set("federations", List.of(it.federation().value()))
                        .set("initiative", text(it.initiative()))
                        .set("month", it.month().toString())
                        .set("day", it.month().atEndOfMonth().toString())
                        .set("closedOn", it.closedOn().toString());
            case MonthReopened it ->
                update.set("federations", List.of(it.federation().value()))
                        .set("initiative", text(it.initiative()))
                        .set("month", it.month().toString())
                        .set("day", it.month().atEndOfMonth().toString())
                        .unset("closedOn");
            case DeviationReported it ->
                update.set("federations", List.of(it.federation().value()))
                        .set("occasion", DEVIATION)
                        .set("initiative", text(it.initiative()))
                        .set("day", it.day().toString())
                        .set(
                                "answerBy",
                                it.acknowledgeBy() == null
                                        ? null
                                        : it.acknowledgeBy().toString());
            case DeviationAcknowledged it -> update.set("answeredOn", it.day().toString());
            case DeviationClosed it -> update.set("closedOn", it.day().toString());
            case DeviationReopened it -> update.unset("closedOn");
            case RoutineReviewed it ->
                update.set("federations", List.of(it.federation().value()))
                        .set("activity", ActivityKind.ROUTINE_REVIEW.name())
                        .set("audiences", List.of())
                        .set("topics", List.of(ROUTINE_TOPIC))
                        .set("stage", Stage.HELD.name())
                        .set("day", it.day().toString());
            case SupplierVisitHeld it ->
                update.set("federations", federations(it.federation(), visitors(it)))
                        .set("day", it.day().toString());
            case AgreementEvent it -> agreement(update, it, kind);
            case RoutineAskingBegun it ->
                update.set("federations", List.of(it.federation().value()))
                        .set("routine", VIOLENCE)
                        .set("initiative", text(it.initiative()))
                        .set("day", it.since().toString());
            case PublicationMade it ->
                update.set("federations", List.of(it.federation().value()))
                        .set("channel", it.channel().name())
                        .set("topics", it.topics().stream().sorted().toList())
                        .set("day", it.day().toString());
            case MeasureTaken it ->
                update.set("federations", List.of(it.federation().value()))
                        .set("grounds", names(it.grounds()))
                        .set("step", it.step().name())
                        .set("initiative", text(it.initiative()))
                        .set("day", it.day().toString());
            case OccasionOpened it ->
                update.set("federations", List.of(it.federation().value()))
                        .set("occasion", INFLUENCE)
                        .set("initiative", text(it.initiative()))
                        .set("day", it.day().toString());
            case ParticipationTold it -> update.set("answeredOn", it.day().toString());
            case PublicationWithdrawn ignored -> update.set(WITHDRAWN, true);
            case MeasureWithdrawn ignored -> update.set(WITHDRAWN, true);
            case OccasionWithdrawn ignored -> update.set(WITHDRAWN, true);
            default -> throw new IllegalArgumentException("event: " + delivery.type() + " (expected: one of KINDS)");
        }
        return update;
    }

    private static Set<FederationId> visitors(SupplierVisitHeld visit) {
        return Objects.requireNonNullElse(visit.visitors(), Set.of());
    }

    private static void agreement(Update update, AgreementEvent event, Kind kind) {
        switch (event) {
            case AgreementSigned it -> {
                update.set("federations", federations(it.federation(), it.parties()));
                agreementDays(update, it.from(), it.to(), kind);
                if (kind == Kind.OCCASION) {
                    update.set("occasion", PROCUREMENT);
                } else {
                    update.set("register", register(it.kind()));
                }
            }
            case AgreementChanged it -> agreementDays(update, it.from(), it.to(), kind);
            case AgreementEnded it -> {
                if (kind == Kind.MEMBERSHIP) {
                    update.set("until", it.lastDay().toString());
                }
            }
            case AgreementWithdrawn it -> update.set(WITHDRAWN, true);
            case RequirementSet it -> update.set("answeredOn", it.since().toString());
        }
    }

    private static void agreementDays(Update update, LocalDate from, @Nullable LocalDate to, Kind kind) {
        update.set("day", from.toString());
        if (kind == Kind.MEMBERSHIP) {
            update.set("until", to == null ? null : to.toString());
        }
    }

    /** As a declaration names it: {@code work-training}. */
    private static String register(AgreementKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Update meeting(
            Update update,
            List<String> federations,
            Enum<?> kind,
            @Nullable Identifier initiative,
            Stage stage,
            LocalDate day) {
        return update.set("federations", federations)
                .set("meeting", kind.name())
                .set("initiative", text(initiative))
                .set("stage", stage.name())
                .set("day", day.toString());
    }

    private static Document asked(String item) {
        return new Document("item", item).append("done", false);
    }

    private static Document answered(ItemOutcome outcome) {
        var reason = outcome.missedReason();
        return new Document("item", outcome.item())
                .append("done", outcome.done())
                .append("reason", reason == null ? null : reason.name());
    }

    private static @Nullable Document step(@Nullable StepOutcome step) {
        if (step == null) {
            return null;
        }
        var reason = step.missedReason();
        return new Document("round", step.round())
                .append("step", step.step())
                .append("done", step.done())
                .append("reason", reason == null ? null : reason.name());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, STOCKHOLM);
    }

    private static List<String> federations(FederationId one, @Nullable Set<FederationId> others) {
        var all = new HashSet<>(others == null ? Set.of() : others);
        all.add(one);
        return all.stream().map(FederationId::value).sorted().toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    private static @Nullable String text(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }

    /** The ids of the fact documents that these deliveries changed. */
    static List<String> ids(List<Delivery> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> kindsOf(delivery.type()).stream().map(kind -> id(delivery, kind)))
                .distinct()
                .toList();
    }
}

package se.atagande.notifications.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.VisitId;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationClosed;
import se.atagande.contracts.deviation.DeviationLimitsSet;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.contracts.deviation.RoutineReviewed;
import se.atagande.contracts.meeting.MeetingHeld;
import se.atagande.contracts.meeting.MinutesLocked;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.statistics.MonthReopened;
import se.atagande.contracts.supplier.AgreementEnded;
import se.atagande.contracts.supplier.AgreementSigned;
import se.atagande.contracts.supplier.AgreementWithdrawn;
import se.atagande.contracts.supplier.SupplierVisitCancelled;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.contracts.supplier.SupplierVisitPlanned;
import se.atagande.feed.Delivery;
import se.atagande.feed.Effect;
import se.atagande.feed.Inbox;
import se.atagande.feed.Inboxes;
import se.atagande.notifications.calendar.WorkingDays;
import se.atagande.notifications.preference.Rules.Topic;

/**
 * Keeps what is to be done by a day in step with the events. What has been done makes the next one: the month that was closed the month after it, the visit
 * of this autumn that of the next. Safe to deliver twice.
 */
@Component("duties")
class DutyFeed implements Consumer<Message<List<byte[]>>> {

    /** As ESF's reporting has it, and the declarations' rule (four weeks). */
    private static final int MONTH_DUE = 28;

    /** As commitments-service awaits them. */
    private static final int MINUTES_AFTER = 5;

    private final Inbox inbox;

    DutyFeed(Inboxes inboxes) {
        inbox = inboxes.named("duties", DutyFeed::effectsOf, settled -> {});
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        return switch (delivery.event()) {
            case MonthClosed it ->
                List.of(
                        effect(
                                month(it.initiative(), it.month()),
                                monthly(it.federation(), it.initiative(), it.month())
                                        .set("done", true)),
                        effect(
                                month(it.initiative(), it.month().plusMonths(1)),
                                monthly(
                                        it.federation(),
                                        it.initiative(),
                                        it.month().plusMonths(1))));
            case MonthReopened it ->
                List.of(effect(
                        month(it.initiative(), it.month()),
                        monthly(it.federation(), it.initiative(), it.month()).set("done", false)));
            case AgreementSigned it -> signed(it);
            case AgreementEnded it -> over(it.supplier().value(), it.federation(), it.lastDay());
            case AgreementWithdrawn it ->
                List.of(effect("agreement_" + it.agreement(), new Update().set(Duties.WITHDRAWN, true)));
            case SupplierVisitPlanned it -> visitPlanned(it, delivery.time());
            case SupplierVisitCancelled it ->
                it.visitors().stream()
                        .map(visitor -> unplanned(it.supplier(), it.visit(), visitor, it.day()))
                        .toList();
            case SupplierVisitHeld it -> visitHeld(it);
            case DeviationReported it -> reported(it);
            case DeviationLimitsSet it -> limits(it);
            case DeviationAcknowledged it -> List.of(effect("ack_" + it.deviation(), new Update().set("done", true)));
            case DeviationClosed it -> List.of(effect("ack_" + it.deviation(), new Update().set("done", true)));
            case RoutineReviewed it ->
                List.of(
                        effect(
                                review(it.federation(), it.half()),
                                reviewing(it.federation(), it.half()).set("done", true)),
                        effect(review(it.federation(), next(it.half())), reviewing(it.federation(), next(it.half()))));
            case MeetingHeld it ->
                List.of(effect(
                        "minutes_" + it.meeting(),
                        duty(
                                Topic.MINUTES,
                                it.federation(),
                                it.day().toString(),
                                it.meeting().value(),
                                it.day(),
                                WorkingDays.after(it.day(), MINUTES_AFTER))));
            case MinutesLocked it -> List.of(effect("minutes_" + it.meeting(), new Update().set("done", true)));
            default -> List.of();
        };
    }

    private static List<Effect> signed(AgreementSigned it) {
        if (it.kind() != AgreementKind.WORK_TRAINING) {
            return List.of();
        }
        var year = it.from().isAfter(LocalDate.of(it.from().getYear(), Month.NOVEMBER, 30))
                ? it.from().getYear() + 1
                : it.from().getYear();
        var effects = new ArrayList<Effect>();
        var visits = new ArrayList<String>();
        for (var party : it.parties()) {
            var visit = visit(it.supplier().value(), party, year);
            visits.add(visit);
            effects.add(effect(
                    visit,
                    visiting(it.supplier().value(), party, year).set(Duties.AGREEMENTS + "." + it.agreement(), true)));
        }
        effects.add(effect("agreement_" + it.agreement(), new Update().set(Duties.VISITS, visits)));
        return effects;
    }

    /** Where nothing says that a visit is to be made, what is planned waits in a document that has no last day. */
    private static List<Effect> visitPlanned(SupplierVisitPlanned it, Instant told) {
        var effects = new ArrayList<Effect>();
        for (var visitor : it.visitors()) {
            effects.add(effect(
                    visit(it.supplier().value(), visitor, it.day().getYear()),
                    new Update()
                            .set("planned." + it.visit(), it.day())
                            .set("plannedAt." + it.visit(), Date.from(told))));
            if (it.movedFrom() != null && it.movedFrom().getYear() != it.day().getYear()) {
                effects.add(unplanned(it.supplier(), it.visit(), visitor, it.movedFrom()));
            }
        }
        return effects;
    }

    private static Effect unplanned(SupplierId supplier, VisitId visit, FederationId visitor, LocalDate day) {
        return effect(
                visit(supplier.value(), visitor, day.getYear()),
                new Update().unset("planned." + visit).unset("plannedAt." + visit));
    }

    /** It counts for each visitor; before the autumn it is a visit, but not that of the autumn. */
    private static List<Effect> visitHeld(SupplierVisitHeld it) {
        var effects = new ArrayList<Effect>();
        var year = it.day().getYear();
        var supplier = it.supplier().value();
        for (var visitor : Objects.requireNonNull(it.visitors())) {
            var autumns = visiting(supplier, visitor, year);
            if (!it.day().isBefore(autumn(year))) {
                autumns.set("done", true);
            }
            if (it.visit() != null) {
                autumns.unset("planned." + it.visit()).unset("plannedAt." + it.visit());
            }
            effects.add(effect(visit(supplier, visitor, year), autumns));
            effects.add(effect(visit(supplier, visitor, year + 1), visiting(supplier, visitor, year + 1)));
        }
        return effects;
    }

    private static LocalDate autumn(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1);
    }

    /** Where it ended before the autumn's last day nobody is to be visited any more. */
    private static List<Effect> over(String supplier, FederationId federation, LocalDate lastDay) {
        var effects = new ArrayList<Effect>();
        if (lastDay.isBefore(LocalDate.of(lastDay.getYear(), Month.NOVEMBER, 30))) {
            effects.add(effect(
                    visit(supplier, federation, lastDay.getYear()),
                    visiting(supplier, federation, lastDay.getYear()).set("done", true)));
        }
        effects.add(effect(
                visit(supplier, federation, lastDay.getYear() + 1),
                visiting(supplier, federation, lastDay.getYear() + 1).set("done", true)));
        return effects;
    }

    private static List<Effect> reported(DeviationReported it) {
        var effects = new ArrayList<Effect>();
        var half = it.day().getYear() + (it.day().getMonthValue() <= 6 ? "-H1" : "-H2");
        effects.add(effect(review(it.federation(), half), reviewing(it.federation(), half)));
        if (it.acknowledgeBy() != null) {
            effects.add(effect(
                    "ack_" + it.deviation(),
                    // No id and no day of the report: a mail is read by others than the case handler.
                    duty(
                            Topic.DEVIATION,
                            it.federation(),
                            "",
                            "",
                            it.acknowledgeBy().minusDays(30),
                            it.acknowledgeBy())));
        }
        return effects;
    }

    /** Each of the two clocks as it stands now; one that is over, or stands still, says nothing. */
    private static List<Effect> limits(DeviationLimitsSet it) {
        var first = it.acknowledgeBy();
        return List.of(
                limit("ack_", Duty.RECEIVED, it, first, day -> first != null && !day.isAfter(first), false),
                limit(
                        "feedback_",
                        Duty.ANSWERED,
                        it,
                        it.feedbackBy(),
                        day -> first == null || day.isAfter(first),
                        it.paused()));
    }

    private static Effect limit(
            String clock,
            String what,
            DeviationLimitsSet it,
            @Nullable LocalDate by,
            Predicate<LocalDate> ofThisClock,
            boolean standsStill) {
        var id = clock + it.deviation();
        return by == null
                ? effect(id, new Update().set("done", true))
                : effect(
                        id,
                        duty(
                                        Topic.DEVIATION,
                                        it.federation(),
                                        what,
                                        it.deviation().value(),
                                        by.minusDays(93),
                                        by)
                                .set(
                                        "remindOn",
                                        it.remindOn().stream()
                                                .filter(ofThisClock)
                                                .toList())
                                .set("done", standsStill));
    }

    private static String month(InitiativeId initiative, YearMonth month) {
        return "month_" + initiative + "_" + month;
    }

    private static Update monthly(FederationId federation, InitiativeId initiative, YearMonth month) {
        var after = month.plusMonths(1);
        return duty(
                Topic.MONTH,
                federation,
                month.toString(),
                initiative.value(),
                after.atDay(1),
                after.atDay(Math.min(MONTH_DUE, after.lengthOfMonth())));
    }

    private static String visit(String supplier, FederationId federation, int year) {
        return "visit_" + supplier + "_" + federation + "_" + year;
    }

    private static Update visiting(String supplier, FederationId federation, int year) {
        return duty(
                Topic.VISIT,
                federation,
                Integer.toString(year),
                supplier,
                autumn(year),
                LocalDate.of(year, Month.NOVEMBER, 30));
    }

    private static String review(FederationId federation, String half) {
        return "review_" + federation + "_" + half;
    }

    private static Update reviewing(FederationId federation, String half) {
        var year = Integer.parseInt(half.substring(0, 4));
        var last = half.endsWith("1") ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
        return duty(Topic.ROUTINE_REVIEW, federation, half, "", last.withDayOfMonth(1), last);
    }

    private static String next(String half) {
        var year = Integer.parseInt(half.substring(0, 4));
        return half.endsWith("1") ? year + "-H2" : year + 1 + "-H1";
    }

    private static Update duty(
            Topic topic, FederationId federation, String period, String about, LocalDate opensOn, LocalDate dueOn) {
        return new Update()
                .set("topic", topic)
                .set("federation", federation.value())
                .set("period", period)
                .set("about", about)
                .set("opensOn", opensOn)
                .set("dueOn", dueOn);
    }

    private static Effect effect(String id, Update update) {
        return new Effect(Duties.COLLECTION, id, update);
    }
}

package se.atagande.notifications.reminder;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.notifications.reminder.Occasion.Over;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code GET /notifications/v1/reminders}: what will be sent, what was, and what was not. Names no recipient. */
@RestController
class RemindersApi {

    private static final Role[] READERS = {Role.OFFICE, Role.PROJECT_LEADER};

    private final MongoOperations mongo;
    private final AggregateStore<Reminder> reminders;

    RemindersApi(MongoOperations mongo, AggregateStore<Reminder> reminderStore) {
        this.mongo = mongo;
        this.reminders = reminderStore;
    }

    /**
     * One reminder.
     *
     * @param about id of the meeting or activity
     * @param dueAt UTC
     * @param reason why it was not sent; null otherwise
     */
    record Line(
            String id,
            String federation,
            Occasion.Kind kind,
            String about,
            Instant dueAt,
            int daysBefore,
            Reminder.State state,
            @Nullable Over reason) {}

    @GetMapping("/notifications/v1/reminders")
    @Operation(
            summary = "Reminders planned, sent, skipped and failed; sort=dueAt or -dueAt (default)",
            description = "Påminnelser som är planerade, skickade, överhoppade eller inte kunde skickas.")
    Page<Line> list(
            @RequestParam(required = false) @Nullable FederationId federation,
            @RequestParam(required = false) Reminder.@Nullable State state,
            @RequestParam(defaultValue = "-dueAt") String sort,
            PageRequest page,
            Caller caller) {
        if (federation != null) {
            caller.requires(federation, READERS);
        }
        var federations = federation != null ? Set.of(federation) : caller.federations(READERS);
        var names = federations.stream().map(FederationId::value).collect(Collectors.toSet());
        var made = reminders.find(Query.query(Criteria.where("federation").in(names))).stream()
                .map(stored -> line(stored.state()))
                .toList();
        var known = made.stream().map(Line::id).collect(Collectors.toSet());
        var toCome = mongo
                .find(Query.query(Criteria.where("due.federation").in(names)), Occasion.class, ReminderStores.OCCASIONS)
                .stream()
                .flatMap(RemindersApi::toCome)
                .filter(line -> names.contains(line.federation()) && !known.contains(line.id()));
        var order = Sorting.by(sort, "dueAt", Comparator.comparing(Line::dueAt).thenComparing(Line::id));
        Predicate<Line> asked = line -> state == null || line.state() == state;
        return Page.cut(
                Stream.concat(made.stream(), toCome).filter(asked).sorted(order).toList(), page);
    }

    private static Line line(Reminder reminder) {
        return new Line(
                reminder.id(),
                reminder.federation().value(),
                reminder.kind(),
                reminder.about(),
                reminder.dueAt(),
                reminder.daysBefore(),
                reminder.state(),
                reminder.reason());
    }

    private static Stream<Line> toCome(Occasion occasion) {
        return occasion.due().stream()
                .filter(due -> !occasion.cameTooLateFor(due))
                .map(due -> new Line(
                        due.reminder().value(),
                        due.federation().value(),
                        occasion.kind(),
                        occasion.id(),
                        due.at(),
                        due.daysBefore(),
                        occasion.cancelled() ? Reminder.State.SKIPPED : Reminder.State.PLANNED,
                        occasion.cancelled() ? Over.CANCELLED : null));
    }
}

package se.atagande.notifications.preference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.notifications.preference.Rules.Topic;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** {@code /notifications/v1/reminder-rules/{federation}}: where nothing was ever said the usual rules hold, with ETag "0". */
@Tag(name = "reminders")
@RestController
@RequestMapping("/notifications/v1/reminder-rules/{federation}")
class RulesApi {

    private static final Access ACCESS =
            new Access(Set.of(Role.OFFICE, Role.PROJECT_LEADER), Set.of(Role.OFFICE), "Be kansliet ändra.");
    private static final int MOST = 6;
    private static final int LONGEST = 120;

    private final Preferences preferences;

    RulesApi(Preferences preferences) {
        this.preferences = preferences;
    }

    @Schema(name = "ReminderTopicRule")
    record TopicRule(
            @NotNull(message = "Ange vad det gäller.") Topic topic,

            @Schema(description = "Whether single mails are sent; the weekly summary tells of it in any case")
            boolean mail,

            @NotNull(message = "Ange hur många dagar före.") List<@NotNull Integer> daysBefore) {}

    @Schema(name = "ReminderSeriesRule")
    record SeriesRule(
            @Schema(description = "Id of the series of meetings", example = "kansliet")
            @NotNull(message = "Ange mötesserien.") @Size(min = 1, max = 100, message = "Skriv 1 till 100 tecken.") String series,

            @NotNull(message = "Ange hur många dagar före.") List<@NotNull Integer> daysBefore) {}

    @Schema(name = "SetReminderRules")
    record SetRules(
            @NotNull(message = "Ange reglerna.") @Size(max = 20, message = "Ange högst 20 regler.") List<@NotNull @Valid TopicRule> topics,

            @NotNull(message = "Ange reglerna, eller en tom lista.") @Size(max = 100, message = "Ange högst 100 serier.") List<@NotNull @Valid SeriesRule> series,

            @Schema(description = "Day of the weekly summary; null for none", example = "MONDAY") @Nullable DayOfWeek summaryOn,

            @Schema(type = "string", example = "20:00") @NotNull(message = "Ange ett klockslag, som 20:00.") LocalTime quietFrom,

            @Schema(type = "string", example = "07:00") @NotNull(message = "Ange ett klockslag, som 07:00.") LocalTime quietUntil) {}

    @Schema(name = "ReminderRules")
    record View(
            String federation,
            List<TopicRule> topics,
            List<SeriesRule> series,
            @Nullable DayOfWeek summaryOn,
            @Schema(type = "string", example = "20:00") LocalTime quietFrom,
            @Schema(type = "string", example = "07:00") LocalTime quietUntil) {}

    @GetMapping
    @Operation(
            operationId = "getReminderRules",
            summary = "What the federation is reminded of, how long before, and when it wants no mail",
            description = "Vad förbundet påminns om, hur långt före och när det inte vill ha mejl.")
    ResponseEntity<View> get(@PathVariable FederationId federation, Caller caller) {
        ACCESS.requireRead(caller, federation);
        return answer(preferences.stored(federation.value()));
    }

    @PutMapping
    @Operation(
            operationId = "setReminderRules",
            summary = "Replace the rules; what is planned follows them at once",
            description = "Ersätt reglerna. Det som redan är planerat följer dem genast. För kansliet.")
    ResponseEntity<View> set(
            @PathVariable FederationId federation, @RequestBody @Valid SetRules body, IfMatch seen, Caller caller) {
        ACCESS.requireWrite(caller, federation);
        var problems = problemsOf(body);
        if (!problems.isEmpty()) {
            throw new ProblemException(Problems.invalid(problems));
        }
        var before = preferences.stored(federation.value());
        seen.requires(before.version());
        var offsets = new HashMap<Topic, List<Integer>>();
        var off = new HashSet<Topic>();
        for (var rule : body.topics()) {
            offsets.put(rule.topic(), List.copyOf(rule.daysBefore()));
            if (!rule.mail()) {
                off.add(rule.topic());
            }
        }
        var series = new HashMap<String, List<Integer>>();
        body.series().forEach(rule -> series.put(rule.series(), List.copyOf(rule.daysBefore())));
        return answer(preferences.write(
                before,
                new Rules(
                        federation.value(),
                        offsets,
                        series,
                        off,
                        body.summaryOn(),
                        body.quietFrom(),
                        body.quietUntil())));
    }

    private static List<FieldProblem> problemsOf(SetRules body) {
        var problems = new ArrayList<FieldProblem>();
        var topics = new HashSet<Topic>();
        for (int i = 0; i < body.topics().size(); i++) {
            var rule = body.topics().get(i);
            if (!topics.add(rule.topic())) {
                problems.add(new FieldProblem(
                        "/topics/" + i + "/topic", "twice", "Det finns redan en regel för det. Ta bort den ena."));
            }
            problems.addAll(days("/topics/" + i + "/daysBefore", rule.daysBefore()));
        }
        var series = new HashSet<String>();
        for (int i = 0; i < body.series().size(); i++) {
            var rule = body.series().get(i);
            if (!rule.series().matches("[a-z0-9][a-z0-9_-]{0,99}")) {
                problems.add(new FieldProblem("/series/" + i + "/series", "no-id", "Ange mötesseriens id."));
            } else if (!series.add(rule.series())) {
                problems.add(
                        new FieldProblem("/series/" + i + "/series", "twice", "Serien finns redan. Ta bort den ena."));
            }
            problems.addAll(days("/series/" + i + "/daysBefore", rule.daysBefore()));
        }
        return problems;
    }

    private static List<FieldProblem> days(String pointer, List<Integer> days) {
        return days.size() > MOST || days.stream().anyMatch(day -> day < 0 || day > LONGEST)
                ? List.of(new FieldProblem(
                        pointer,
                        "out-of-range",
                        "Ange högst " + MOST + " påminnelser, från 0 till " + LONGEST + " dagar före."))
                : List.of();
    }

    private static ResponseEntity<View> answer(Stored<Rules> stored) {
        var rules = stored.state();
        var view = new View(
                rules.id(),
                Arrays.stream(Topic.values())
                        .map(topic -> new TopicRule(
                                topic,
                                !rules.off().contains(topic),
                                rules.offsets().getOrDefault(topic, topic.usual())))
                        .toList(),
                rules.series().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(rule -> new SeriesRule(rule.getKey(), rule.getValue()))
                        .toList(),
                rules.summaryOn(),
                rules.quietFrom(),
                rules.quietUntil());
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(view);
    }
}

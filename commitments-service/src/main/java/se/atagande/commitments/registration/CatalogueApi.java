package se.atagande.commitments.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.activity.ActivityNotice;
import se.atagande.commitments.activity.ActivityNotices;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/open-activities}: the catalogue that everybody reads, of upcoming activities of any federation that are open to others. */
@Tag(name = "registration")
@RestController
@RequestMapping("/commitments/v1/open-activities")
class CatalogueApi {

    private final ActivityNotices activities;
    private final SignUps signUps;

    CatalogueApi(ActivityNotices activities, SignUps signUps) {
        this.activities = activities;
        this.signUps = signUps;
    }

    @Schema(name = "OpenActivity")
    record OpenActivity(
            String id,
            ActivityKind kind,
            String title,
            List<FederationId> arrangers,
            @Schema(description = "UTC") Instant startsAt,
            @Schema(description = "UTC") Instant endsAt,
            @Nullable String place,
            @Nullable String description,
            @Schema(description = "Codes") List<String> topics,

            @Schema(
                    description =
                            "The end of the link to register: /anmalan/{code}. Null where one need not, or cannot")
            @Nullable String registrationCode) {

        static OpenActivity of(ActivityNotice activity, Map<String, String> codes) {
            return new OpenActivity(
                    activity.id(),
                    activity.kind(),
                    activity.title(),
                    activity.arrangers(),
                    activity.startsAt(),
                    activity.endsAt(),
                    activity.place(),
                    activity.description(),
                    activity.topics(),
                    codes.get(activity.id()));
        }
    }

    @Operation(
            operationId = "listOpenActivities",
            summary = "Upcoming activities of any federation that are open to others, by time",
            description = "Kommande aktiviteter hos alla förbund som är öppna för andra, i tidsordning.")
    @GetMapping
    Page<OpenActivity> list(
            @Parameter(description = "One of the arrangers", example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable ActivityKind kind,
            @Parameter(description = "Code of a topic", example = "demokrati") @RequestParam @Nullable String topic,
            @Parameter(description = "Words in the title", example = "demokratidag") @RequestParam @Nullable String q,
            @Parameter(description = "startsAt, or -startsAt for the latest first")
                    @RequestParam(defaultValue = "startsAt")
                    String sort,
            PageRequest page) {
        var found = activities.upcoming(federation, kind, topic, q, Sorting.direction(sort, "startsAt"), page);
        var codes =
                signUps.openCodes(found.items().stream().map(ActivityNotice::id).toList());
        return found.map(activity -> OpenActivity.of(activity, codes));
    }
}

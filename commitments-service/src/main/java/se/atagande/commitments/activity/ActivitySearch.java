package se.atagande.commitments.activity;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;

/** What is looked for among the activities; each condition narrows. */
final class ActivitySearch {

    private static final int MOST_WORDS = 10;

    private final List<Criteria> all = new ArrayList<>();

    ActivitySearch arrangedByOneOf(Collection<FederationId> federations) {
        return and(where(Activities.ARRANGERS)
                .in(federations.stream().map(FederationId::value).toList()));
    }

    ActivitySearch kind(@Nullable ActivityKind kind) {
        return kind == null ? this : and(where(Activities.KIND).is(kind.name()));
    }

    ActivitySearch state(Activity.@Nullable State state) {
        return state == null ? this : and(where(Activities.STATE).is(state.name()));
    }

    ActivitySearch audience(@Nullable Audience audience) {
        return audience == null ? this : and(where("audiences").is(audience.name()));
    }

    /** Taken up, or to be taken up. */
    ActivitySearch topic(@Nullable String topic) {
        return topic == null
                ? this
                : and(new Criteria()
                        .orOperator(
                                where("contents.topics").is(topic),
                                where("report.topics").is(topic)));
    }

    ActivitySearch material(@Nullable String material) {
        return material == null ? this : and(where("contents.materials").is(material));
    }

    ActivitySearch openToOthers() {
        return and(where("contents.openToOthers").is(true));
    }

    ActivitySearch notOver(Instant now) {
        return and(where("endsAt").gt(now));
    }

    ActivitySearch year(@Nullable Year year) {
        return year == null
                ? this
                : and(where(Activities.STARTS_AT)
                        .gte(year.atDay(1).atStartOfDay(Activity.ZONE).toInstant())
                        .lt(year.plusYears(1)
                                .atDay(1)
                                .atStartOfDay(Activity.ZONE)
                                .toInstant()));
    }

    /** Each of the words stands somewhere in the title. */
    ActivitySearch words(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            Arrays.stream(words.replaceAll("\\p{Cntrl}", " ").strip().split("\\s+"))
                    .limit(MOST_WORDS)
                    .forEach(word -> and(where("title")
                            .regex(Pattern.compile(
                                    Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))));
        }
        return this;
    }

    Criteria criteria() {
        return new Criteria().andOperator(all);
    }

    private ActivitySearch and(Criteria one) {
        all.add(one);
        return this;
    }
}

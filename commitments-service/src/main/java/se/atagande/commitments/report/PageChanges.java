package se.atagande.commitments.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FulfilmentState;

/** What a version of a public page says otherwise than the one before it; what is alike is left out. */
@Schema(name = "PublicPageChanges")
record PageChanges(
        @Schema(description = "The version before; 0 where there was none")
        int from,

        int to,
        List<Change> commitments) {

    /** One commitment that moved, came or went. */
    @Schema(name = "PublicPageChange")
    record Change(
            String id,
            int number,
            Words title,

            @Schema(description = "Null where the commitment was not on the page") @Nullable FulfilmentState before,

            @Schema(description = "Null where the commitment is not on the page any more") @Nullable FulfilmentState after,

            @Schema(description = "Ids of events that it shows now and did not show before")
            List<String> added,

            @Schema(description = "Ids of events that it showed before and does not show now")
            List<String> removed) {}

    static PageChanges between(int from, List<FollowUp.Row> before, int to, List<FollowUp.Row> after) {
        var was = byId(before);
        var is = byId(after);
        var moved = after.stream().map(row -> change(was.get(row.id()), row));
        var gone = before.stream().filter(row -> !is.containsKey(row.id())).map(row -> change(row, null));
        return new PageChanges(
                from,
                to,
                java.util.stream.Stream.concat(moved, gone)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable Change change(FollowUp.@Nullable Row before, FollowUp.@Nullable Row after) {
        var shown = after == null ? before : after;
        if (shown == null || (before != null && after != null && before.equals(after))) {
            return null;
        }
        var were = events(before);
        var are = events(after);
        return new Change(
                shown.id(),
                shown.number(),
                shown.title(),
                before == null ? null : before.state(),
                after == null ? null : after.state(),
                are.stream().filter(it -> !were.contains(it)).toList(),
                were.stream().filter(it -> !are.contains(it)).toList());
    }

    private static List<String> events(FollowUp.@Nullable Row row) {
        return row == null
                ? List.of()
                : row.facts().stream()
                        .map(FollowUp.Fact::eventId)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static Map<String, FollowUp.Row> byId(List<FollowUp.Row> rows) {
        return rows.stream().collect(Collectors.toMap(FollowUp.Row::id, row -> row));
    }
}

package se.atagande.commitments.commitment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import se.atagande.rest.Sorting;

/** By what a list of commitments is sorted before their numbers: states by urgency, words as a Swedish reader looks for them. */
final class CommitmentOrder {

    private CommitmentOrder() {}

    /** Refused with 422 where there is no such order; reversed after a hyphen. */
    static Sort of(String sort) {
        var reversed = sort.startsWith("-");
        var first =
                switch (reversed ? sort.substring(1) : sort) {
                    case "number" -> Stream.<String>empty();
                    case "state" -> Stream.of("lookup.urgency");
                    case "title" -> Stream.of("lookup.title");
                    case "owner" -> Stream.of("lookup.owner");
                    case "federation" -> Stream.of("federation");
                    default -> throw Sorting.refused(List.of("number", "state", "title", "owner", "federation"));
                };
        return Sort.by(
                reversed ? Sort.Direction.DESC : Sort.Direction.ASC,
                Stream.concat(first, Stream.of("number", "declaration")).toArray(String[]::new));
    }
}

package se.atagande.commitments.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.feed.Stored;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/** A page of commitments is filtered, sorted and cut by the store: of many thousands only those on the page are read. */
@Component
class ListingCommitments {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final Commitments commitments;

    ListingCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    /**
     * Which ones.
     *
     * @param owner the role that answers for it, or its deputy
     * @param words of the title, the sentence or the public reason
     */
    record Wanted(
            @Nullable FederationId federation,
            @Nullable FulfilmentState state,
            @Nullable CommitmentForm form,
            @Nullable String owner,
            @Nullable String joint,
            boolean retired,
            @Nullable String words) {

        private Criteria criteria() {
            var all = new ArrayList<Criteria>();
            all.add(
                    retired
                            ? where("course.retired").ne(null)
                            : where("course.retired").is(null));
            if (federation != null) {
                all.add(where("federation").is(federation.value()));
            }
            if (state != null) {
                all.add(where("judged.state").is(state.name()));
            }
            if (form != null) {
                all.add(where("form").is(form.name()));
            }
            if (joint != null) {
                all.add(where("joint").is(joint));
            }
            if (owner != null) {
                all.add(CommitmentOrder.answeredFor(owner));
            }
            return new Criteria().andOperator(all);
        }
    }

    /** @param sort see {@link CommitmentOrder}; reversed after a hyphen */
    Page<Stored<Commitment>> page(Wanted wanted, String sort, PageRequest page) {
        var order = CommitmentOrder.of(sort);
        var found = wanted.words() == null
                ? wanted.criteria()
                : where("_id").in(saying(wanted.words().strip().toLowerCase(SWEDISH), wanted.criteria()));
        var backwards = sort.startsWith("-");
        var byNumber = Sort.by(backwards ? Sort.Direction.DESC : Sort.Direction.ASC, "number", "declaration");
        return order == CommitmentOrder.NUMBER
                ? page.read(Query.query(found).with(byNumber), commitments::find, commitments::count)
                : Page.of(
                        valueByValue(found, order, backwards, byNumber, page),
                        page,
                        commitments.count(Query.query(found)));
    }

    /** Until the page is full. */
    private List<Stored<Commitment>> valueByValue(
            Criteria found, CommitmentOrder order, boolean backwards, Sort byNumber, PageRequest page) {
        var byValue = Comparator.comparing(Commitments.Share::value, order.order());
        var shown = new ArrayList<Stored<Commitment>>();
        var skip = page.skip();
        for (var share : commitments.shares(found, order.value()).stream()
                .sorted(backwards ? byValue.reversed() : byValue)
                .toList()) {
            if (skip < share.count() && shown.size() < page.limit()) {
                shown.addAll(commitments.find(Query.query(new Criteria().andOperator(order.is(share.value()), found))
                        .with(byNumber)
                        .skip(skip)
                        .limit(page.limit() - shown.size())));
            }
            skip = Math.max(0, skip - share.count());
        }
        return shown;
    }

    /** The words may stand anywhere, so each is read: few within a federation. */
    private List<String> saying(String words, Criteria among) {
        return commitments.find(Query.query(among)).stream()
                .map(Stored::state)
                .filter(it -> contains(it, words))
                .map(Commitment::id)
                .toList();
    }

    private static boolean contains(Commitment it, String words) {
        var reason = it.judged().reason();
        return String.join("\n", it.title().sv(), it.title().en(), it.sentence(), reason.sv(), reason.en())
                .toLowerCase(SWEDISH)
                .contains(words);
    }
}

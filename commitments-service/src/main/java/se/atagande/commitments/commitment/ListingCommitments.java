package se.atagande.commitments.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
            all.add(where("lookup.retired").is(retired));
            if (federation != null) {
                all.add(where("federation").is(federation.value()));
            }
            if (state != null) {
                all.add(where("lookup.urgency").is(Lookup.urgency(state)));
            }
            if (form != null) {
                all.add(where("form").is(form.name()));
            }
            if (joint != null) {
                all.add(where("joint").is(joint));
            }
            if (owner != null) {
                all.add(where("lookup.answers").is(owner));
            }
            if (words != null) {
                all.add(where("lookup.words").regex(saying(words)));
            }
            return new Criteria().andOperator(all);
        }
    }

    /** @param sort see {@link CommitmentOrder}; reversed after a hyphen */
    Page<Stored<Commitment>> page(Wanted wanted, String sort, PageRequest page) {
        return page.read(
                Query.query(wanted.criteria()).with(CommitmentOrder.of(sort)), commitments::find, commitments::count);
    }

    /** These words as they stand, anywhere in {@link Lookup#words}. */
    static Pattern saying(String words) {
        return Pattern.compile(
                Pattern.quote(words.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Lookup.SWEDISH)));
    }
}

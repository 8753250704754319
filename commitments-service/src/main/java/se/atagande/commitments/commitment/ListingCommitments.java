package se.atagande.commitments.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** A part of more words than these narrows so little that the texts are read instead. */
    private static final int MOST_TERMS = 100;

    private final Commitments commitments;
    private final CommitmentWords known;

    ListingCommitments(Commitments commitments, CommitmentWords known) {
        this.commitments = commitments;
        this.known = known;
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

        /** What narrows otherwise leaves few enough texts to read. */
        private boolean byWordsFirst() {
            return federation == null && owner == null && joint == null;
        }

        private List<Criteria> byWords(String words, CommitmentWords known) {
            var text = where("lookup.words").regex(saying(words));
            var said = said(words);
            var longest = Lookup.terms(said)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            if (longest.isEmpty() || !byWordsFirst()) {
                return List.of(text);
            }
            var terms = known.containing(longest, MOST_TERMS + 1);
            if (terms.size() > MOST_TERMS) {
                return List.of(text);
            }
            var having = where("lookup.terms").in(terms);
            return longest.equals(said) ? List.of(having) : List.of(having, text);
        }

        private Criteria criteria(CommitmentWords known) {
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
                all.addAll(byWords(words, known));
            }
            return new Criteria().andOperator(all);
        }
    }

    /** @param sort see {@link CommitmentOrder}; reversed after a hyphen */
    Page<Stored<Commitment>> page(Wanted wanted, String sort, PageRequest page) {
        return page.read(
                Query.query(wanted.criteria(known)).with(CommitmentOrder.of(sort)),
                commitments::find,
                commitments::count);
    }

    /** These words as they stand, anywhere in {@link Lookup#words}. */
    static Pattern saying(String words) {
        return Pattern.compile(Pattern.quote(said(words)));
    }

    private static String said(String words) {
        return words.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Lookup.SWEDISH);
    }
}

package se.atagande.commitments.report;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.commitments.commitment.PublicCommitments;
import se.atagande.commitments.declaration.FederationNames;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** Every version of every federation's public page. A new one is written when what it says has changed; nobody decides that. */
@Component
class PublicPages {

    private static final Logger LOG = LoggerFactory.getLogger(PublicPages.class);
    private static final String FEDERATION = "federation";
    private static final String VERSION = "version";

    private final AggregateStore<PublicPage> store;
    private final MongoOperations mongo;
    private final PublicCommitments commitments;
    private final FederationNames names;
    private final PageSeal seal;

    PublicPages(
            Feeds feeds, MongoOperations mongo, PublicCommitments commitments, FederationNames names, PageSeal seal) {
        this.store = feeds.store(PublicPage.class, "publicPages");
        this.mongo = mongo;
        this.commitments = commitments;
        this.names = names;
        this.seal = seal;
        mongo.indexOps("publicPages")
                .createIndex(new Index(FEDERATION, ASC).on(VERSION, ASC).unique());
    }

    Optional<PublicPage> latest(String federation) {
        return store
                .find(query(where(FEDERATION).is(federation))
                        .with(Sort.by(DESC, VERSION))
                        .limit(1))
                .stream()
                .findFirst()
                .map(Stored::state);
    }

    Optional<PublicPage> find(String federation, int version) {
        return store.find(PublicPage.id(federation, version)).map(Stored::state);
    }

    /** A version without what makes it large. */
    record Outline(@Id String id, int version, LocalDate day, String sha256, String signature) {}

    List<Outline> outlines(Query query) {
        query.fields().include(VERSION, "day", "sha256", "signature");
        return mongo.find(query, Outline.class, "publicPages");
    }

    long count(Query query) {
        return store.count(query);
    }

    /** By several instances at once, each version is written once. */
    @Scheduled(
            initialDelayString = "${atagande.public-pages.first-writing:PT1M}",
            fixedDelayString = "${atagande.public-pages.write-every:PT15M}")
    void writeWhatHasChanged() {
        var today = commitments.today();
        var called = names.all();
        commitments.of(null, today.getYear()).stream()
                .collect(Collectors.groupingBy(PublicCommitments.Shown::federation))
                .forEach((federation, shown) -> {
                    try {
                        write(
                                federation,
                                called.getOrDefault(federation, new Words(federation.value(), federation.value())),
                                shown.stream().map(FollowUp.Row::of).toList());
                    } catch (DataAccessException e) {
                        LOG.warn(
                                "public page of {}: written in the next round, since the store does not answer",
                                federation,
                                e);
                    }
                });
    }

    private void write(FederationId federation, Words name, List<FollowUp.Row> rows) {
        var before = latest(federation.value());
        if (before.filter(it -> it.rows().equals(rows)).isPresent()) {
            return;
        }
        var version = before.map(PublicPage::version).orElse(0) + 1;
        var day = commitments.today();
        var html = PublicPageHtml.page(federation.value(), name, version, day, rows);
        try {
            store.create(
                    new PublicPage(
                            PublicPage.id(federation.value(), version),
                            federation.value(),
                            version,
                            day,
                            rows,
                            html,
                            PublicPageHtml.fragment(name, day, rows),
                            PageSeal.sha256(html),
                            seal.sign(html)),
                    List.of());
        } catch (DuplicateKeyException e) {
            LOG.debug("public page of {}: version {} was written by another instance", federation, version);
        }
    }
}

package se.atagande.statistics.release;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.statistics.scheme.Audience;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Schemes;
import se.atagande.statistics.table.ReleasedTable;

/** What a feature with figures asks of their tables: nothing with a number. */
@Component
public class Tables {

    private static final int TRIES = 20;

    private final Releases releases;
    private final Schemes schemes;

    Tables(Releases releases, Schemes schemes) {
        this.releases = releases;
        this.schemes = schemes;
    }

    /** Every table that everybody may read, oldest first. */
    public List<PublishedTable> published() {
        return open().map(Open::told).toList();
    }

    /** Those of them that are wanted, with their numbers, oldest first. */
    public List<ReleasedTable> published(Predicate<PublishedTable> wanted) {
        return open().filter(it -> wanted.test(it.told()))
                .map(it -> it.release().table())
                .toList();
    }

    private record Open(Release release, PublishedTable told) {}

    private Stream<Open> open() {
        var open = schemes.all().stream()
                .filter(it -> it.audience() == Audience.PUBLIC)
                .map(Scheme::id)
                .toList();
        return releases
                .find(Query.query(Criteria.where("scheme").in(open).and("state").is(Release.State.SEALED.name())))
                .stream()
                .map(Stored::state)
                .flatMap(release -> Stream.ofNullable(release.sealed())
                        .flatMap(out -> Block.parse(release.block()).stream()
                                .map(block -> new Open(release, PublishedTable.of(release, out, block)))))
                .sorted(Comparator.comparing((Open it) -> it.told().on())
                        .thenComparing(it -> it.told().id()));
    }

    /** One of them, with its numbers. */
    public Optional<ReleasedTable> published(String id) {
        return releases.find(id)
                .map(Stored::state)
                .filter(it -> it.state() == Release.State.SEALED
                        && schemes.find(it.scheme())
                                .map(scheme -> scheme.audience() == Audience.PUBLIC)
                                .orElse(false))
                .map(Release::table);
    }

    /** Whether the table came out, or was tried and nothing of it can be shown. */
    public boolean settled(String scheme, FederationId federation, Block block, String subject) {
        return find(scheme, federation, block, subject)
                .map(it -> !it.state().open() && it.state() != Release.State.CANCELLED)
                .orElse(false);
    }

    /** Destroys what proves the table, and with it the exact figures; the table itself stays. No further table of the same people is sealed after that. */
    public void forget(String scheme, FederationId federation, Block block, String subject) {
        for (var i = 0; ; i++) {
            var found = releases.find(Release.id(scheme, federation, block, subject));
            if (found.isEmpty() || found.get().state().sealed() == null) {
                return;
            }
            try {
                releases.replace(found.get(), found.get().state().forgotten());
                return;
            } catch (OptimisticLockingFailureException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Optional<Release> find(String scheme, FederationId federation, Block block, String subject) {
        return releases.find(Release.id(scheme, federation, block, subject)).map(it -> it.state());
    }
}

package se.atagande.statistics.release;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.statistics.TableReleased;
import se.atagande.feed.Stored;
import se.atagande.statistics.disclosure.Progress;
import se.atagande.statistics.disclosure.Protecting;
import se.atagande.statistics.disclosure.Protection;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.Demands;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.Verdict;
import se.atagande.statistics.proof.Verifier;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.SchemeChanges;
import se.atagande.statistics.scheme.Schemes;
import se.atagande.statistics.scheme.Text;
import se.atagande.statistics.table.About;
import se.atagande.statistics.table.ReleasedTable;

/**
 * Proves and seals what was asked for, one table at a time. Any instance takes what waits, and what an instance left when it died; what is sealed twice is
 * sealed once, since the second write is refused. Whatever goes wrong, nothing is shown.
 */
@Component
class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final long WAITED_FOR = TimeUnit.SECONDS.toNanos(10);
    private static final long TOLD_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Releases releases;
    private final Schemes schemes;
    private final SchemeChanges changes;
    private final Map<String, FigureSource> sources;
    private final Certificates certificates;
    private final Clock clock;

    Sealing(
            Releases releases,
            Schemes schemes,
            SchemeChanges changes,
            List<FigureSource> sources,
            Certificates certificates,
            Clock clock) {
        this.releases = releases;
        this.schemes = schemes;
        this.changes = changes;
        this.sources = sources.stream().collect(Collectors.toMap(FigureSource::scheme, Function.identity()));
        this.certificates = certificates;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void sealWhatWaits() {
        for (var waiting : releases.waiting(clock.instant())) {
            try {
                var taken = releases.replace(
                        waiting, waiting.state().taken(clock.instant().plus(LEASE)));
                seal(taken);
            } catch (OptimisticLockingFailureException e) {
                LOG.debug(
                        "release {} was taken, stopped or overtaken by another",
                        waiting.state().id());
            } catch (IllegalStateException | ArithmeticException e) {
                // Nothing is shown, and it is tried again when the lease is over: a key file may have come back.
                LOG.error("release {} could not be proved", waiting.state().id(), e);
            } catch (Progress.StoppedException e) {
                LOG.info("release {} was stopped", waiting.state().id());
            }
        }
    }

    private void seal(Stored<Release> taken) {
        var release = taken.state();
        var scheme = schemes.find(release.scheme())
                .map(it -> changes.inForce(it, release.federations()))
                .orElse(null);
        if (scheme == null || scheme.version() != release.schemeVersion()) {
            releases.replace(taken, release.ended(Release.State.CANCELLED));
            return;
        }
        var figures = Block.parse(release.block())
                .map(block -> figures(scheme, release, block))
                .orElseGet(TreeMap::new);
        if (figures.isEmpty()) {
            releases.replace(taken, release.ended(Release.State.CANCELLED));
            return;
        }
        var chain = releases.chain(scheme, release.federations(), release.subject());
        if (notLinked(scheme, chain)) {
            LOG.warn("release {} is withheld: a scheme of the same people is not linked with it", release.id());
            releases.replace(taken, release.ended(Release.State.WITHHELD));
            return;
        }
        var earlier = chain.earlier().stream().map(this::earlier).toList();
        var asked = Asked.of(scheme, figures, earlier, schemes::find);
        var told = new Telling(taken);
        var protection = scheme.open() == null
                ? new Protecting(asked.worlds(earlier)).protect(asked.question(), told)
                : nothingToHide(asked);
        if (protection instanceof Protection.Proved proved
                && verdict(scheme, asked, proved) instanceof Verdict.Safe safe) {
            var about = figures.size() > 1
                    ? About.NOTHING
                    : figures.values().iterator().next().about();
            var document = ReleasedTable.written(document(release, scheme, about, asked, proved));
            var previous = chain.previous();
            var demanded = scheme.open() == null
                    ? Demands.of(asked.question()).stream().map(Demand::sum).toList()
                    : List.<Sum>of();
            var sealed = new Release.Sealed(
                    document,
                    ReleasedTable.hash(previous, document),
                    previous,
                    LocalDate.now(clock.withZone(SWEDEN)),
                    asked.question().cells().size(),
                    proved.shown().cardinality(),
                    safe.demands(),
                    safe.worlds(),
                    asked.ledger(proved.shown()),
                    certificates.seal(release, asked.certificate(demanded, proved.worlds())));
            try {
                releases.replace(
                        told.stored, told.stored.state().sealed(chain.places(), sealed), told(release, scheme, sealed));
            } catch (Releases.OvertakenException e) {
                LOG.info("release {} is proved anew: another of its chain was sealed meanwhile", release.id());
                releases.replace(told.stored, told.stored.state().overtaken());
            }
        } else {
            LOG.warn("release {} is withheld: no proof was found", release.id());
            releases.replace(told.stored, told.stored.state().ended(Release.State.WITHHELD));
        }
    }

    /** It counts no persons: every number is shown, none among them, and its certificate holds no world. */
    private static Protection nothingToHide(Asked asked) {
        var all = new BitSet();
        all.set(0, asked.question().cells().size());
        return new Protection.Proved(all, List.of(), 0, 0, 0);
    }

    private static Verdict verdict(Scheme scheme, Asked asked, Protection.Proved proved) {
        return scheme.open() == null
                ? Verifier.verify(asked.question(), proved.shown(), proved.worlds())
                : new Verdict.Safe(0, 0);
    }

    /**
     * What could be published instead; empty where the office of the federation does not know the figures itself, where they are not complete, and where
     * counting takes longer than anybody waits.
     */
    Optional<Alternative.Ranked> instead(Release release) {
        var scheme = schemes.find(release.scheme())
                .map(it -> changes.inForce(it, release.federations()))
                .orElse(null);
        var block = Block.parse(release.block());
        if (scheme == null
                || block.isEmpty()
                || !release.pool().isEmpty()
                || !Optional.ofNullable(sources.get(scheme.counts().of()))
                        .map(FigureSource::typedIn)
                        .orElse(false)) {
            return Optional.empty();
        }
        var until = System.nanoTime() + WAITED_FOR;
        try {
            return asked(scheme, release, block.get())
                    .map(asked ->
                            Instead.of(asked, longer -> asked(scheme, release, longer), block.get(), (proved, of) -> {
                                if (System.nanoTime() > until) {
                                    throw new Progress.StoppedException();
                                }
                            }));
        } catch (Progress.StoppedException e) {
            LOG.info("the alternatives of release {} took too long", release.id());
            return Optional.empty();
        }
    }

    private Optional<Asked> asked(Scheme scheme, Release release, Block block) {
        var figures = figures(scheme, release, block);
        var chain = releases.chain(scheme, release.federations(), release.subject());
        return figures.isEmpty() || notLinked(scheme, chain)
                ? Optional.empty()
                : Optional.of(Asked.of(
                        scheme,
                        figures,
                        chain.earlier().stream().map(this::earlier).toList(),
                        schemes::find));
    }

    /** Of each federation that takes part; none while any of them is not complete. */
    private SortedMap<String, Figures> figures(Scheme scheme, Release release, Block block) {
        var source = sources.get(scheme.counts().of());
        var figures = new TreeMap<String, Figures>();
        if (source == null) {
            return figures;
        }
        for (var federation : release.federations()) {
            var its = source.figures(
                    new FigureSource.Wanted(federation, block, release.subject() == null ? "" : release.subject()));
            if (its.isEmpty()) {
                return new TreeMap<>();
            }
            figures.put(federation.value(), its.get());
        }
        return figures;
    }

    private boolean notLinked(Scheme scheme, Chain chain) {
        return chain.earlier().stream().anyMatch(it -> schemes.find(it.scheme())
                .map(other -> !other.linkedWith(scheme))
                .orElse(true));
    }

    /** To each federation that takes part. */
    private static List<TableReleased> told(Release release, Scheme scheme, Release.Sealed sealed) {
        return release.federations().stream()
                .map(federation -> new TableReleased(
                        release.releaseId(),
                        federation,
                        release.scheme(),
                        release.schemeVersion(),
                        sealed.sha256(),
                        scheme.open() == null ? TableReleased.Verdict.PROVED : TableReleased.Verdict.OPEN))
                .toList();
    }

    private Asked.Earlier earlier(Release release) {
        var sealed = release.sealed();
        if (sealed == null) {
            throw new IllegalStateException("release " + release.id() + " is in the chain and not sealed");
        }
        return new Asked.Earlier(sealed.ledger(), certificates.open(release, sealed.certificate()));
    }

    private static ReleasedTable.Document document(
            Release release, Scheme scheme, About about, Asked asked, Protection.Proved proved) {
        var rules = scheme.rules();
        return new ReleasedTable.Document(
                release.id(),
                scheme.id(),
                scheme.version(),
                scheme.revision(),
                release.federation().value(),
                release.block(),
                release.federations().stream().map(FederationId::value).sorted().toList(),
                scheme.title(),
                about,
                rules.mode(),
                scheme.open() == null ? rules.threshold() : 0,
                footnote(scheme, release.id() + ", " + scheme.edition()),
                asked.shape().dimensions(),
                asked.cells(proved.shown()));
    }

    /** By which rule, in words. */
    private static Text footnote(Scheme scheme, String which) {
        var table = new Text(" Tabell " + which + ".", " Table " + which + ".");
        var open = scheme.open();
        if (open != null) {
            return new Text(open.sv() + table.sv(), open.en() + table.en());
        }
        var threshold = scheme.rules().threshold();
        var rounded = scheme.rules().mode() == Mode.ROUND5;
        return new Text(
                "..: färre än " + threshold + ", eller dolt för att en annan uppgift inte ska kunna räknas ut."
                        + (rounded ? " Avrundat till närmaste 5; summor kan skilja." : "") + table.sv(),
                "..: fewer than " + threshold + ", or hidden so that another figure cannot be worked out."
                        + (rounded ? " Rounded to the nearest 5; sums may differ." : "") + table.en());
    }

    /** Writes how far it is, once a second, and by the same write finds out that somebody stopped it. */
    private final class Telling implements Progress {

        private Stored<Release> stored;
        private long last = System.nanoTime();

        Telling(Stored<Release> stored) {
            this.stored = stored;
        }

        @Override
        public void at(int proved, int of) {
            if (System.nanoTime() - last > TOLD_EVERY) {
                last = System.nanoTime();
                try {
                    stored = releases.replace(
                            stored,
                            stored.state()
                                    .progressed(proved, of, clock.instant().plus(LEASE)));
                } catch (OptimisticLockingFailureException e) {
                    throw new StoppedException();
                }
            }
        }
    }
}

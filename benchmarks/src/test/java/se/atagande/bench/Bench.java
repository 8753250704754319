package se.atagande.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.atagande.platform.LocalBroker;
import se.atagande.platform.LocalStore;

/** {@code make bench}: one run, one broker, one table. Figures of different runs or machines say nothing; the ratios within one do. */
public final class Bench {

    private static final List<Integer> CLIENTS = List.of(1, 8, 64);
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
    private static final int RAW_RECORDS = 300_000;
    private static final List<Integer> EVENTS_PER_DOCUMENT = List.of(1, 20, 100);

    private Bench() {}

    /** Runs everything and prints the table; what is measured lies in a temporary folder. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var folder = Files.createTempDirectory("bench");
        try (var broker = LocalBroker.start(folder.resolve("broker"), 0)) {
            run(folder, broker);
        }
        System.exit(0);
    }

    private static void run(Path folder, LocalBroker broker) throws Exception {
        var configured = Optional.ofNullable(System.getenv("MONGODB_URI")).filter(uri -> !uri.isBlank());
        var uri = configured.isPresent() ? configured.get() : localStore(folder);
        var database = "bench" + System.nanoTime();
        var mark = uri.indexOf('?');
        var mongo = (mark < 0 ? uri : uri.substring(0, mark)).replaceAll("/+$", "") + "/" + database + "?"
                + (mark < 0 ? "directConnection=true" : uri.substring(mark + 1));

        var feed = new ArrayList<double[]>();
        var unheard = new ArrayList<double[]>();
        var relay = new ArrayList<Double>();
        var raw = new ArrayList<Double>();
        double rawPublish;
        try (var producer = new Raw(broker.bootstrapServers())) {
            producer.create("raw-events");
            try (var service = new FeedService(broker.bootstrapServers(), mongo)) {
                say("warming up");
                measure(service, new Load(8, Duration.ofSeconds(8), Integer.MAX_VALUE));
                var like = producer.any(FeedService.TOPIC);
                producer.publish(like, "raw-events", RAW_RECORDS);
                for (var clients : CLIENTS) {
                    say("event-feed, " + clients + " clients");
                    feed.add(told(measure(service, new Load(clients, LONG, Integer.MAX_VALUE))));
                    say("raw, " + clients + " clients");
                    raw.add(told(producer.publishAndRead(like, "raw-events", clients, RAW_RECORDS))[0]);
                }
                service.pauseReader();
                for (var clients : CLIENTS) {
                    say("event-feed, nobody applying, " + clients + " clients");
                    unheard.add(told(published(service, new Load(clients, LONG, Integer.MAX_VALUE))));
                }
                relay(service, 100);
                for (var shape : EVENTS_PER_DOCUMENT) {
                    say("relay alone, " + shape + " events a document");
                    relay.add(told(relay(service, shape))[0]);
                }
                say("raw publishing alone");
                rawPublish = producer.publish(like, "raw-events", RAW_RECORDS);
            }
            producer.create(ModulithService.TOPIC);
        }
        var modulith = new ArrayList<double[]>();
        try (var service = new ModulithService(broker.bootstrapServers(), folder)) {
            say("warming up Spring Modulith");
            modulith(service, broker, new Load(8, Duration.ofSeconds(4), 3_000));
            for (var clients : CLIENTS) {
                say("Spring Modulith, " + clients + " clients");
                modulith.add(told(modulith(service, broker, new Load(clients, LONG, 5_000))));
            }
        }

        IO.println();
        IO.println("both sides flush what they acknowledge: MongoDB's journal, H2 with WRITE_DELAY=0");
        IO.println("events per second; store: " + (configured.isPresent() ? "MONGODB_URI" : "local, on disk")
                + "; broker, clients and store share " + Runtime.getRuntime().availableProcessors() + " processors");
        IO.println();
        IO.println(
                "        | event-feed, a reader applying          | event-feed, as Modulith  | Modulith 2.0.3          |            |");
        IO.println(
                "clients |   accepted   on broker      applied   |   accepted   on broker   |   accepted   on broker  |  raw, read | feed : Modulith on broker");
        for (int i = 0; i < CLIENTS.size(); i++) {
            IO.println("%7d | %10.0f %11.0f %12.0f   | %10.0f %11.0f   | %10.0f %11.0f  | %10.0f | %8.1f"
                    .formatted(
                            CLIENTS.get(i),
                            feed.get(i)[0],
                            feed.get(i)[1],
                            feed.get(i)[2],
                            unheard.get(i)[0],
                            unheard.get(i)[1],
                            modulith.get(i)[0],
                            modulith.get(i)[1],
                            raw.get(i),
                            unheard.get(i)[1] / modulith.get(i)[1]));
        }
        IO.println();
        IO.println("relay by itself, on a backlog in documents; raw publishing %.0f".formatted(rawPublish));
        IntStream.range(0, relay.size())
                .forEach(i -> IO.println("%5d events a document: %8.0f = %3.0f %% of raw"
                        .formatted(EVENTS_PER_DOCUMENT.get(i), relay.get(i), 100 * relay.get(i) / rawPublish)));
    }

    private static String localStore(Path folder) {
        return LocalStore.onDisk(folder.resolve("store"), 0).uri() + "/?directConnection=true";
    }

    /** Accepted, on the broker and applied, per second. */
    private static double[] measure(FeedService service, Load load) throws InterruptedException {
        var published = service.published();
        var applied = service.applied();
        var accepted = load.run(service::visit);
        until(() -> service.published() >= published + accepted.commands());
        var onBroker = accepted.perSecondUntilNow();
        until(() -> service.applied() >= applied + accepted.commands());
        return new double[] {accepted.perSecond(), onBroker, accepted.perSecondUntilNow()};
    }

    /** Accepted and on the broker, per second, while nobody applies: what Modulith's run does too. */
    private static double[] published(FeedService service, Load load) throws InterruptedException {
        var published = service.published();
        var accepted = load.run(service::visit);
        until(() -> service.published() >= published + accepted.commands());
        return new double[] {accepted.perSecond(), accepted.perSecondUntilNow()};
    }

    /** A service that was away comes back: so many events wait in each document. */
    private static double relay(FeedService service, int eventsEach) {
        service.stopRelay();
        var documents = Math.min(20_000, 200_000 / eventsEach);
        service.backlog("b" + System.nanoTime(), documents, eventsEach);
        var events = documents * eventsEach;
        var published = service.published();
        var started = System.nanoTime();
        service.startRelay();
        until(() -> service.published() >= published + events);
        return events / ((System.nanoTime() - started) / 1e9);
    }

    private static double[] modulith(ModulithService service, LocalBroker broker, Load load)
            throws InterruptedException {
        try (var arrivals = new Raw.Arrivals(broker.bootstrapServers(), ModulithService.TOPIC)) {
            var accepted = load.run(service::visit);
            arrivals.await(accepted.commands());
            return new double[] {accepted.perSecond(), accepted.perSecondUntilNow()};
        }
    }

    private static void until(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static double[] told(double... figures) {
        say(DoubleStream.of(figures).mapToObj("%.0f"::formatted).collect(Collectors.joining(" · ")));
        return figures;
    }

    private static void say(String what) {
        IO.println("… " + what);
    }
}

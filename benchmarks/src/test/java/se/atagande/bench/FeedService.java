package se.atagande.bench;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Effect;
import se.atagande.feed.Feeds;
import se.atagande.feed.Inboxes;
import se.atagande.feed.Stored;

/** The smallest service on event-feed: suppliers that count their visits, and a reader that counts what it hears. */
final class FeedService implements AutoCloseable {

    static final String TOPIC = "supplier-events";
    private static final FederationId FEDERATION = new FederationId("sodertalje");
    private static final int AGGREGATES_PER_CLIENT = 50;

    private final ConfigurableApplicationContext context;
    private final AggregateStore<Supplier> suppliers;
    private final Map<String, Stored<Supplier>> latest = new ConcurrentHashMap<>();

    /** The aggregate. */
    record Supplier(String id, int visits) {}

    /** What Spring needs to know. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
                "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
                "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
                "org.springframework.modulith.events.kafka.KafkaEventExternalizerConfiguration"
            })
    static class Configuration {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        AggregateStore<Supplier> suppliers(Feeds feeds) {
            return feeds.store(Supplier.class, "suppliers");
        }

        @Bean
        Consumer<Message<List<byte[]>>> visits(Inboxes inboxes) {
            return inboxes.named(
                    "visits",
                    delivery -> List.of(new Effect("visitCounts", delivery.subject(), new Update().inc("heard", 1))),
                    settled -> {})::receive;
        }
    }

    @SuppressWarnings("unchecked")
    FeedService(String bootstrapServers, String mongoUri) {
        context = new SpringApplicationBuilder(Configuration.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.application.name", "bench",
                        "spring.mongodb.uri", mongoUri,
                        "spring.kafka.bootstrap-servers", bootstrapServers,
                        "spring.config.import", "classpath:event-feed.properties",
                        "spring.cloud.function.definition", "visits",
                        "spring.cloud.stream.bindings.visits-in-0.destination", TOPIC,
                        "spring.cloud.stream.bindings.visits-in-0.group", "bench-visits",
                        "spring.main.banner-mode", "off"))
                .run();
        suppliers = context.getBean("suppliers", AggregateStore.class);
    }

    /** One command: a visit to one of the client's suppliers. */
    void visit(int client, int nth) {
        var id = "c" + client + "-" + nth % AGGREGATES_PER_CLIENT;
        var before = latest.get(id);
        latest.put(
                id,
                before == null
                        ? suppliers.create(new Supplier(id, 1), List.of(event(id)))
                        : suppliers.replace(
                                before, new Supplier(id, before.state().visits() + 1), List.of(event(id))));
    }

    /** Documents that wait with so many events each, while nothing is relayed. */
    void backlog(String name, int documents, int eventsEach) {
        IntStream.range(0, documents).parallel().forEach(i -> {
            var id = name + "-" + i;
            suppliers.create(
                    new Supplier(id, eventsEach),
                    IntStream.range(0, eventsEach).mapToObj(e -> event(id)).toList());
        });
    }

    void pauseReader() {
        context.getBeansOfType(org.springframework.cloud.stream.binding.BindingsLifecycleController.class)
                .values()
                .forEach(bindings -> bindings.stop("visits-in-0"));
    }

    void stopRelay() {
        context.getBean("relay", SmartLifecycle.class).stop();
    }

    void startRelay() {
        context.getBean("relay", SmartLifecycle.class).start();
    }

    long published() {
        return count("feed.relay.published");
    }

    long applied() {
        return count("feed.inbox.applied");
    }

    private long count(String counter) {
        return (long)
                context.getBean(MeterRegistry.class).get(counter).counter().count();
    }

    static SupplierVisitHeld event(String supplier) {
        return new SupplierVisitHeld(new SupplierId(supplier), FEDERATION, LocalDate.of(2026, 4, 14));
    }

    @Override
    public void close() {
        context.close();
    }
}

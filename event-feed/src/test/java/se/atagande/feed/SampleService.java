package se.atagande.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.platform.TestPlatform;

/** A service as small as can be: a supplier that counts its visits, and a reader that adds up what it hears of them. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class SampleService {

    static final FederationId FEDERATION = new FederationId("sodertalje");
    static final LocalDate DAY = LocalDate.of(2026, 4, 14);

    /** The aggregate. */
    record Supplier(String id, int visits) {}

    /** What the reader was told in {@code settled}, in order. */
    static final List<Delivery> SETTLED = Collections.synchronizedList(new ArrayList<>());

    /** What happens when the reader meets an event of this subject; a test puts its accident here. */
    static final Map<String, Consumer<Delivery>> ACCIDENTS = new ConcurrentHashMap<>();

    /** The same, when the reader is told of it in {@code settled}. */
    static final Map<String, Consumer<Delivery>> LATE_ACCIDENTS = new ConcurrentHashMap<>();

    @Bean
    AggregateStore<Supplier> suppliers(Feeds feeds) {
        return feeds.store(Supplier.class, "suppliers");
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Consumer<Message<List<byte[]>>> visits(Inboxes inboxes) {
        return inboxes.named("visits", SampleService::effectsOf, SampleService::settled)::receive;
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        ACCIDENTS.getOrDefault(delivery.subject(), d -> {}).accept(delivery);
        return switch (delivery.event()) {
            case SupplierVisitHeld visit -> counted(delivery);
            case PublicationMade publication -> counted(delivery);
            default -> List.of();
        };
    }

    private static List<Effect> counted(Delivery delivery) {
        return List.of(new Effect(
                "visitCounts",
                delivery.subject(),
                new Update().inc("heard", 1).push("order").each(delivery.sequence())));
    }

    private static void settled(List<Delivery> deliveries) {
        for (var delivery : deliveries) {
            LATE_ACCIDENTS.getOrDefault(delivery.subject(), d -> {}).accept(delivery);
        }
        SETTLED.addAll(deliveries);
    }

    /** Starts an instance; those with the same database share state, those with the same name share the consumer group. */
    static ConfigurableApplicationContext start(String name, String database, Map<String, Object> more) {
        return new SpringApplicationBuilder(SampleService.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.application.name",
                        name,
                        "spring.mongodb.uri",
                        TestPlatform.mongoUri(database),
                        "spring.kafka.bootstrap-servers",
                        TestPlatform.broker().bootstrapServers(),
                        "spring.cloud.function.definition",
                        "visits",
                        "spring.config.import",
                        "classpath:event-feed.properties",
                        "spring.cloud.stream.bindings.visits-in-0.destination",
                        "supplier-events",
                        "spring.cloud.stream.bindings.visits-in-0.group",
                        name + "-visits",
                        "spring.main.banner-mode",
                        "off"))
                .properties(more)
                .run();
    }

    static String freshName() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    static SupplierVisitHeld visit(String supplier) {
        return new SupplierVisitHeld(new SupplierId(supplier), FEDERATION, DAY);
    }
}

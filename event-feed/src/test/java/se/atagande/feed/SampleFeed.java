package se.atagande.feed;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.core.KafkaAdmin;
import se.atagande.platform.TestPlatform;

/** One instance of the library without a service around it: a store of suppliers, and its relay, which starts when told to. */
final class SampleFeed implements AutoCloseable {

    static final Duration SELDOM = Duration.ofMinutes(5);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final MongoTemplate mongo;
    final Relay relay;
    final Feeds feeds;
    final AggregateStore<SampleService.Supplier> suppliers;
    private final MongoClient client;
    private final Producer<String, byte[]> producer;

    private SampleFeed(
            String mongoUri,
            String bootstrapServers,
            Duration sweepEvery,
            Clock clock,
            UnaryOperator<Producer<String, byte[]>> around) {
        var configuration = new FeedAutoConfiguration();
        var connection = new ConnectionString(mongoUri);
        var settings = MongoClientSettings.builder().applyConnectionString(connection);
        configuration.acknowledgedMeansJournaled().customize(settings);
        client = MongoClients.create(settings.build());
        var database = new SimpleMongoClientDatabaseFactory(client, connection.getDatabase());
        var conversions = configuration.mongoCustomConversions();
        var mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        mongo = new MongoTemplate(database, converter);

        var kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(bootstrapServers));
        producer = configuration.feedProducer(kafka);
        relay = new Relay(mongo, around.apply(producer), "sample", sweepEvery, meters);
        feeds = new Feeds(mongo, relay, clock);
        suppliers = feeds.store(SampleService.Supplier.class, "suppliers");
    }

    static SampleFeed of(String database) {
        return of(database, SELDOM, Clock.systemUTC(), producer -> producer);
    }

    static SampleFeed of(
            String database, Duration sweepEvery, Clock clock, UnaryOperator<Producer<String, byte[]>> around) {
        createTopics();
        return at(TestPlatform.mongoUri(database), TestPlatform.broker().bootstrapServers(), sweepEvery, clock, around);
    }

    static SampleFeed at(
            String mongoUri,
            String bootstrapServers,
            Duration sweepEvery,
            Clock clock,
            UnaryOperator<Producer<String, byte[]>> around) {
        return new SampleFeed(mongoUri, bootstrapServers, sweepEvery, clock, around);
    }

    static void createTopics() {
        var admin =
                new KafkaAdmin(Map.of("bootstrap.servers", TestPlatform.broker().bootstrapServers()));
        FeedAutoConfiguration.newTopics(new FeedProperties(6, (short) -1, SELDOM), "sample")
                .forEach(admin::createOrModifyTopics);
    }

    SampleFeed started() {
        relay.start();
        return this;
    }

    /** One more visit, whoever else writes meanwhile. */
    Stored<SampleService.Supplier> visit(String supplier) {
        while (true) {
            try {
                var found = suppliers.find(supplier);
                if (found.isEmpty()) {
                    return suppliers.create(
                            new SampleService.Supplier(supplier, 1), List.of(SampleService.visit(supplier)));
                }
                var visits = found.get().state().visits() + 1;
                return suppliers.replace(
                        found.get(),
                        new SampleService.Supplier(supplier, visits),
                        List.of(SampleService.visit(supplier)));
            } catch (org.springframework.dao.OptimisticLockingFailureException
                    | org.springframework.dao.DuplicateKeyException changed) {
                Thread.onSpinWait();
            }
        }
    }

    List<Document> pending(String supplier) {
        return mongo.findById(supplier, Document.class, "suppliers")
                .get("feed", Document.class)
                .getList("pending", Document.class);
    }

    /** A producer of which only {@code send} is another: it gets the real sending to do or not. */
    @SuppressWarnings("unchecked")
    static Producer<String, byte[]> sendingBy(
            Producer<String, byte[]> producer, UnaryOperator<Supplier<Future<?>>> send) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                SampleFeed.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("send")) {
                        return send.apply(() -> (Future<?>) invoke(producer, method, arguments))
                                .get();
                    }
                    return invoke(producer, method, arguments);
                });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (relay.isRunning()) {
            relay.stop();
        }
        producer.close(Duration.ofSeconds(2));
        client.close();
    }
}

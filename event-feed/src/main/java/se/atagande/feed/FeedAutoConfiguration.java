package se.atagande.feed;

import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.cloud.function.observability.FunctionContext;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import se.atagande.contracts.EventCatalogue;
import se.atagande.contracts.Identifier;

/** A service that has this library on its class path relays its aggregates' events and can make inboxes. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(FeedProperties.class)
class FeedAutoConfiguration {

    private static final int MOST_BYTES_OF_DEAD_LETTERS = 4 * 1024 * 1024;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Identifiers are plain strings in a service's own API too. */
    @Bean
    tools.jackson.databind.JacksonModule identifiersAsStrings() {
        return ContractJson.identifiersAsStrings();
    }

    @Bean
    Feeds feeds(MongoOperations mongo, Relay relay, Clock clock) {
        return new Feeds(mongo, relay, clock);
    }

    @Bean
    Relay relay(
            MongoOperations mongo,
            Producer<String, byte[]> feedProducer,
            @Value("${spring.application.name}") String source,
            FeedProperties settings,
            ObjectProvider<MeterRegistry> meters) {
        return new Relay(
                mongo, feedProducer, source, settings.sweepEvery(), meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    /**
     * Never gives a record up: what cannot be sent now is sent when the broker is back, in order. {@code send} itself waits at most
     * five seconds for room or metadata, so that a stopping service stops.
     */
    @Bean(destroyMethod = "")
    Producer<String, byte[]> feedProducer(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        // Nobody waits for the publishing; five milliseconds make one request of what would be many.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        // A dead letter is its record and some headers: it must never be too large where the record was not.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MOST_BYTES_OF_DEAD_LETTERS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Waits a while for the broker, not for ever: what is not acknowledged lies in its document. */
    @Bean
    DisposableBean feedProducerEnd(Producer<String, byte[]> feedProducer) {
        return () -> feedProducer.close(Duration.ofSeconds(5));
    }

    /** What is acknowledged is journaled, by most, whatever the connection string says. */
    @Bean
    MongoClientSettingsBuilderCustomizer acknowledgedMeansJournaled() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    DeadLetterQueue deadLetterQueue(
            MongoOperations mongo,
            Producer<String, byte[]> feedProducer,
            @Value("${spring.application.name}") String application,
            KafkaProperties kafka,
            Clock clock) {
        return new DeadLetterQueue(
                mongo, feedProducer, deadLetterTopic(application), kafka.buildConsumerProperties(), clock);
    }

    @Bean
    Inboxes inboxes(
            MongoOperations mongo,
            DeadLetterQueue queue,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<ObservationRegistry> observations) {
        return new Inboxes(
                mongo,
                queue,
                meters.getIfAvailable(SimpleMeterRegistry::new),
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    /** A consumer called by itself is in no trace: the events are, each in its own. */
    @Bean
    ObservationPredicate eventsAreTracedNotBatches() {
        return (name, context) -> !(context instanceof FunctionContext);
    }

    @Bean
    DeadLetters deadLetters(DeadLetterQueue queue, Inboxes inboxes) {
        return new DeadLetters(queue, inboxes);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters deadLetters) {
        return new DeadLettersEndpoint(deadLetters);
    }

    @Bean
    KafkaAdmin.NewTopics topics(FeedProperties settings, @Value("${spring.application.name}") String application) {
        return new KafkaAdmin.NewTopics(newTopics(settings, application).toArray(NewTopic[]::new));
    }

    /** The system creates its topics, with a stated partition count; the broker need not. Kept for ever: they are what a new consumer is built from. */
    static List<NewTopic> newTopics(FeedProperties settings, String application) {
        var families = EventCatalogue.topics().stream()
                .map(name -> TopicBuilder.name(name).partitions(settings.partitions()));
        var dead = Stream.of(TopicBuilder.name(deadLetterTopic(application))
                .partitions(1)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MOST_BYTES_OF_DEAD_LETTERS)));
        return Stream.concat(families, dead)
                .map(topic -> topic.replicas(settings.replicas())
                        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                        // The service's clock decides, not the broker's.
                        .config(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE))
                        .build())
                .toList();
    }

    /** Whatever a consumer throws means "not now": the batch comes again, with growing pauses, until it goes through. Nothing is skipped. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryUntilItGoesThrough() {
        return (container, destination, group) -> {
            var pauses = new ExponentialBackOff(200, 2);
            pauses.setMaxInterval(10_000);
            var handler = new DefaultErrorHandler(pauses);
            handler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(handler);
        };
    }

    /** Days and months as ISO 8601 text, whatever the server's time zone; identifiers as text. */
    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(
                new DayToText(),
                new TextToDay(),
                new MonthToText(),
                new TextToMonth(),
                new IdentifierToText(),
                new TextToIdentifier()));
    }

    static String deadLetterTopic(String application) {
        return application + "-dead-letters";
    }

    @WritingConverter
    private static final class DayToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class TextToDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private static final class MonthToText implements Converter<YearMonth, String> {
        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private static final class TextToMonth implements Converter<String, YearMonth> {
        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }

    @WritingConverter
    private static final class IdentifierToText implements Converter<Identifier, String> {
        @Override
        public String convert(Identifier id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class TextToIdentifier implements ConverterFactory<String, Identifier> {
        @Override
        public <T extends Identifier> Converter<String, T> getConverter(Class<T> type) {
            return text -> {
                try {
                    return type.getConstructor(String.class).newInstance(text);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalArgumentException(type.getName() + ": " + text, e);
                }
            };
        }
    }
}

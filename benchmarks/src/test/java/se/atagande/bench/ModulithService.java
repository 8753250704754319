package se.atagande.bench;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.serializer.JacksonJsonSerializer;
import org.springframework.modulith.events.Externalized;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same service on Spring Modulith's event publication registry: state and publication in one transaction of H2 on disk, externalised to Kafka. */
final class ModulithService implements AutoCloseable {

    static final String TOPIC = "modulith-events";

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** The same facts as the contract record. */
    @Externalized(TOPIC + "::#{#this.supplier()}")
    record VisitHeld(String supplier, String federation, String day) {}

    /** What Spring needs to know. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "se.atagande.feed.FeedAutoConfiguration",
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration"
            })
    static class Configuration {
        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }

    ModulithService(String bootstrapServers, Path folder) {
        context = new SpringApplicationBuilder(Configuration.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.application.name",
                        "bench-modulith",
                        "spring.datasource.url",
                        // By default H2 may lose the last half second of acknowledged commits; event-feed may not.
                        "jdbc:h2:file:" + folder.resolve("modulith") + ";WRITE_DELAY=0",
                        "spring.datasource.hikari.maximum-pool-size",
                        "20",
                        "spring.modulith.events.jdbc.schema-initialization.enabled",
                        "true",
                        "spring.kafka.bootstrap-servers",
                        bootstrapServers,
                        "spring.kafka.producer.properties.acks",
                        "all",
                        "spring.main.banner-mode",
                        "off"))
                // As arguments: the Kafka binder, on the same class path, has other defaults.
                .run(
                        "--spring.kafka.producer.key-serializer=" + StringSerializer.class.getName(),
                        "--spring.kafka.producer.value-serializer=" + JacksonJsonSerializer.class.getName());
        jdbc = context.getBean(JdbcClient.class);
        transaction = context.getBean(TransactionTemplate.class);
        jdbc.sql("create table supplier (id varchar primary key, visits int not null)")
                .update();
    }

    void visit(int client, int nth) {
        var id = "c" + client + "-" + nth % 50;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("merge into supplier (id, visits) values (?, ?)")
                    .params(id, nth)
                    .update();
            ((ApplicationEventPublisher) context).publishEvent(new VisitHeld(id, "sodertalje", "2026-04-14"));
        });
    }

    @Override
    public void close() {
        context.close();
    }
}

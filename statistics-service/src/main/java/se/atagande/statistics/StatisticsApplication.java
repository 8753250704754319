package se.atagande.statistics;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Statistics as a service of its own, or as one of several in a JVM. */
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
public class StatisticsApplication {

    /** The service, ready to run; its settings are those of {@code statistics-service.yaml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(StatisticsApplication.class)
                .properties("spring.config.name=statistics-service");
    }

    static void main(String[] args) {
        application().run(args);
    }
}

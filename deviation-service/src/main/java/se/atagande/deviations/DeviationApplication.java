package se.atagande.deviations;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Deviations as a service of its own, or as one of several in a JVM. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class DeviationApplication {

    /** The service, ready to run; its settings are those of {@code deviation-service.yaml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(DeviationApplication.class)
                .properties("spring.config.name=deviation-service");
    }

    static void main(String[] args) {
        application().run(args);
    }
}

package se.atagande.notifications;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The notification service: alone by {@link #main}, or as one of several contexts in a JVM by {@link #application}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class NotificationApplication {

    /** The service with its own configuration file, {@code notification-service.yaml}; further properties may be added before it is run. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationApplication.class)
                .properties("spring.config.name=notification-service");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}

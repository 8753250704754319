package se.atagande.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one door to the system. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** The gateway with a configuration name of its own, so that it can share a class path with the services. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(GatewayApplication.class).properties("spring.config.name=gateway");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}

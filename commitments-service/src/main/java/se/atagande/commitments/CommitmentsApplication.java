package se.atagande.commitments;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Declarations, commitments and whether they are kept; meetings, Respekttrappan, activities, active measures, citizens' influence and communication. */
@SpringBootApplication
@EnableScheduling
public class CommitmentsApplication {

    /** The service with a configuration name of its own, so that several services can share one class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CommitmentsApplication.class)
                .properties("spring.config.name=commitments-service");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}

package se.atagande.endtoend;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What a service does now and then, done now. */
final class Scheduled {

    private Scheduled() {}

    /** @param task class and method, such as {@code Anchoring.anchor} */
    static void now(ConfigurableApplicationContext service, String task) {
        service.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(scheduled -> scheduled.getTask())
                .filter(one -> one.toString().endsWith("." + task))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + task))
                .getRunnable()
                .run();
    }
}

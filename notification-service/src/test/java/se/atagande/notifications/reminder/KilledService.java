package se.atagande.notifications.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import se.atagande.notifications.NotificationApplication;

/** The service in a process of its own, so that it can be killed; its clock runs from the moment that it is told. */
public final class KilledService {

    private KilledService() {}

    /** First the moment, then the service's settings. */
    public static void main(String[] arguments) {
        var system = Clock.systemUTC();
        var clock = Clock.offset(
                Clock.tickMillis(ZoneOffset.UTC), Duration.between(system.instant(), Instant.parse(arguments[0])));
        NotificationApplication.application()
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean("clock", Clock.class, () -> clock);
                    beans.registerBean("jwtDecoder", JwtDecoder.class, () -> token -> {
                        throw new IllegalStateException("nobody calls");
                    });
                })
                .run(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}

package se.atagande.commitments.activity;

import java.util.Set;
import org.springframework.http.HttpStatus;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** All arrangers read; kansli and project leaders of the federation that entered it write; nobody else knows that it exists. */
final class ActivityRoles {

    private static final Role[] WRITE = {Role.OFFICE, Role.PROJECT_LEADER};
    private static final Role[] READ = {Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR};

    private ActivityRoles() {}

    static Set<FederationId> readable(Caller caller) {
        return caller.federations(READ);
    }

    static boolean mayRead(Caller caller, Activity activity) {
        return caller.may(activity.federation(), READ)
                || activity.arrangers().stream().anyMatch(arranger -> caller.may(arranger, READ));
    }

    static boolean mayWrite(Caller caller, FederationId federation) {
        return caller.may(federation, WRITE);
    }

    static void requireWrite(Caller caller, FederationId federation) {
        if (!mayWrite(caller, federation)) {
            throw new ProblemException(Problems.of(
                    HttpStatus.FORBIDDEN,
                    "may-only-read",
                    "Du får läsa men inte ändra",
                    "Be kansliet eller projektledaren i det förbund som lade in aktiviteten att göra ändringen."));
        }
    }

    static void requireRead(Caller caller, FederationId federation) {
        caller.requires(federation, READ);
    }

    static void requirePlan(Caller caller, FederationId federation) {
        caller.requires(federation, READ);
        requireWrite(caller, federation);
    }
}

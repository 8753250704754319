package se.atagande.commitments.activity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/** All arrangers read; kansli and project leaders of the federation that entered it write; nobody else knows that it exists. */
final class ActivityRoles {

    private static final Access ACCESS = new Access(
            Access.MEMBERS,
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            "Be kansliet eller projektledaren i det förbund som lade in aktiviteten att göra ändringen.");

    private ActivityRoles() {}

    static Set<FederationId> readable(Caller caller, @Nullable FederationId asked) {
        return ACCESS.readable(caller, asked);
    }

    static boolean mayRead(Caller caller, Activity activity) {
        return ACCESS.mayRead(caller, activity.federation())
                || activity.arrangers().stream().anyMatch(arranger -> ACCESS.mayRead(caller, arranger));
    }

    static boolean mayWrite(Caller caller, FederationId federation) {
        return ACCESS.mayWrite(caller, federation);
    }

    /** Of an activity that the caller reads, be it as another arranger. */
    static void requireWrite(Caller caller, FederationId federation) {
        if (!mayWrite(caller, federation)) {
            throw ProblemException.mayOnlyRead(ACCESS.whoCan());
        }
    }

    static void requireRead(Caller caller, FederationId federation) {
        ACCESS.requireRead(caller, federation);
    }

    static void requirePlan(Caller caller, FederationId federation) {
        ACCESS.requireWrite(caller, federation);
    }
}

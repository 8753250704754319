package se.atagande.commitments.meeting;

import java.util.Set;
import org.springframework.http.HttpStatus;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** Kansli and project leaders run the meetings of their federation; its board, staff and ambassadors read; nobody else knows that they exist. */
final class MeetingRoles {

    private static final Role[] WRITE = {Role.OFFICE, Role.PROJECT_LEADER};
    private static final Role[] READ = {Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR};

    private MeetingRoles() {}

    static Set<FederationId> readable(Caller caller) {
        return caller.federations(READ);
    }

    static void requireRead(Caller caller, FederationId federation) {
        caller.requires(federation, READ);
    }

    static void requireWrite(Caller caller, FederationId federation) {
        caller.requires(federation, READ);
        if (!caller.may(federation, WRITE)) {
            throw new ProblemException(Problems.of(
                    HttpStatus.FORBIDDEN,
                    "may-only-read",
                    "Du får läsa men inte ändra",
                    "Be kansliet eller projektledaren att göra ändringen."));
        }
    }
}

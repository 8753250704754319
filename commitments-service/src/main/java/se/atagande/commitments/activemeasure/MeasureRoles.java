package se.atagande.commitments.activemeasure;

import static org.springframework.http.HttpStatus.FORBIDDEN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** Who may see the board, add to it, and settle a year. */
final class MeasureRoles {

    private static final Role[] READ = {
        Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR
    };
    private static final Role[] WRITE = {Role.OFFICE, Role.PROJECT_LEADER, Role.AMBASSADOR};

    private MeasureRoles() {}

    static List<String> readable(Caller caller, @Nullable FederationId asked) {
        return caller.federations(READ).stream()
                .filter(it -> asked == null || it.equals(asked))
                .map(FederationId::value)
                .toList();
    }

    static boolean mayRead(Caller caller, FederationId federation) {
        return caller.may(federation, READ);
    }

    static void requireRead(Caller caller, FederationId federation) {
        caller.requires(federation, READ);
    }

    static void requireWrite(Caller caller, FederationId federation) {
        require(caller, federation, "Be kansliet, projektledaren eller en MR-ambassadör att göra det.", WRITE);
    }

    static void requireOffice(Caller caller, FederationId federation) {
        require(caller, federation, "Be kansliet att göra det.", Role.OFFICE);
    }

    private static void require(Caller caller, FederationId federation, String whoCan, Role... roles) {
        caller.requires(federation, READ);
        if (!caller.may(federation, roles)) {
            throw new ProblemException(
                    Problems.of(FORBIDDEN, "may-only-read", "Du får läsa men inte ändra", whoCan));
        }
    }
}

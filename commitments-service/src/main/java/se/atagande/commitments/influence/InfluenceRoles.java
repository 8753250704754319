package se.atagande.commitments.influence;

import static org.springframework.http.HttpStatus.FORBIDDEN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** Who reads what citizens say, and who answers. */
final class InfluenceRoles {

    private static final Role[] READ = {Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR};
    private static final Role[] WRITE = {Role.OFFICE, Role.PROJECT_LEADER};
    private static final Role[] ASSIST = {Role.OFFICE, Role.PROJECT_LEADER, Role.STAFF, Role.AMBASSADOR};

    private InfluenceRoles() {}

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

    static void requireAssist(Caller caller, FederationId federation) {
        caller.requires(federation, ASSIST);
    }

    static void requireWrite(Caller caller, FederationId federation) {
        caller.requires(federation, READ);
        if (!caller.may(federation, WRITE)) {
            throw new ProblemException(Problems.of(
                    FORBIDDEN,
                    "may-only-read",
                    "Du får läsa men inte ändra",
                    "Be kansliet eller projektledaren att göra ändringen."));
        }
    }

    static ProblemException wrong(String pointer, String code, String detail) {
        return new ProblemException(Problems.invalid(List.of(new FieldProblem(pointer, code, detail))));
    }
}

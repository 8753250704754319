package se.atagande.rest;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;

/**
 * Who reads and who changes what a federation keeps: who may only read is told whom to ask (403); for everybody else it is not there (404).
 *
 * @param whoCan in Swedish: whom a reader asks to change it
 */
public record Access(Set<Role> readers, Set<Role> writers, String whoCan) {

    /** All people of a federation, as against machines and those who run the system. */
    public static final Set<Role> MEMBERS =
            Set.of(Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR);

    public Access {
        readers = Set.copyOf(readers);
        writers = Set.copyOf(writers);
    }

    public boolean mayRead(Caller caller, FederationId federation) {
        return caller.may(federation, array(readers));
    }

    public boolean mayWrite(Caller caller, FederationId federation) {
        return caller.may(federation, array(writers));
    }

    /** @throws ProblemException 401 or 404, as {@link Caller#requires} */
    public void requireRead(Caller caller, FederationId federation) {
        caller.requires(federation, array(readers));
    }

    /** @throws ProblemException 401 or 404 for who may not read it, 403 for who may only read it */
    public void requireWrite(Caller caller, FederationId federation) {
        requireRead(caller, federation);
        if (!mayWrite(caller, federation)) {
            throw ProblemException.mayOnlyRead(whoCan);
        }
    }

    /** The federations in which the caller may read, of which {@code asked} is one; null for any. */
    public Set<FederationId> readable(Caller caller, @Nullable FederationId asked) {
        return caller.federations(array(readers)).stream()
                .filter(one -> asked == null || one.equals(asked))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Role[] array(Set<Role> roles) {
        return roles.toArray(Role[]::new);
    }
}

package se.atagande.commitments.meeting;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** Who plans, holds and reads which kind of meeting. The owner runs it; every arranger reads it; nobody else knows that it exists. */
public final class MeetingRoles {

    private static final Role[] NOBODY = {};
    private static final Role[] OFFICE = {Role.OFFICE};
    private static final Role[] LEADERS = {Role.OFFICE, Role.PROJECT_LEADER};
    private static final Role[] LEADERS_AND_AMBASSADORS = {Role.OFFICE, Role.PROJECT_LEADER, Role.AMBASSADOR};
    private static final Role[] LEADERS_AND_BOARD = {Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD};
    private static final Role[] EVERYBODY = {Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR};

    /** All that somebody may read. */
    private static final long KINDS = Arrays.stream(MeetingKind.values())
            .filter(kind -> readers(kind).length > 0)
            .count();

    private MeetingRoles() {}

    /** Those who plan and hold meetings of the kind. */
    public static Role[] writers(MeetingKind kind) {
        return switch (kind) {
            case APT, WORK_MEETING, INCLUSION_MEETING -> LEADERS.clone();
            case AMBASSADOR_GROUP -> LEADERS_AND_AMBASSADORS.clone();
            case BOARD, PREPARATORY_GROUP, OFFICE -> OFFICE.clone();
            case UNKNOWN -> NOBODY;
        };
    }

    /** Those who read them, and may propose items for them. */
    public static Role[] readers(MeetingKind kind) {
        return switch (kind) {
            case APT, WORK_MEETING, INCLUSION_MEETING, AMBASSADOR_GROUP -> EVERYBODY.clone();
            case BOARD, PREPARATORY_GROUP, OFFICE -> LEADERS_AND_BOARD.clone();
            case UNKNOWN -> NOBODY;
        };
    }

    /**
     * Matches what belongs to meetings that the caller may read.
     *
     * @param federation one of the arrangers; null for any
     * @param arrangersField holds the ids of the federations that hold the meeting together
     * @param kindField holds the name of the kind
     */
    public static Criteria visible(
            Caller caller, @Nullable FederationId federation, String arrangersField, String kindField) {
        var byKinds = caller.federations(EVERYBODY).stream()
                .filter(one -> federation == null || one.equals(federation))
                .collect(groupingBy(one -> readable(caller, one)));
        if (byKinds.isEmpty()) {
            return where(arrangersField).in();
        }
        var each = byKinds.entrySet().stream()
                .map(entry -> visible(entry.getKey(), entry.getValue(), arrangersField, kindField))
                .toList();
        return each.size() == 1 ? each.getFirst() : new Criteria().orOperator(each);
    }

    /** Who may read every kind is not asked for kinds, so that an index of the arrangers says all. */
    private static Criteria visible(
            Set<String> kinds, List<FederationId> federations, String arrangersField, String kindField) {
        var arranged = federations.size() == 1
                ? where(arrangersField).is(federations.getFirst().value())
                : where(arrangersField)
                        .in(federations.stream().map(FederationId::value).toList());
        return kinds.size() == KINDS ? arranged : arranged.and(kindField).in(kinds);
    }

    static void requireRead(Caller caller, Collection<FederationId> arrangers, MeetingKind kind) {
        if (caller.anonymous()) {
            throw new ProblemException(Problems.loginNeeded());
        }
        if (arrangers.stream().noneMatch(one -> caller.may(one, readers(kind)))) {
            throw ProblemException.notFound();
        }
    }

    static void requireWrite(Caller caller, FederationId owner, Collection<FederationId> arrangers, MeetingKind kind) {
        requireRead(caller, arrangers, kind);
        if (!mayWrite(caller, owner, kind)) {
            throw ProblemException.mayOnlyRead("Be kansliet eller projektledaren att göra ändringen.");
        }
    }

    /** For what holds meetings of every kind at once, such as a file of them. */
    static void requireReadAll(Caller caller, FederationId owner) {
        caller.requires(owner, LEADERS_AND_BOARD);
    }

    /** As {@link #requireReadAll}. */
    static void requireWriteAll(Caller caller, FederationId owner) {
        requireReadAll(caller, owner);
        if (!caller.may(owner, OFFICE)) {
            throw ProblemException.mayOnlyRead("Be kansliet att läsa in filen: den rör möten av alla slag.");
        }
    }

    static boolean mayWrite(Caller caller, FederationId owner, MeetingKind kind) {
        return caller.may(owner, writers(kind));
    }

    private static Set<String> readable(Caller caller, FederationId federation) {
        var kinds = new TreeSet<String>();
        Arrays.stream(MeetingKind.values())
                .filter(kind -> caller.may(federation, readers(kind)))
                .forEach(kind -> kinds.add(kind.name()));
        return kinds;
    }
}

package se.atagande.commitments.commitment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.AtLeastInEachPeriod;
import se.atagande.commitments.fulfilment.ByDate;
import se.atagande.commitments.fulfilment.CommitmentRule;
import se.atagande.commitments.fulfilment.EachMember;
import se.atagande.commitments.fulfilment.EveryMeeting;
import se.atagande.commitments.fulfilment.NextStepAtEveryMeeting;
import se.atagande.commitments.fulfilment.Sought;
import se.atagande.commitments.fulfilment.StandingReview;
import se.atagande.commitments.meeting.StandingItem;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;

/**
 * An item that a rule asks of meetings.
 *
 * @param initiative empty where it asks those of any
 */
record AskedItem(MeetingKind kind, String initiative, String code) {

    static List<AskedItem> of(CommitmentRule rule) {
        return switch (rule) {
            case EveryMeeting it -> items(it.kinds(), it.initiative(), it.items());
            case NextStepAtEveryMeeting it -> items(it.kinds(), it.initiative(), List.of(StandingItem.RESPEKTTRAPPAN));
            case AtLeastInEachPeriod it -> sought(it.sought());
            case ByDate it -> sought(it.sought());
            case StandingReview it -> sought(it.sought());
            case EachMember it -> sought(listed(it.members()));
            default -> List.of();
        };
    }

    String text() {
        return kind.name() + "/" + initiative + "/" + code;
    }

    static AskedItem read(String text) {
        var parts = text.split("/", 3);
        return new AskedItem(MeetingKind.valueOf(parts[0]), parts[1], parts[2]);
    }

    boolean asks(MeetingKind of, @Nullable InitiativeId about) {
        return kind == of && (initiative.isEmpty() || (about != null && initiative.equals(about.value())));
    }

    private static List<Sought> listed(EachMember.Members members) {
        return switch (members) {
            case EachMember.Members.Listed it ->
                it.members().stream().map(EachMember.Members.Member::sought).toList();
            case EachMember.Members.Registered ignored -> List.of();
        };
    }

    private static List<AskedItem> sought(Collection<Sought> sought) {
        return sought.stream()
                .flatMap(it -> it instanceof Sought.Meetings meetings && meetings.item() != null
                        ? items(meetings.kinds(), meetings.initiative(), List.of(meetings.item())).stream()
                        : Stream.empty())
                .toList();
    }

    private static List<AskedItem> items(
            Collection<MeetingKind> kinds, @Nullable InitiativeId initiative, List<String> codes) {
        return kinds.stream()
                .sorted()
                .flatMap(kind -> codes.stream()
                        .map(code -> new AskedItem(kind, initiative == null ? "" : initiative.value(), code)))
                .toList();
    }
}

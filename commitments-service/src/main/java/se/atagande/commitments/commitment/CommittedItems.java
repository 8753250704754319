package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.commitments.fulfilment.AtLeastInEachPeriod;
import se.atagande.commitments.fulfilment.ByDate;
import se.atagande.commitments.fulfilment.CommitmentRule;
import se.atagande.commitments.fulfilment.EachMember;
import se.atagande.commitments.fulfilment.EveryMeeting;
import se.atagande.commitments.fulfilment.NextStepAtEveryMeeting;
import se.atagande.commitments.fulfilment.Sought;
import se.atagande.commitments.fulfilment.StandingReview;
import se.atagande.commitments.fulfilment.Validity;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.commitments.meeting.StandingItem;
import se.atagande.commitments.meeting.StandingItems;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.feed.Stored;

/** What meetings carry follows from the commitments that are valid on the day, and from nothing else. */
@Component
class CommittedItems implements StandingItems {

    /** The horizontal principles by their names; any other item is called what its commitment is called. */
    private static final Map<String, Words> NAMES = Map.of(
            "jamstalldhet", new Words("Jämställdhet", "Gender equality"),
            "tillganglighet", new Words("Tillgänglighet", "Accessibility"),
            "icke-diskriminering", new Words("Icke-diskriminering", "Non-discrimination"));

    private final Commitments commitments;

    CommittedItems(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<StandingItem> of(
            FederationId federation, MeetingKind kind, @Nullable InitiativeId initiative, LocalDate day) {
        var seen = new HashSet<String>();
        var items = new ArrayList<StandingItem>();
        commitments.of(federation).stream()
                .map(Stored::state)
                .filter(commitment -> validOn(commitment, day))
                .sorted(Comparator.comparingInt(Commitment::number))
                .forEach(commitment -> codes(commitment.ruleRead(), kind, initiative)
                        .filter(seen::add)
                        .forEach(code -> items.add(item(code, commitment))));
        return items;
    }

    private static StandingItem item(String code, Commitment commitment) {
        var name = NAMES.getOrDefault(code, commitment.title());
        return new StandingItem(code, name.sv(), name.en(), new CommitmentId(commitment.id()));
    }

    private static boolean validOn(Commitment commitment, LocalDate day) {
        var retired = commitment.course().retired();
        if (retired != null && !day.isBefore(retired.on())) {
            return false;
        }
        return switch (commitment.validityNow()) {
            case Validity.Continuous continuous -> !day.isBefore(continuous.since());
            case Validity.Fixed fixed -> !day.isBefore(fixed.from()) && !day.isAfter(fixed.to());
            case Validity.Renewed renewed -> day.getYear() == renewed.year();
        };
    }

    private static Stream<String> codes(CommitmentRule rule, MeetingKind kind, @Nullable InitiativeId initiative) {
        return switch (rule) {
            case EveryMeeting it ->
                asks(it.kinds(), it.initiative(), kind, initiative) ? it.items().stream() : Stream.empty();
            case NextStepAtEveryMeeting it ->
                asks(it.kinds(), it.initiative(), kind, initiative)
                        ? Stream.of(StandingItem.RESPEKTTRAPPAN)
                        : Stream.empty();
            case AtLeastInEachPeriod it -> sought(it.sought().stream(), kind, initiative);
            case ByDate it -> sought(it.sought().stream(), kind, initiative);
            case StandingReview it -> sought(it.sought().stream(), kind, initiative);
            case EachMember it -> sought(listed(it.members()), kind, initiative);
            default -> Stream.empty();
        };
    }

    private static Stream<Sought> listed(EachMember.Members members) {
        return switch (members) {
            case EachMember.Members.Listed it -> it.members().stream().map(EachMember.Members.Member::sought);
            case EachMember.Members.Registered ignored -> Stream.empty();
        };
    }

    private static Stream<String> sought(Stream<Sought> sought, MeetingKind kind, @Nullable InitiativeId initiative) {
        return sought.flatMap(it -> it instanceof Sought.Meetings meetings
                        && meetings.item() != null
                        && asks(meetings.kinds(), meetings.initiative(), kind, initiative)
                ? Stream.of(meetings.item())
                : Stream.empty());
    }

    private static boolean asks(
            Set<MeetingKind> kinds, @Nullable InitiativeId asked, MeetingKind kind, @Nullable InitiativeId initiative) {
        return kinds.contains(kind) && (asked == null || asked.equals(initiative));
    }
}

package se.atagande.commitments.commitment;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.atagande.feed.Delivery;
import se.atagande.feed.Inbox;
import se.atagande.feed.Inboxes;

/** Keeps what each commitment counts in step with meetings, activities, months, visits, deviations, publications, measures and influence. Safe to deliver twice and in any burst. */
@Component("fulfilment") // bound as fulfilment-in-0
class FulfilmentFeed implements Consumer<Message<List<byte[]>>> {

    private final Inbox inbox;
    private final Facts facts;
    private final Commitments commitments;
    private final Judging judging;

    FulfilmentFeed(Inboxes inboxes, Facts facts, Commitments commitments, Judging judging) {
        this.facts = facts;
        this.commitments = commitments;
        this.judging = judging;
        this.inbox = inboxes.named("fulfilment", FactEffects::of, this::settled);
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    /** Only the commitments that one of the changed facts concerns are judged again. */
    private void settled(List<Delivery> deliveries) {
        var changed = facts.withIds(FactEffects.ids(deliveries));
        var federations =
                changed.stream().flatMap(it -> it.federations().stream()).collect(Collectors.toSet());
        var kinds = changed.stream().map(it -> it.fact().kind().name()).collect(Collectors.toSet());
        judging.judgeAgain(commitments.reading(federations, kinds).stream()
                .filter(stored -> {
                    var rule = stored.state().ruleRead();
                    var federation = stored.state().federation().value();
                    return changed.stream()
                            .anyMatch(it -> it.federations().contains(federation) && rule.concerns(it.fact()));
                })
                .toList());
    }
}

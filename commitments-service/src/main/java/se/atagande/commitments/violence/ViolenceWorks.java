package se.atagande.commitments.violence;

import java.util.List;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** What each federation has done; a federation of which nothing was said yet is blank, at version 0. */
@Component
class ViolenceWorks {

    private final AggregateStore<ViolenceWork> store;

    ViolenceWorks(Feeds feeds) {
        this.store = feeds.store(ViolenceWork.class, "violenceWork");
    }

    Stored<ViolenceWork> of(FederationId federation) {
        return store.find(federation.value()).orElseGet(() -> new Stored<>(ViolenceWork.none(federation), 0, 0));
    }

    Stored<ViolenceWork> write(Stored<ViolenceWork> before, ViolenceOutcome.Changed changed) {
        return store.write(before, changed.work(), List.of(changed.event()));
    }
}

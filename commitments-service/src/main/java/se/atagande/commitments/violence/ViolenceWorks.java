package se.atagande.commitments.violence;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
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

    /** @throws OptimisticLockingFailureException when somebody else wrote it since {@code before} was read */
    Stored<ViolenceWork> write(Stored<ViolenceWork> before, ViolenceOutcome.Changed changed) {
        var events = List.of(changed.event());
        if (before.version() > 0) {
            return store.replace(before, changed.work(), events);
        }
        try {
            return store.create(changed.work(), events);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("violenceWork/" + changed.work().id() + " was begun meanwhile", e);
        }
    }
}

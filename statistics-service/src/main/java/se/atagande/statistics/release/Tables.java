package se.atagande.statistics.release;

import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;

/** What a feature with figures asks of their tables: nothing with a number. */
@Component
public class Tables {

    private static final int TRIES = 20;

    private final Releases releases;

    Tables(Releases releases) {
        this.releases = releases;
    }

    /** Whether the table came out, or was tried and nothing of it can be shown. */
    public boolean settled(String scheme, FederationId federation, Block block, String subject) {
        return find(scheme, federation, block, subject)
                .map(it -> !it.state().open() && it.state() != Release.State.CANCELLED)
                .orElse(false);
    }

    /** Destroys what proves the table, and with it the exact figures; the table itself stays. No further table of the same people is sealed after that. */
    public void forget(String scheme, FederationId federation, Block block, String subject) {
        for (var i = 0; ; i++) {
            var found = releases.find(Release.id(scheme, federation, block, subject));
            if (found.isEmpty() || found.get().state().sealed() == null) {
                return;
            }
            try {
                releases.replace(found.get(), found.get().state().forgotten());
                return;
            } catch (OptimisticLockingFailureException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Optional<Release> find(String scheme, FederationId federation, Block block, String subject) {
        return releases.find(Release.id(scheme, federation, block, subject)).map(it -> it.state());
    }
}

package se.atagande.commitments.communication;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.feed.Stored;

/** Whether each link still works is known: looked at when somebody asks, and otherwise every week at night. */
@Component
class CheckingLinks {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingLinks.class);
    private static final int EVERY_DAYS = 7;
    private static final int MOST_A_NIGHT = 500;

    private final Publications publications;
    private final Links links;

    CheckingLinks(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    Stored<Publication> check(Stored<Publication> publication, String address) {
        var found = links.follow(address);
        return publications.checked(
                publication, new LinkCheck(publications.today(), found.state(), found.status()));
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Stockholm")
    void atNight() {
        var due = publications.notCheckedSince(publications.today().minusDays(EVERY_DAYS - 1), MOST_A_NIGHT);
        for (var publication : due) {
            var address = publication.state().content().address();
            if (address != null) {
                try {
                    check(publication, address);
                } catch (OptimisticLockingFailureException e) {
                    // Somebody wrote it meanwhile, or another instance checked it: the next night looks again.
                    LOG.debug("publications/{} changed while its link was followed", publication.state().id());
                }
            }
        }
    }
}

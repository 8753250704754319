package se.atagande.notifications.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.mail.Letter;
import se.atagande.notifications.mail.Letters;
import se.atagande.notifications.mail.Mailboxes;
import se.atagande.notifications.mail.NotificationSettings;
import se.atagande.notifications.preference.Preferences;

/** What is to be done by a day is mailed when its moment comes: the letters first, then the mark that they are posted; posted again they are the same. */
@Component("openDuties")
public class Duties {

    static final String COLLECTION = "duties";
    /** Of a visit: the agreements that ask for it. Where there were some and none is left, nobody is to be visited. */
    static final String AGREEMENTS = "agreements";
    /** Of an agreement, which has a document beside the duties that come of it: the ids of those. */
    static final String VISITS = "visits";
    /** Of an agreement: it was entered by mistake, and the duties do not know it yet. */
    static final String WITHDRAWN = "withdrawn";
    /** A mail that comes later says nothing that the weekly summary does not. */
    private static final Duration STALE = Duration.ofDays(2);
    /** Nothing has its first mail earlier than this before its day. */
    public static final int EARLIEST = 121;

    private final MongoOperations mongo;
    private final Preferences preferences;
    private final Mailboxes mailboxes;
    private final Letters letters;
    private final NotificationSettings settings;
    private final Clock clock;

    Duties(
            MongoOperations mongo,
            Preferences preferences,
            Mailboxes mailboxes,
            Letters letters,
            NotificationSettings settings,
            Clock clock) {
        this.mongo = mongo;
        this.preferences = preferences;
        this.mailboxes = mailboxes;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("federation", Sort.Direction.ASC)
                        .on("dueOn", Sort.Direction.ASC)
                        .named("federation"));
        mongo.indexOps(COLLECTION).createIndex(new Index("dueOn", Sort.Direction.ASC).named("due"));
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(WITHDRAWN, Sort.Direction.ASC).sparse().named("withdrawn"));
    }

    @Scheduled(fixedDelayString = "${atagande.notifications.duties.look-every}")
    void look() {
        forgetWithdrawnAgreements();
        var now = clock.instant();
        var today = Stockholm.dayOf(now);
        var near = Query.query(Criteria.where("dueOn")
                .gte(today.minusDays(14))
                .lte(today.plusDays(EARLIEST))
                .and("done")
                .ne(true)
                .and(AGREEMENTS)
                .ne(new Document()));
        for (var duty : mongo.find(near, Duty.class, COLLECTION)) {
            duty.due(preferences.of(duty.federation()), now).ifPresent(mail -> {
                if (mail.at().plus(STALE).isAfter(now)) {
                    post(duty, mail);
                }
                mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(duty.id())),
                        new Update().max("mailed", Date.from(mail.at())),
                        COLLECTION);
            });
        }
    }

    /** Done twice it is as done once; the mark that it is done comes last. */
    private void forgetWithdrawnAgreements() {
        var withdrawn = Query.query(Criteria.where(WITHDRAWN).is(true));
        for (var agreement : mongo.find(withdrawn, Document.class, COLLECTION)) {
            var id = agreement.getString("_id");
            var visits = agreement.getList(VISITS, String.class, List.of());
            mongo.updateMulti(
                    Query.query(Criteria.where("_id").in(visits)),
                    new Update().unset(AGREEMENTS + "." + id.substring("agreement_".length())),
                    COLLECTION);
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(id)), new Update().set(WITHDRAWN, false), COLLECTION);
        }
    }

    private void post(Duty duty, Duty.Mail mail) {
        for (var mailbox : mailboxes.of(duty.federation())) {
            letters.post(Letter.of(
                    duty.id() + "|" + duty.dueOn() + "|" + mail.at(),
                    new FederationId(duty.federation()),
                    duty.topic().name(),
                    // Which case it was stands in the mail alone, not beside the moment at which it was sent.
                    DutyText.isOfACase(duty) ? duty.federation() : duty.id(),
                    mailbox,
                    DutyText.subject(duty, mail.says()),
                    body(duty, mail.says()),
                    mail.at(),
                    mail.at().plus(STALE)));
        }
    }

    private String body(Duty duty, Duty.Says says) {
        return DutyText.body(
                duty,
                says,
                settings.link(DutyText.path(duty)),
                settings.link("/paminnelser/regler?forbund=" + duty.federation()));
    }

    /** What the mail says; nothing of one about a case, which only those read to whom it is sent. */
    public Optional<String> text(Duty duty, Duty.Says says) {
        return DutyText.isOfACase(duty) ? Optional.empty() : Optional.of(body(duty, says));
    }

    /** Open ones of a federation whose last day is not after this, the earliest first. */
    public List<Duty> open(String federation, LocalDate until, LocalDate notBefore) {
        var query = Query.query(Criteria.where("federation")
                        .is(federation)
                        .and("dueOn")
                        .gte(notBefore)
                        .lte(until)
                        .and("done")
                        .ne(true)
                        .and(AGREEMENTS)
                        .ne(new Document()))
                .with(Sort.by("dueOn", "_id"));
        return mongo.find(query, Duty.class, COLLECTION);
    }
}

package se.atagande.commitments.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.commitments.meeting.MeetingDiary;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.statistics.MonthCommented;
import se.atagande.feed.Delivery;
import se.atagande.feed.Effect;
import se.atagande.feed.Inbox;
import se.atagande.feed.Inboxes;

/**
 * A comment on a month's figures is proposed for the federation's next APT, once; where no APT is planned yet it waits for one. Safe to deliver twice and in
 * any burst. The comment itself stays where it was written.
 */
@Component("monthComments") // bound as monthComments-in-0
class MonthComments implements Consumer<Message<List<byte[]>>> {

    private static final String COLLECTION = "monthComments";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("sv-SE"));

    private final Inbox inbox;
    private final MongoOperations mongo;
    private final AgendaItems items;
    private final MeetingDiary diary;
    private final Clock clock;

    MonthComments(Inboxes inboxes, MongoOperations mongo, AgendaItems items, MeetingDiary diary, Clock clock) {
        this.mongo = mongo;
        this.items = items;
        this.diary = diary;
        this.clock = clock;
        this.inbox = inboxes.named("monthComments", MonthComments::effectsOf, deliveries -> sweep());
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        return delivery.event() instanceof MonthCommented commented
                ? List.of(new Effect(
                        COLLECTION,
                        commented.subject(),
                        new Update()
                                .set("federation", commented.federation().value())
                                .set("initiative", commented.initiative().value())
                                .set("month", commented.month().toString())))
                : List.of();
    }

    /** What no meeting had room for yet; done twice, it is done once. */
    @Scheduled(
            initialDelayString = "${atagande.agenda.first-sweep:PT30S}",
            fixedDelayString = "${atagande.agenda.sweep-every:PT1M}")
    void sweep() {
        mongo.find(query(where("federation").exists(true).and("meeting").exists(false)), Document.class, COLLECTION)
                .forEach(this::propose);
    }

    private void propose(Document comment) {
        var federation = new FederationId(comment.getString("federation"));
        diary.nextOf(federation, MeetingKind.APT, clock.instant()).ifPresent(apt -> {
            items.createOnce(item(comment, apt));
            mongo.updateFirst(
                    query(where("_id").is(comment.getString("_id"))),
                    new Update().set("meeting", apt.id()),
                    COLLECTION);
        });
    }

    private AgendaItem item(Document comment, MeetingBrief apt) {
        var id = comment.getString("_id");
        return AgendaItem.fromTheHouse(
                UUID.nameUUIDFromBytes(("month comment " + id).getBytes(UTF_8)).toString(),
                apt,
                new AgendaItem.Content(
                        "Könsfördelningen i " + comment.getString("initiative") + ", "
                                + MONTH.format(YearMonth.parse(comment.getString("month"))),
                        "Månadens kommentar står under Månader. Gå igenom vad fördelningen beror på och vad ni gör åt den.",
                        null),
                items.lastRank(apt.id()));
    }
}

package se.atagande.commitments.communication;

import static se.atagande.commitments.exchange.Column.codes;
import static se.atagande.commitments.exchange.Column.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** The communication log goes out as a file and comes back: new rows are entered, others corrected or withdrawn; images stay where they are. */
@Component
class PublicationRegister implements Register<Publication> {

    private static final Map<Channel, String> CHANNELS = new EnumMap<>(Map.of(
            Channel.WEBSITE, "Webbplats",
            Channel.NEWSLETTER, "Nyhetsbrev",
            Channel.LINKEDIN, "LinkedIn"));

    private static final Map<Subject.Kind, String> KINDS = new EnumMap<>(Map.of(
            Subject.Kind.ACTIVITY, "aktivitet",
            Subject.Kind.MEETING, "möte",
            Subject.Kind.COMMITMENT, "åtagande"));

    private static final Column<Publication> CHANNEL = Column.<Publication, Channel>words(
                    "channel",
                    "Kanal",
                    CHANNELS,
                    false,
                    it -> List.of(it.content().channel()))
            .needed();
    private static final Column<Publication> DAY =
            Column.<Publication>day("day", "Dag", it -> it.content().day()).needed();
    private static final Column<Publication> TITLE = Column.<Publication>text(
                    "title", "Rubrik", 200, it -> it.content().title())
            .needed();
    private static final Column<Publication> ADDRESS =
            text("address", "Webbadress", 2000, it -> it.content().address());
    private static final Column<Publication> TEXT =
            text("text", "Text", 10_000, it -> it.content().text());
    private static final Column<Publication> ABOUT = codes(
            "about",
            "Berättar om",
            "(aktivitet|möte|åtagande): ?[a-z0-9][a-z0-9_-]{0,99}",
            "Vad och vilket id, till exempel aktivitet: demokratidagen-2026.",
            it -> it.content().about().stream()
                    .map(subject -> KINDS.get(subject.kind()) + ": " + subject.id())
                    .toList());
    private static final Column<Publication> TOPICS = codes(
            "topics",
            "Ämnen",
            PublicationsApi.TOPIC,
            "Ämnenas koder med komma emellan, till exempel demokrati.",
            it -> it.content().topics());
    private static final Column<Publication> WITHDRAWN =
            text("withdrawnBecause", "Borttagen på grund av", 500, Publication::withdrawnBecause);

    private final Publications publications;

    PublicationRegister(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public String title() {
        return "Publiceringar";
    }

    @Override
    public List<Column<Publication>> columns() {
        return List.of(CHANNEL, DAY, TITLE, ADDRESS, TEXT, ABOUT, TOPICS, WITHDRAWN);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        PublicationsApi.ACCESS.requireRead(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        PublicationsApi.ACCESS.requireWrite(caller, federation);
    }

    @Override
    public Rows<Publication> rows() {
        return publications.rows();
    }

    @Override
    public String id(Publication row) {
        return row.id();
    }

    @Override
    public Runnable begin(Line<Publication> line) {
        line.leaveEmpty("Lämna cellen tom i en ny rad.", WITHDRAWN);
        var content = content(line, null);
        tell(line, publications.outcomeOfMaking(line.id(), line.federation(), content));
        return () -> publications.make(line.id(), line.federation(), content);
    }

    @Override
    public Runnable change(Line<Publication> line, Stored<Publication> stored) {
        if (line.differs(WITHDRAWN)) {
            line.keep("Det som tas bort ändras inte.", CHANNEL, DAY, TITLE, ADDRESS, TEXT, ABOUT, TOPICS);
            line.need(WITHDRAWN, "Det som är borttaget kan inte tas tillbaka. Lägg till en ny rad.");
            tell(line, stored.state().withdraw(line.text(WITHDRAWN), publications.today()));
            return () -> publications.withdraw(stored, line.text(WITHDRAWN));
        }
        var content = content(line, stored.state().content().image());
        tell(line, publications.outcomeOfCorrecting(stored, content));
        return () -> publications.correct(stored, content);
    }

    private static Content content(Line<Publication> line, @Nullable Image image) {
        var address = line.textOrNull(ADDRESS);
        if (address != null && !PublicationsApi.isWebAddress(address)) {
            line.refuse(ADDRESS, "Ange en hel webbadress som börjar med http:// eller https://.");
        }
        return new Content(
                line.word(CHANNEL, CHANNELS).orElseThrow(),
                line.day(DAY),
                line.text(TITLE),
                address,
                line.textOrNull(TEXT),
                line.codes(ABOUT).stream().map(PublicationRegister::subject).collect(Collectors.toSet()),
                line.codes(TOPICS),
                image);
    }

    private static Subject subject(String cell) {
        var parts = cell.split(": ?", 2);
        return KINDS.entrySet().stream()
                .filter(it -> it.getValue().equals(parts[0]))
                .map(it -> new Subject(it.getKey(), parts[1]))
                .findFirst()
                .orElseThrow();
    }

    private static void tell(Line<Publication> line, PublicationOutcome outcome) {
        switch (outcome) {
            case PublicationOutcome.Changed changed -> {}
            case PublicationOutcome.DayToCome early ->
                line.refuse(DAY, "Ange en dag som har varit. Lägg in publiceringen när den är gjord.");
            case PublicationOutcome.AddressMissing missing ->
                line.refuse(ADDRESS, "Ange webbadressen till det som publicerades. Den är underlaget.");
            case PublicationOutcome.NoSuchSubject unknown ->
                line.refuse(
                        ABOUT,
                        "Förbundet har inget sådant: " + unknown.subject().id() + ".");
            case PublicationOutcome.AlreadyWithdrawn withdrawn ->
                line.refuse(WITHDRAWN, "Publiceringen är borttagen. Lägg till en ny rad om den ändå ska räknas.");
        }
    }
}

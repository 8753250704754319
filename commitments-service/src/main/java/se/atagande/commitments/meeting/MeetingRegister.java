package se.atagande.commitments.meeting;

import static se.atagande.commitments.exchange.Column.moment;
import static se.atagande.commitments.exchange.Column.text;
import static se.atagande.commitments.exchange.Column.words;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.respekttrappan.Staircases;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Meetings go out as a file and come back: a planned one is moved by its times and cancelled by its state. New ones come from series, and minutes are kept at the meeting. */
@Component
class MeetingRegister implements Register<Meeting> {

    private static final Map<Meeting.State, String> STATES = new EnumMap<>(Map.of(
            Meeting.State.PLANNED, "Planerat",
            Meeting.State.HELD, "Hållet",
            Meeting.State.CANCELLED, "Inställt"));

    private static final Column<Meeting> TITLE =
            Column.<Meeting>text("title", "Namn", 200, it -> it.about().title()).onlyShown();
    private static final Column<Meeting> KIND = Column.<Meeting, MeetingKind>words(
                    "kind",
                    "Slag",
                    KindWords.ALL,
                    false,
                    it -> List.of(it.about().kind()))
            .onlyShown();
    private static final Column<Meeting> WORKPLACE = Column.<Meeting>text(
                    "workplace", "Arbetsplats", 100, it -> it.about().workplace())
            .onlyShown();
    private static final Column<Meeting> PLACE = Column.<Meeting>text(
                    "place", "Plats", 200, it -> it.about().place())
            .onlyShown();
    private static final Column<Meeting> STARTS =
            moment("startsAt", "Börjar", it -> it.slot().startsAt());
    private static final Column<Meeting> ENDS =
            moment("endsAt", "Slutar", it -> it.slot().endsAt());
    private static final Column<Meeting> STATE = words("state", "Läge", STATES, false, it -> List.of(it.state()));
    private static final Column<Meeting> REASON = text(
            "cancelledBecause",
            "Inställt på grund av",
            500,
            it -> it.cancellation() == null ? null : it.cancellation().reason());
    private static final Column<Meeting> PRESENT = Column.<Meeting>number(
                    "present",
                    "Antal närvarande",
                    1,
                    9_999,
                    it -> it.minutes() == null ? null : it.minutes().present())
            .onlyShown();

    private final Meetings meetings;
    private final Staircases staircases;
    private final ChangingMeetings changing;

    MeetingRegister(Meetings meetings, Staircases staircases, ChangingMeetings changing) {
        this.meetings = meetings;
        this.staircases = staircases;
        this.changing = changing;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public String title() {
        return "Möten";
    }

    @Override
    public List<Column<Meeting>> columns() {
        return List.of(TITLE, KIND, WORKPLACE, PLACE, STARTS, ENDS, STATE, REASON, PRESENT);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        MeetingRoles.requireReadAll(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        MeetingRoles.requireWriteAll(caller, federation);
    }

    @Override
    public Stream<Stored<Meeting>> rows(FederationId federation) {
        return meetings.of(federation);
    }

    @Override
    public List<Stored<Meeting>> withIds(Collection<String> ids) {
        return meetings.withIds(ids);
    }

    @Override
    public String id(Meeting row) {
        return row.id();
    }

    @Override
    public boolean belongsTo(Meeting row, FederationId federation) {
        return row.about().federation().equals(federation);
    }

    @Override
    public Runnable begin(Line<Meeting> line) {
        line.refuse(STARTS, "Nya möten kommer ur en mötesserie: läs in serien i registret Mötesserier.");
        return () -> {};
    }

    @Override
    public Runnable change(Line<Meeting> line, Stored<Meeting> stored) {
        if (line.text(STARTS).isEmpty() || line.text(ENDS).isEmpty()) {
            line.refuse(
                    line.text(STARTS).isEmpty() ? STARTS : ENDS, "Fyll i när mötet är, till exempel 2026-05-12 09:00.");
            return () -> {};
        }
        var wanted = line.word(STATE, STATES).orElse(Meeting.State.PLANNED);
        if (wanted == Meeting.State.CANCELLED) {
            line.keep("Ett möte som ställs in behåller sin tid.", STARTS, ENDS);
            if (line.textOrNull(REASON) == null) {
                line.refuse(REASON, "Skriv varför mötet ställs in. Skriv inga personuppgifter.");
            }
            return change(line, stored, meeting -> meeting.cancel(line.text(REASON)));
        }
        line.keep("Skriv Inställt i kolumnen Läge om mötet ställs in.", REASON);
        if (wanted != stored.state().state()) {
            line.refuse(
                    STATE,
                    wanted == Meeting.State.HELD
                            ? "Avsluta mötet på mötets egen sida: där svaras på de stående punkterna."
                            : "Läget kan inte tas tillbaka.");
            return () -> {};
        }
        var startsAt = line.moment(STARTS, stored.state().slot().startsAt());
        var endsAt = line.moment(ENDS, stored.state().slot().endsAt());
        return change(line, stored, meeting -> meeting.moveTo(startsAt, endsAt));
    }

    private Runnable change(Line<Meeting> line, Stored<Meeting> stored, Function<Meeting, ChangeOutcome> change) {
        switch (change.apply(stored.state())) {
            case ChangeOutcome.Changed changed -> {}
            case ChangeOutcome.EndsBeforeItStarts wrong ->
                line.refuse(ENDS, "Ange en sluttid som är senare än starttiden.");
            case ChangeOutcome.AlreadyHeld held -> line.refuse(STATE, "Mötet är hållet och kan inte ändras.");
            case ChangeOutcome.AlreadyCancelled cancelled ->
                line.refuse(STATE, "Mötet är inställt och kan inte ändras.");
            case ChangeOutcome.ThemeRepeated theme -> throw new IllegalStateException("themes are no column");
        }
        var about = stored.state().about();
        return () -> changing.change(
                line.id(), MeetingTag.of(stored, staircases.of(about.federation(), about.workplace())), change);
    }
}

package se.atagande.commitments.headcount;

import static se.atagande.commitments.exchange.Column.initiative;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Headcounts go out as a file and come back: one row for each initiative, with the days on which its number changed. */
@Component
class HeadcountRegister implements Register<Headcount> {

    private static final Column<Headcount> INITIATIVE =
            initiative(Headcount::initiative).needed();
    private static final Column<Headcount> STAFF = Column.<Headcount>codes(
                    "staff",
                    "Medarbetare",
                    "\\d{4}-\\d{2}-\\d{2}: ?\\d{1,5}",
                    "Från vilken dag och hur många, till exempel 2026-01-01: 12, 2026-07-01: 14.",
                    it -> it.entries().stream()
                            .map(entry -> entry.from() + ": " + entry.staff())
                            .toList())
            .needed();

    private final Headcounts headcounts;

    HeadcountRegister(Headcounts headcounts) {
        this.headcounts = headcounts;
    }

    @Override
    public String name() {
        return "headcounts";
    }

    @Override
    public String title() {
        return "Medarbetare i insatser";
    }

    @Override
    public List<Column<Headcount>> columns() {
        return List.of(INITIATIVE, STAFF);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        HeadcountsApi.ACCESS.requireRead(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        HeadcountsApi.ACCESS.requireWrite(caller, federation);
    }

    @Override
    public Rows<Headcount> rows() {
        return headcounts.rows();
    }

    @Override
    public String id(Headcount row) {
        return row.id();
    }

    @Override
    public Optional<String> idOf(Map<String, String> cells) {
        return Optional.ofNullable(cells.get(INITIATIVE.code()));
    }

    @Override
    public Runnable begin(Line<Headcount> line) {
        if (headcounts.find(line.id()).isPresent()) {
            line.refuse(INITIATIVE, "Insatsen hör till ett annat förbund. Kontrollera insatsens id.");
        }
        return enter(line, 0);
    }

    @Override
    public Runnable change(Line<Headcount> line, Stored<Headcount> stored) {
        line.keep("Insatsen ändras inte. Lägg till en ny rad för en annan insats.", INITIATIVE);
        return enter(line, stored.version());
    }

    private Runnable enter(Line<Headcount> line, long version) {
        var entries = line.codes(STAFF).stream()
                .map(it -> it.split(": ?"))
                .map(it -> entry(it[0], it[1]))
                .flatMap(Optional::stream)
                .toList();
        if (entries.stream().map(Headcount.Entry::from).distinct().count()
                < line.codes(STAFF).size()) {
            line.refuse(STAFF, "Ange dagar som finns, från år 1900 till 2200, och varje dag en gång.");
            return () -> {};
        }
        var headcount = new Headcount(line.id(), line.federation(), entries);
        return () -> headcounts.enter(headcount, version);
    }

    private static Optional<Headcount.Entry> entry(String day, String staff) {
        try {
            var from = LocalDate.parse(day);
            return from.getYear() < 1900 || from.getYear() > 2200
                    ? Optional.empty()
                    : Optional.of(new Headcount.Entry(from, Integer.parseInt(staff)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Channel;

/** One line about a fact, for readers of the evidence. */
final class FactWords {

    private FactWords() {}

    static Words of(Fact fact) {
        return switch (fact) {
            case Fact.ActivityFact it -> staged(activity(it.activity()), it.stage(), it.day());
            case Fact.MeetingFact it ->
                staged(
                        words("Möte (%s)", "Meeting (%s)", Wording.meetings(Set.of(it.meeting()))),
                        it.stage(),
                        it.day());
            case Fact.MonthFact it -> words("Månaden %s", "The month of %s", it.month());
            case Fact.OccasionFact it -> occasion(it);
            case Fact.PublicationFact it ->
                words("Publicerat %s: %s", "Published %s: %s", it.day(), channel(it.channel()));
            case Fact.VisitFact it -> words("Besök %s", "Visit %s", it.day());
            case Fact.MembershipFact it -> words("I registret sedan %s", "In the register since %s", it.day());
            case Fact.MeasureFact it ->
                words("Aktiv åtgärd %s: %s", "Active measure %s: %s", it.day(), Wording.step(it.step()));
            case Fact.RoutineFact it ->
                words("Rutin i en insats sedan %s", "Routine of an initiative since %s", it.day());
            case Fact.PartFact it -> words("Åtagande %s: %s", "Commitment %s: %s", it.number(), it.title());
        };
    }

    static boolean cancelled(Fact fact) {
        return switch (fact) {
            case Fact.ActivityFact it -> it.stage() == Fact.Stage.CANCELLED;
            case Fact.MeetingFact it -> it.stage() == Fact.Stage.CANCELLED;
            default -> false;
        };
    }

    private static Words staged(Words what, Fact.Stage stage, LocalDate day) {
        return switch (stage) {
            case PLANNED -> words("%s, planerad till %s", "%s, planned for %s", what, day);
            case CANCELLED -> words("%s %s, inställd", "%s %s, cancelled", what, day);
            case HELD -> words("%s %s", "%s %s", what, day);
        };
    }

    private static Words occasion(Fact.OccasionFact it) {
        return words("%s %s", "%s %s", Wording.occasion(it.occasion()), it.day())
                .and(since(it.answeredOn(), Wording.response(it.occasion())))
                .and(since(it.closedOn(), new Words("– avslutad %s", "– closed %s")));
    }

    private static Words since(@Nullable LocalDate day, Words pattern) {
        return day == null ? Words.NONE : words(pattern.sv(), pattern.en(), day);
    }

    private static Words activity(ActivityKind kind) {
        return switch (kind) {
            case SEMINAR -> new Words("Seminarium", "Seminar");
            case WEBINAR -> new Words("Webbinarium", "Webinar");
            case WORKSHOP -> new Words("Workshop", "Workshop");
            case INCLUSION_MEETING -> new Words("Inkluderingsträff", "Inclusion meeting");
            case INCLUSION_FIKA -> new Words("Inkluderingsfika", "Inclusion fika");
            case GROUP_ACTIVITY -> new Words("Gruppaktivitet", "Group activity");
            case INFORMATION_SESSION -> new Words("Informationstillfälle", "Information session");
            case DEMOCRACY_DAY -> new Words("Demokratidag", "Democracy day");
            case DIALOGUE -> new Words("Dialog", "Dialogue");
            case STAFF_TRAINING -> new Words("Utbildning för personal", "Staff training");
            case MEASURE -> new Words("Åtgärd", "Measure");
            case ROUTINE_REVIEW -> new Words("Uppföljning av rutinen", "Review of the routine");
            case UNKNOWN -> new Words("Aktivitet", "Activity");
        };
    }

    private static Words channel(Channel channel) {
        return switch (channel) {
            case WEBSITE -> new Words("webbplatsen", "the website");
            case NEWSLETTER -> new Words("nyhetsbrevet", "the newsletter");
            case LINKEDIN -> new Words("LinkedIn", "LinkedIn");
            case UNKNOWN -> new Words("okänd kanal", "unknown channel");
        };
    }
}

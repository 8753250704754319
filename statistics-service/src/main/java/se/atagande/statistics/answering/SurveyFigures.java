package se.atagande.statistics.answering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.statistics.bank.BankView;
import se.atagande.statistics.bank.Question;
import se.atagande.statistics.bank.QuestionBanks;
import se.atagande.statistics.release.Fact;
import se.atagande.statistics.release.FigureSource;
import se.atagande.statistics.release.Figures;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Text;
import se.atagande.statistics.survey.Survey;
import se.atagande.statistics.survey.Surveys;
import se.atagande.statistics.table.About;

/**
 * What a closed survey was answered: each question by one question about oneself at a time. All of these tables count the same people, which everybody knows:
 * an answer's number is the same whichever ground it is divided by, and a group's whichever question it answers.
 */
@Component
class SurveyFigures implements FigureSource {

    static final String SCHEME = "survey-answers";

    private final Surveys surveys;
    private final BallotBoxes boxes;
    private final QuestionBanks banks;

    SurveyFigures(Surveys surveys, BallotBoxes boxes, QuestionBanks banks) {
        this.surveys = surveys;
        this.boxes = boxes;
        this.banks = banks;
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public Optional<Figures> figures(Wanted wanted) {
        return surveys.find(wanted.subject())
                .map(it -> it.state())
                .filter(survey -> survey.federation().equals(wanted.federation())
                        && survey.closedOn() != null
                        && wanted.block().parts().equals(List.of(YearMonth.from(survey.closedOn()))))
                .flatMap(survey -> boxes.find(survey.id())
                        .filter(box -> box.closed() && box.destroyedOn() == null && box.counted() > 0)
                        .filter(box -> !box.grid().items().isEmpty()
                                && !box.grid().facets().isEmpty())
                        .map(box -> figures(survey, box, wanted.block().toString())));
    }

    /** When it could be answered: who answered, and when, nobody knows. */
    @Override
    public List<Fact> facts(Wanted wanted) {
        return surveys.find(wanted.subject()).map(it -> it.state()).stream()
                .filter(survey -> survey.federation().equals(wanted.federation()))
                .flatMap(survey -> Stream.of(
                        fact(Fact.Kind.SURVEY_OPENED, survey, survey.openedOn(), wanted),
                        fact(Fact.Kind.SURVEY_CLOSED, survey, survey.closedOn(), wanted)))
                .toList();
    }

    private static Fact fact(Fact.Kind kind, Survey survey, @Nullable LocalDate day, Wanted wanted) {
        return new Fact(
                kind, new Text(survey.title(), survey.title()), wanted.block().toString(), day, null);
    }

    private Figures figures(Survey survey, BallotBox box, String part) {
        var grid = box.grid();
        var counts = new HashMap<List<String>, Long>();
        for (var item = 0; item < grid.items().size(); item++) {
            for (var facet = 0; facet < grid.facets().size(); facet++) {
                var answers = leaves(grid.items().get(item));
                var groups = leaves(grid.facets().get(facet));
                var start = grid.start(item, facet);
                for (var row = 0; row < answers.size(); row++) {
                    for (var column = 0; column < groups.size(); column++) {
                        counts.put(List.of(answers.get(row), groups.get(column)), (long)
                                box.tally().get(start + row * groups.size() + column));
                    }
                }
            }
        }
        var parts = new TreeMap<String, Map<List<String>, Long>>();
        parts.put(part, counts);
        var version = survey.plan().bank();
        var swedish = BankView.of(banks, version, box.questions(), "sv");
        var english = BankView.of(banks, version, box.questions(), "en");
        return new Figures(
                Map.of(
                        "answer", categories(grid.items(), swedish, english),
                        "ground", categories(grid.facets(), swedish, english)),
                parts,
                theSamePeople(grid),
                new About(new Text(survey.title(), survey.title()), null));
    }

    private static List<Figures.Relation> theSamePeople(Grid grid) {
        var relations = new ArrayList<Figures.Relation>();
        for (var item : grid.items()) {
            for (var answer : leaves(item)) {
                for (var f = 1; f < grid.facets().size(); f++) {
                    relations.add(new Figures.Relation(
                            leaves(grid.facets().get(f)).stream()
                                    .map(group -> List.of(answer, group))
                                    .toList(),
                            leaves(grid.facets().getFirst()).stream()
                                    .map(group -> List.of(answer, group))
                                    .toList(),
                            true));
                }
            }
        }
        for (var facet : grid.facets()) {
            for (var group : leaves(facet)) {
                for (var i = 1; i < grid.items().size(); i++) {
                    relations.add(new Figures.Relation(
                            leaves(grid.items().get(i)).stream()
                                    .map(answer -> List.of(answer, group))
                                    .toList(),
                            leaves(grid.items().getFirst()).stream()
                                    .map(answer -> List.of(answer, group))
                                    .toList(),
                            true));
                }
            }
        }
        return relations;
    }

    private static String id(Grid.Side side) {
        return side.option() == null ? side.question() : side.question() + "." + side.option();
    }

    private static List<String> leaves(Grid.Side side) {
        return side.categories().stream().map(it -> id(side) + ":" + it).toList();
    }

    private static List<Category> categories(List<Grid.Side> sides, BankView swedish, BankView english) {
        return sides.stream()
                .map(side -> new Category(
                        id(side),
                        new Text(name(side, swedish), name(side, english)),
                        false,
                        side.categories().stream()
                                .map(it -> new Category(
                                        id(side) + ":" + it,
                                        new Text(
                                                name(side, it, swedish, "Hoppade över", "Valde", "Valde inte"),
                                                name(side, it, english, "Skipped", "Chose it", "Did not choose it"))))
                                .toList()))
                .toList();
    }

    private static BankView.Asked asked(Grid.Side side, BankView bank) {
        return bank.questions().stream()
                .filter(it -> it.id().equals(side.question()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> options(Grid.Side side, BankView bank) {
        return asked(side, bank).options().stream()
                .collect(Collectors.toMap(BankView.Choice::id, BankView.Choice::text));
    }

    private static String name(Grid.Side side, BankView bank) {
        var text = asked(side, bank).text();
        return side.option() == null ? text : text + " – " + options(side, bank).getOrDefault(side.option(), "");
    }

    private static String name(
            Grid.Side side, String category, BankView bank, String skipped, String chosen, String notChosen) {
        return switch (category) {
            case Grid.SKIPPED -> skipped;
            case Grid.CHOSEN -> chosen;
            case Grid.NOT_CHOSEN -> notChosen;
            case Question.WILL_NOT_SAY -> bank.willNotSay();
            default -> options(side, bank).getOrDefault(category, "");
        };
    }
}

package se.atagande.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import se.atagande.statistics.proof.Cell;
import se.atagande.statistics.proof.Demand;
import se.atagande.statistics.proof.Demands;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.Verdict;
import se.atagande.statistics.proof.Verifier;
import se.atagande.statistics.proof.World;

/** What is claimed of every table, tried on made-up people. Every cube and history hangs on its number alone. */
final class Proving {

    /** Of one cube or history; figures add up. */
    record Found(
            long numbers,
            long withWorlds,
            long wideEnough,
            long exact,
            long differences,
            long shown,
            long unexplained,
            long withheld,
            long unsafeWithLies) {

        static final Found NOTHING = new Found(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Found plus(Found o) {
            return new Found(
                    numbers + o.numbers,
                    withWorlds + o.withWorlds,
                    wideEnough + o.wideEnough,
                    exact + o.exact,
                    differences + o.differences,
                    shown + o.shown,
                    unexplained + o.unexplained,
                    withheld + o.withheld,
                    unsafeWithLies + o.unsafeWithLies);
        }

        boolean good() {
            return withWorlds == numbers
                    && wideEnough == numbers
                    && exact == 0
                    && differences == 0
                    && unsafeWithLies == 0;
        }
    }

    private static final List<Cell> CELLS = RandomCubes.cells(1);
    private static final List<Rules> RULES = List.of(
            new Rules(Mode.EXACT, 5, 4, false),
            new Rules(Mode.ROUND5, 5, 4, false),
            new Rules(Mode.EXACT, 5, 4, true),
            new Rules(Mode.ROUND5, 10, 4, true));

    private Proving() {}

    /** From 50 to 3,000 people, small groups as likely as large ones; every tenth with a solver that lies. */
    static Found cube(int number) {
        var random = new SplittableRandom(number);
        var people = (int) Math.round(50 * Math.pow(60, random.nextDouble()));
        var question = new Question(RandomCubes.people(random, people, 1), CELLS, RULES.get(number % RULES.size()));
        var found = audited(question, decide(new LeastMoves(), question), random);
        if (number % 10 == 0) {
            var decided = decide(new LyingSolverTest.Lying(number), question);
            if (decided instanceof Protection.Proved proved
                    && Verifier.verify(question, proved.shown(), proved.worlds()) instanceof Verdict.Safe) {
                var unsafe = exact(question, proved, random).size();
                found = found.plus(new Found(0, 0, 0, 0, 0, 0, 0, 0, unsafe));
            }
        }
        return found;
    }

    private static Protection decide(Solver solver, Question question) {
        return new Protecting(solver).decide(question, new BitSet(), Progress.NOBODY);
    }

    private static Found audited(Question question, Protection protection, SplittableRandom random) {
        var demands = Demands.of(question);
        if (!(protection instanceof Protection.Proved proved)) {
            return new Found(
                    0,
                    0,
                    0,
                    exact(question, new Protection.Proved(new BitSet(), List.of(), 0, 0, -1), random)
                            .size(),
                    0,
                    0,
                    0,
                    1,
                    0);
        }
        var with = demands.size();
        var wide = 0;
        for (var demand : demands) {
            wide += wide(demand, question.truth(), proved) ? 1 : 0;
        }
        var safe = Verifier.verify(question, proved.shown(), proved.worlds()) instanceof Verdict.Safe;
        return new Found(
                demands.size(),
                safe ? with : 0,
                wide,
                exact(question, proved, random).size(),
                differences(
                        question.knownWith(proved.shown()),
                        question.truth(),
                        question.rules().threshold()),
                proved.shown().cardinality(),
                Math.max(0, proved.unexplained()),
                0,
                0);
    }

    /** Counted here once more, apart from the verifier. */
    private static boolean wide(Demand demand, long[] truth, Protection.Proved proved) {
        var least = demand.sum().in(truth);
        var most = least;
        for (var world : proved.worlds()) {
            var value = demand.sum().in(world.of(truth));
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least >= 4;
    }

    private static List<Sum> exact(Question question, Protection.Proved proved, SplittableRandom random) {
        var sums = Demands.of(question).stream().map(Demand::sum).distinct().toList();
        return SecondOpinion.of(question, proved.shown()).exactlyKnown(sums, question.truth(), proved.worlds(), random);
    }

    /** Pairs of exact published numbers, one within the other, between which lie one to four persons. */
    private static long differences(List<Knowledge> ledger, long[] truth, int threshold) {
        var exact = ledger.stream().filter(k -> k.lower() == k.upper()).toList();
        var found = 0L;
        for (var whole : exact) {
            for (var part : exact) {
                var difference = whole.lower() - part.lower();
                if (difference > 0
                        && difference < threshold
                        && part.sum().size() < whole.sum().size()) {
                    var rest = whole.sum().minus(part.sum());
                    if (rest.size() == whole.sum().size() - part.sum().size()) {
                        found++;
                    }
                }
            }
        }
        return found;
    }

    private static final int FEDERATIONS = 3;
    private static final int ATOMS = FEDERATIONS * 3 * 4;
    private static final List<Cell> MONTH = RandomCubes.cells(FEDERATIONS, 3, 4);

    /**
     * Two years of three federations by gender and answer: more people each month, some counted a month late, the third federation gone after 13 to 18
     * months; each month published by itself, each quarter and each year as one more table over the same atoms.
     */
    static Found history(int number) {
        var random = new SplittableRandom(5_000_000L + number);
        var rules = new Rules(number % 2 == 0 ? Mode.EXACT : Mode.ROUND5, 5, 4, false);
        var leaves = 13 + random.nextInt(6);
        var start = 20 + random.nextInt(60);
        var found = Found.NOTHING;
        for (var year = 0; year < 2; year++) {
            var truth = new long[12 * ATOMS];
            var late = 0;
            var ledger = new ArrayList<Knowledge>();
            var guarded = new ArrayList<Sum>();
            var worlds = new ArrayList<World>();
            for (var month = 0; month < 12; month++) {
                var since = year * 12 + month;
                var federations = since < leaves ? FEDERATIONS : FEDERATIONS - 1;
                var people = (int) (start * (1 + since / 12.0)) * federations + late;
                late = random.nextInt(4);
                for (var p = 0; p < people - late; p++) {
                    var answer = random.nextInt(10);
                    var category = answer < 6 ? 0 : answer < 8 ? 1 : answer < 9 ? 2 : 3;
                    var gender = random.nextInt(100);
                    truth[
                            month * ATOMS
                                    + (random.nextInt(federations) * 3 + (gender < 52 ? 0 : gender < 97 ? 1 : 2)) * 4
                                    + category]++;
                }
                found = found.plus(publish(truth, month, 1, rules, ledger, guarded, worlds, random));
                if (month % 3 == 2) {
                    found = found.plus(publish(truth, month - 2, 3, rules, ledger, guarded, worlds, random));
                }
            }
            found = found.plus(publish(truth, 0, 12, rules, ledger, guarded, worlds, random));
        }
        return found;
    }

    /** Over all that was published of the year before, whether or not it touches these months. */
    private static Found publish(
            long[] truth,
            int first,
            int months,
            Rules rules,
            List<Knowledge> ledger,
            List<Sum> guarded,
            List<World> worlds,
            SplittableRandom random) {
        var cells = new ArrayList<Cell>();
        for (var cell : MONTH) {
            var atoms = new BitSet();
            for (var month = first; month < first + months; month++) {
                for (var i = 0; i < cell.sum().size(); i++) {
                    atoms.set(month * ATOMS + cell.sum().atom(i));
                }
            }
            cells.add(new Cell(first + "+" + months + cell.key(), Sum.of(atoms), cell.level()));
        }
        var here = Question.touching(truth, cells, ledger, guarded, rules);
        var decided = new Protecting(worlds).decide(here, new BitSet(), Progress.NOBODY);
        var found = audited(here, decided, random);
        if (decided instanceof Protection.Proved proved) {
            proved.shown().stream().mapToObj(here::told).forEach(ledger::add);
            worlds.addAll(proved.worlds());
        }
        cells.stream()
                .filter(cell -> cell.sum().in(truth) < rules.threshold())
                .forEach(cell -> guarded.add(cell.sum()));
        return found;
    }
}

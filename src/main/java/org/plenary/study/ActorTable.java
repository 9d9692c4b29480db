package org.plenary.study;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who wants what on which issue and how much it matters: a table of actors by issues as the literature on bargaining has
 * them (Thomson, Stokman, Achen and König 2006, The European Union Decides).
 *
 * <p>Missing cells are filled by a rule. An actor without a position on an issue takes no side there: it counts as
 * standing at the compromise mean of the others, with salience 0. An actor with a position and no salience gives the issue
 * the mean salience that others give it.
 */
public final class ActorTable {
    /** A uniform spread over a scale has this many standard deviations from end to end. */
    private static final double SPREAD = StrictMath.sqrt(12);

    /**
     * An actor.
     *
     * @param name as the table has it
     * @param code three capital letters, unique in the table
     * @param power at least 0, in any unit
     */
    public record Actor(String name, String code, double power) {}

    /**
     * An issue.
     *
     * @param id letters, digits and underscores, unique in the table
     * @param title as the table has it
     * @param low the lower end of its scale
     * @param high the upper end; that of an issue on which all stand at one place is the same
     * @param observed what was decided in fact, if the table says it
     */
    public record Issue(String id, String title, double low, double high, OptionalDouble observed) {
        /** Returns a place on the table's scale in the model's unit: 0 in the middle, 1 the sd of a uniform spread. */
        double reading(double position) {
            return high > low ? ((position - low) / (high - low) - 0.5) * SPREAD : 0;
        }

        /** Returns a reading on the table's own scale. */
        double onScale(double reading) {
            return low + (reading / SPREAD + 0.5) * (high - low);
        }

        /** Returns a width of readings on the table's own scale. */
        double widthOnScale(double width) {
            return width / SPREAD * (high - low);
        }
    }

    private final String title;
    private final List<Actor> actors;
    private final List<Issue> issues;
    private final double[][] positions;
    private final double[][] saliences;

    /**
     * Fills missing cells.
     *
     * @param positions by issue and actor; NaN where the table has none
     * @param saliences likewise, at least 0 in any unit, not all 0
     */
    ActorTable(String title, List<Actor> actors, List<Issue> issues, double[][] positions, double[][] saliences) {
        this.title = title;
        this.actors = List.copyOf(actors);
        this.issues = List.copyOf(issues);
        this.positions = new double[issues.size()][];
        this.saliences = new double[issues.size()][];
        double usual = Double.isNaN(mean(saliences)) ? 1 : mean(saliences);
        for (int k = 0; k < issues.size(); k++) {
            double[] given = positions[k];
            double ofIssue = mean(saliences[k]);
            double usualHere = Double.isNaN(ofIssue) ? usual : ofIssue;
            double[] weights = saliences[k].clone();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Double.isNaN(given[i]) ? 0 : Double.isNaN(weights[i]) ? usualHere : weights[i];
            }
            this.saliences[k] = weights;
            this.positions[k] = given;
            double middle = compromiseMean(k);
            this.positions[k] =
                    Arrays.stream(given).map(x -> Double.isNaN(x) ? middle : x).toArray();
        }
    }

    private static double mean(double[]... cells) {
        return Arrays.stream(cells)
                .flatMapToDouble(Arrays::stream)
                .filter(x -> !Double.isNaN(x))
                .average()
                .orElse(Double.NaN);
    }

    /** Returns what it is about, in a line. */
    public String title() {
        return title;
    }

    /** Returns the actors, in the order of the table. */
    public List<Actor> actors() {
        return actors;
    }

    /** Returns the issues, in the order of the table. */
    public List<Issue> issues() {
        return issues;
    }

    /** Returns where an actor stands, on the table's own scale. */
    public double position(int issue, int actor) {
        return positions[issue][actor];
    }

    /** Returns what an issue matters to an actor, in the table's own unit; 0 where the table has no position. */
    public double salience(int issue, int actor) {
        return saliences[issue][actor];
    }

    /** Returns the salience with a mean of 1 over all cells that are not 0. */
    double weight(int issue, int actor) {
        return saliences[issue][actor]
                / Arrays.stream(saliences)
                        .flatMapToDouble(Arrays::stream)
                        .filter(s -> s > 0)
                        .average()
                        .orElse(1);
    }

    /**
     * Returns the mean position on an issue, weighted by power times salience, on the table's own scale (van den Bos 1991;
     * Achen in Thomson and others 2006, ch. 4); the plain mean where nobody has both.
     */
    public double compromiseMean(int issue) {
        double plain = mean(positions[issue]);
        double total = sum(i -> clout(issue, i));
        return total > 0
                ? sum(i -> Double.isNaN(positions[issue][i]) ? 0 : clout(issue, i) * positions[issue][i]) / total
                : plain;
    }

    private double clout(int issue, int actor) {
        return actors.get(actor).power() * saliences[issue][actor];
    }

    private double sum(IntToDoubleFunction of) {
        return IntStream.range(0, actors.size()).mapToDouble(of).sum();
    }
}

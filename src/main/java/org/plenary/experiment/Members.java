package org.plenary.experiment;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.plenary.scenario.ScenarioTree;

/**
 * An ensemble: other values of all judged numbers, several times over. Replicate r of every case is run with member r mod
 * {@link #size}, so that replicates carry judgement beside luck, and cases that share luck share judgement too.
 */
public interface Members {
    /** Stands for no member: the numbers as the files have them. */
    int AS_SHIPPED = -1;

    /** The setting of a plan that says how many there are. */
    String SIZE = "members";

    /** No ensemble: every number as the files have it. */
    Members NONE = new Members() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public ScenarioTree tree(ScenarioTree tree, int member) {
            return tree;
        }

        @Override
        public Settings settings(Settings settings) {
            return settings;
        }
    };

    /** Returns how many there are. */
    int size();

    /** Returns the file of a scenario with the numbers of a member, from 0, in it; as it is for {@link #AS_SHIPPED}. */
    ScenarioTree tree(ScenarioTree tree, int member);

    /** Returns what makes cases that are scored with the numbers of a member. */
    default StudyCases scored(StudyCases cases, int member) {
        return cases;
    }

    /** Returns the settings of a plan with what tells this ensemble from others, and its {@link #SIZE}. */
    Settings settings(Settings settings);

    /** Returns the case of which each run is made with its member's numbers. */
    default RunnableCase each(IntFunction<RunnableCase> ofMember) {
        return size() == 0 ? ofMember.apply(AS_SHIPPED) : new EachMember(ofMember);
    }

    /**
     * Returns the case of a scenario, each run of which has its member's numbers.
     *
     * @param varied what an experiment makes of the scenario
     */
    default RunnableCase at(
            StudyCases cases, ScenarioTree scenario, UnaryOperator<ScenarioTree> varied, List<StoredTable> keep) {
        return at(cases, scenario, varied, keep, false);
    }

    /** Returns the same; {@code besideComplex} says whether others of the sweep have a regime complex. */
    default RunnableCase at(
            StudyCases cases,
            ScenarioTree scenario,
            UnaryOperator<ScenarioTree> varied,
            List<StoredTable> keep,
            boolean besideComplex) {
        return each(member -> scored(cases, member).at(varied.apply(tree(scenario, member)), keep, besideComplex));
    }

    /** Returns how many members the runs of a plan with these settings have; 0 without an ensemble. */
    static int size(Settings settings) {
        return settings.words(SIZE).isEmpty() ? 0 : Integer.parseInt(settings.word(SIZE));
    }

    /** Returns the member of a replicate in a plan with these settings. */
    static int of(Settings settings, int replicate) {
        int size = size(settings);
        return size == 0 ? AS_SHIPPED : replicate % size;
    }

    /** A case that is built for each run: a member comes round once in as many replicates as there are members. */
    record EachMember(IntFunction<RunnableCase> ofMember) implements RunnableCase {
        @Override
        public RunOutcome run(PlannedRun run) {
            return member(run.member()).run(run);
        }

        @Override
        public RunnableCase member(int member) {
            return ofMember.apply(member);
        }
    }
}

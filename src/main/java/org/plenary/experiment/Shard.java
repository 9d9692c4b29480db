package org.plenary.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.plenary.kernel.UserError;

/**
 * A fixed part of a sweep: of {@code count} blocks of the execution order, as equal as can be, the one with this number.
 * As replicates are the slowest index of that order, a part is about as balanced as the whole.
 *
 * @param number which part, from 1
 * @param count how many parts there are
 */
public record Shard(int number, int count) {
    /** The whole sweep. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /**
     * Checks the numbers.
     *
     * @throws UserError if there is no such part
     */
    public Shard {
        if (number < 1 || number > count) {
            throw new UserError("shard " + number + "/" + count + " does not exist: shards are counted from 1 to their"
                    + " number. Maybe 1/" + Math.max(1, count) + ".");
        }
    }

    /**
     * Reads {@code I/N}.
     *
     * @throws UserError if it has another form
     */
    public static Shard parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new UserError("shard \"" + text + "\" is not of the form I/N, such as 1/3. Maybe 1/3 for the first of"
                    + " three parts.");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Returns whether this is all of the sweep. */
    public boolean isWhole() {
        return count == 1;
    }

    /** Returns the first step of the execution order that belongs to it. */
    public long from(SweepPlan plan) {
        return Math.multiplyExact(plan.steps(), number - 1L) / count;
    }

    /** Returns the step after its last. */
    public long to(SweepPlan plan) {
        return Math.multiplyExact(plan.steps(), (long) number) / count;
    }

    /** Returns how many runs it has. */
    public long size(SweepPlan plan) {
        if (isWhole()) {
            return plan.size();
        }
        if (plan.design().rules().isEmpty()) {
            return to(plan) - from(plan);
        }
        return LongStream.range(from(plan), to(plan))
                .filter(step -> plan.isRun(plan.atStep(step)))
                .count();
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}

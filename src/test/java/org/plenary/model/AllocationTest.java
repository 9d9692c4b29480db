package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.plenary.worlds.Large;

/**
 * What a meeting day allocates does not depend on the number of states: everything that is kept for each state is made
 * when a committee convenes, or once for each of the losses that it remembers.
 */
class AllocationTest {
    private static final int FEW = 50;
    private static final int MANY = 1600;
    private static final int DAYS = 60;
    private static final int ROWS = 40;

    /** A single array of one number a state each day would take 12,400 bytes a day more with the many states. */
    private static final long LESS_THAN_AN_ARRAY = (MANY - FEW) * Double.BYTES / 2;

    /** Returns the median over the second half of the days of what a day allocates, in bytes. */
    private static long bytesADay(int states, ThreadMXBean threads) {
        Negotiation negotiation =
                new Negotiation(Large.world(states, ROWS, DAYS).setup(), 1, NegotiationListener.NONE);
        negotiation.start();
        long[] bytes = new long[DAYS];
        for (int day = 0; day < DAYS; day++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            boolean more = negotiation.schedule.step(negotiation);
            bytes[day] = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertThat(more).as("day %d is worked through", day).isTrue();
        }
        long[] late = Arrays.copyOfRange(bytes, DAYS / 2, DAYS - 1);
        Arrays.sort(late);
        return late[late.length / 2];
    }

    @Test
    void aDayAllocatesNothingForEachState() {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                        && threads.isThreadAllocatedMemorySupported(),
                "this Java does not count what a thread allocates");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        bytesADay(FEW, threads); // compiled code allocates less than interpreted: both are measured after this
        long few = bytesADay(FEW, threads);
        long many = bytesADay(MANY, threads);
        assertThat(many)
                .as("bytes a day with %d states, against %d with %d", MANY, few, FEW)
                .isLessThan(few + LESS_THAN_AN_ARRAY);
    }
}

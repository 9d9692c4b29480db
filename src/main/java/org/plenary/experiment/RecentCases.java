package org.plenary.experiment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the cases of a source that were asked for last, so that one that comes round again soon is made once, and memory
 * stays flat however many there are.
 */
public final class RecentCases implements CaseSource {
    private final CaseSource source;
    private final Map<Long, RunnableCase> known;

    /** Keeps so many cases at most. */
    public RecentCases(CaseSource source, int most) {
        this.source = source;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, RunnableCase> eldest) {
                return size() > most;
            }
        };
    }

    /** Makes a case outside the lock: two workers may make the same one, which does no harm. */
    @Override
    public RunnableCase at(int scenario, int designPoint) {
        long place = ((long) scenario << 32) | designPoint;
        synchronized (known) {
            RunnableCase there = known.get(place);
            if (there != null) {
                return there;
            }
        }
        RunnableCase made = source.at(scenario, designPoint);
        synchronized (known) {
            known.put(place, made);
        }
        return made;
    }
}

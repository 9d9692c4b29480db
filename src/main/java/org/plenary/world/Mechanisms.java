package org.plenary.world;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which mechanisms are on in a run. Immutable. */
public final class Mechanisms {
    private final EnumSet<Mechanism> off;

    private Mechanisms(EnumSet<Mechanism> off) {
        this.off = off;
    }

    /** Returns the set with all mechanisms on. */
    public static Mechanisms all() {
        return new Mechanisms(EnumSet.noneOf(Mechanism.class));
    }

    /** Returns the set with all mechanisms on but these. */
    public static Mechanisms without(Collection<Mechanism> off) {
        EnumSet<Mechanism> set = EnumSet.noneOf(Mechanism.class);
        set.addAll(off);
        return new Mechanisms(set);
    }

    /** Returns whether the mechanism is on. */
    public boolean on(Mechanism mechanism) {
        return !off.contains(mechanism);
    }

    /** Returns the mechanisms that are off, in the order of the enum. */
    public Set<Mechanism> off() {
        return EnumSet.copyOf(off);
    }
}

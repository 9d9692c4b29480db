package org.plenary.worlds;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.AuthorityItem;
import org.plenary.world.DecisionRule;
import org.plenary.world.Organ;
import org.plenary.world.Secretariat;

/** An organ of all states that meets regularly, has a small secretariat at the centre and hears nobody else, until told otherwise. */
public final class OrganDraft {
    private final String id;
    private final DecisionRule rule;
    private final Map<AuthorityItem, Integer> inherited = new EnumMap<>(AuthorityItem.class);
    private int[] members = {};
    private int experts;
    private boolean regular = true;
    private double chair;
    private double access;
    private double pen;
    private double expertise = 0.5;
    private double staff = 2;
    private double autonomy;
    private double effort;
    private String secretariat = World.SECRETARIAT;
    private List<String> succeeds = List.of();

    private OrganDraft(String id, DecisionRule rule) {
        this.id = id;
        this.rule = rule;
    }

    public static OrganDraft of(String id, DecisionRule rule) {
        return new OrganDraft(id, rule);
    }

    public OrganDraft members(int... seated) {
        members = seated;
        return this;
    }

    public OrganDraft experts(int number) {
        experts = number;
        return this;
    }

    public OrganDraft irregular() {
        regular = false;
        return this;
    }

    public OrganDraft chair(double finds) {
        chair = finds;
        return this;
    }

    public OrganDraft nonState(double speaks, double writes) {
        access = speaks;
        pen = writes;
        return this;
    }

    public OrganDraft secretariat(String name, double sees, double handles, double leads, double spends) {
        secretariat = name;
        expertise = sees;
        staff = handles;
        autonomy = leads;
        effort = spends;
        return this;
    }

    public OrganDraft inherits(AuthorityItem item, int level) {
        inherited.put(item, level);
        return this;
    }

    public OrganDraft succeeds(String... organs) {
        succeeds = List.of(organs);
        return this;
    }

    public Organ organ() {
        return new Organ(
                id,
                "Organ " + id,
                new Secretariat(secretariat, "Secretariat", expertise, staff, autonomy, effort, 1),
                members,
                experts,
                rule,
                regular,
                chair,
                access,
                pen,
                succeeds,
                inherited);
    }
}

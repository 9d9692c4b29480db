package org.plenary.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Drafting;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.RunSetting;
import org.plenary.kernel.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ProvisionStatus;
import org.plenary.world.Authority;
import org.plenary.world.Mechanism;

/**
 * What a committee takes up each day: as many items as states and staff can handle, those that had least attention
 * first. An item on which nothing moved for some tests is exhausted and not taken up again.
 */
final class Agenda {
    private final Chair chair;
    private final Committee committee;
    private final int[] handledItems = new int[AuthorityItem.values().length];
    private final int[] idleItems = new int[AuthorityItem.values().length];

    Agenda(Chair chair) {
        this.chair = chair;
        this.committee = chair.committee();
    }

    /** Returns how many items states draft in a day by themselves. */
    double statesCapacity() {
        RunSetting setting = committee.setting();
        double drive = setting.on(Mechanism.DRIVE) ? setting.field().drive() : 0.5;
        return setting.parameters().statesDrafting() * drive;
    }

    /** Returns how many items the staff handles in a day. */
    double staffCapacity() {
        return committee.organ().secretariat().staff();
    }

    /** Returns the items of the day. */
    List<Item> ofDay() {
        double capacity = statesCapacity() + staffCapacity();
        double u = chair.chance(Purpose.AGENDA_LENGTH, 0);
        int slots = (int) Math.floor(capacity + u);
        List<Item> due = new ArrayList<>(live());
        due.sort(Comparator.comparingInt(this::handled).thenComparingDouble(this::lot));
        List<Item> taken = due.subList(0, Math.min(slots, due.size()));
        taken.forEach(this::count);
        return taken;
    }

    /** Returns the number that keys the draws on an item: by what it is, not by its place on the agenda. */
    int key(Item item) {
        return item instanceof Item.Substance s
                ? committee.keyOf(s.row())
                : ((Item.Institution) item).authority().ordinal();
    }

    /** Returns whether nothing is left that might still move. */
    boolean exhausted() {
        return live().isEmpty();
    }

    private List<Item> live() {
        List<Item> live = new ArrayList<>();
        NegotiatingText text = committee.text();
        for (int row = 0; row < text.rows(); row++) {
            if (text.open(row)
                    && text.status(row) != ProvisionStatus.OMITTED
                    && text.failed(row) < Drafting.EXHAUSTED) {
                live.add(new Item.Substance(row));
            }
        }
        for (AuthorityItem item : Authority.inText()) {
            if (idleItems[item.ordinal()] < Drafting.EXHAUSTED) {
                live.add(new Item.Institution(item));
            }
        }
        return live;
    }

    private int handled(Item item) {
        if (item instanceof Item.Substance s) {
            return committee.text().handled(s.row());
        }
        return handledItems[((Item.Institution) item).authority().ordinal()];
    }

    private double lot(Item item) {
        return chair.chance(item instanceof Item.Substance ? Purpose.AGENDA_ROW : Purpose.AGENDA_AUTHORITY, key(item));
    }

    private void count(Item item) {
        if (item instanceof Item.Substance s) {
            chair.takeUp(s.row());
        } else {
            AuthorityItem authority = ((Item.Institution) item).authority();
            handledItems[authority.ordinal()]++;
            chair.takeUp(authority);
        }
    }

    /** Notes whether an item of authority moved. When it did, everything else may move again. */
    void note(AuthorityItem item, boolean moved) {
        if (moved) {
            Arrays.fill(idleItems, 0);
        } else {
            idleItems[item.ordinal()]++;
        }
    }
}

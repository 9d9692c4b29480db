package org.plenary.bargaining;

import org.plenary.kernel.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;
import org.plenary.text.ProvisionStatus;
import org.plenary.text.Wording;
import org.plenary.world.Authority;
import org.plenary.world.Mechanism;
import org.plenary.world.Organ;
import org.plenary.world.States;

/**
 * The chair of a committee: all that a protocol can do there. The default protocol has no other means. Whatever is put is
 * decided by the organ's rule, and listeners hear of it.
 *
 * <p>What is written without being put ({@link #write}, {@link #confer}) is for protocols that say at once what bargaining
 * ends in.
 */
public final class Chair {
    private final Committee committee;

    /**
     * Convenes an organ.
     *
     * @param bid the mandate, who tabled it and what it covers
     * @param held the authority that the organ holds already
     * @param key a number that tells the organ and the period: it keys the committee's random draws
     */
    public Chair(
            RunSetting setting,
            States states,
            Bid bid,
            Membership membership,
            Acquis acquis,
            Authority held,
            int key,
            Listener listener) {
        this(new Committee(setting, states, bid, membership, acquis, held, key, listener));
    }

    Chair(Committee committee) {
        this.committee = committee;
    }

    /** Returns the committee, to look at. */
    public Committee committee() {
        return committee;
    }

    /** Returns how authors write here. */
    public Drafting drafting() {
        return committee.drafting();
    }

    /**
     * Goes on with a setting that was changed while a run goes on. The text, the authority and the calendar stay.
     *
     * @param organ the organ as it is now: its secretariat may have other resources
     */
    public void renew(RunSetting changed, Organ organ) {
        committee.renew(changed, organ);
    }

    /** Opens a session to those who have come. */
    public void attend(boolean[] present) {
        committee.attend(present);
    }

    /** Draws a number uniform on (0, 1) for this committee and day. */
    public double chance(Purpose purpose, int item) {
        return committee.chance(purpose, item);
    }

    /** Returns gains for this committee's states, all of them 0, to be filled. */
    public Gains newGains() {
        return committee.newGains();
    }

    /** Computes what each state gains by a wording of a row. */
    public void gains(int row, Wording wording, Gains into) {
        committee.losses().wording(row, committee.law(row, wording), into);
    }

    /** Computes what each state gains by another level of an item of authority. */
    public void gains(AuthorityItem item, int level, Gains into) {
        committee.losses().authority(item, level, into);
    }

    /** Computes what each state gains by the text as a whole and the authority that it confers, against having neither. */
    public void gains(Gains into) {
        committee.losses().whole(into);
    }

    /** Writes gains as the members judge them, drawn towards those of their blocs, into others. */
    public void judge(Gains own, Gains judged) {
        committee.floor().judge(own, judged);
    }

    /** Opens a day: sets what members put up with. */
    public void hearMembers() {
        committee.readFloor();
    }

    /** Notes that a row is on the day's agenda. */
    public void takeUp(int row) {
        committee.text().handle(row);
    }

    /** Notes that an item of authority is on the day's agenda. */
    public void takeUp(AuthorityItem item) {
        committee.handleAuthority();
    }

    /** Notes that nobody has anything to propose on a row: it counts as a test that failed. */
    public void passOver(int row) {
        committee.text().fail(row);
    }

    /**
     * Puts wording to the decision rule and writes it into the text if it carries, into brackets if not.
     *
     * @return whether it carried
     */
    public boolean put(int row, Wording wording, Author author) {
        return committee.put(row, wording, author);
    }

    /** Puts a level of an authority item to the decision rule and writes it into the text if it carries. */
    public boolean put(AuthorityItem item, int level, Author author) {
        return committee.put(item, level, author);
    }

    /** Puts wordings of two rows as one package; both are agreed if it carries. */
    public boolean putTrade(int first, Wording one, int second, Wording other) {
        return committee.putTrade(first, one, second, other);
    }

    /** Puts the text as a whole to the decision rule. */
    public boolean putWhole() {
        return committee.putWhole();
    }

    /** Agrees on a row as it is worded, without a vote: an amendment that nobody need carry. */
    public void agree(int row) {
        committee.text().agree(row, committee.text().wording(row));
    }

    /** Writes wording into the text as agreed, in one draft, without a vote. */
    public void write(int row, Wording wording) {
        committee.text().write(row, wording);
    }

    /** Takes back what is agreed on a row, which stays open. */
    public void withdraw(int row) {
        committee.text().status(row, ProvisionStatus.PROPOSED);
    }

    /** Returns a row to what stood there when the committee convened. */
    public void restart(int row) {
        committee.open(row);
    }

    /** Writes a level of an authority item into the text, without a vote. */
    public void confer(AuthorityItem item, int level) {
        committee.confer(item, level);
    }

    /** Notes how much influence objects to a row as it stands, where it was not put. */
    public void noteObjections(int row) {
        Gains gains = newGains();
        gains(row, committee.text().wording(row), gains);
        committee.text().objected(row, drafting().expected(gains).objecting());
    }

    /** Opens an agreed row again: it is in brackets, and so is what was traded for it. */
    public void reopen(int row) {
        committee.reopen(row);
    }

    /** Starts a session after the first: positions have moved since the last, and what would not carry now is open again. */
    public void openSession() {
        committee.openSession();
    }

    /** Lowers the obligation of an agreed row by a step, without a vote. */
    public void soften(int row) {
        Wording wording = committee.text().wording(row);
        committee.text().agree(row, wording.withObligation(wording.obligation().firmer(-1)));
        committee.listener().redrafted(committee, row, DraftingMove.SOFTEN, true);
    }

    /** Whether a row can be softened at all: practice does it, and it binds more than a recommendation. */
    public boolean maySoften(int row) {
        return committee.setting().practice().contains(DraftingMove.SOFTEN)
                && committee.text().wording(row).obligation().compareTo(ObligationLevel.RECOMMENDATION) > 0;
    }

    /** Leaves a row out of the text. */
    public void omit(int row) {
        committee.omit(row);
    }

    /** Whether contested points may be left out: what practice does not omit stays in the final text as it was worded last. */
    public boolean mayOmit() {
        return committee.setting().on(Mechanism.OMISSION)
                && committee.setting().practice().contains(DraftingMove.OMIT);
    }

    /** Where practice is to enumerate first, tables umbrella provisions as their parts. */
    public void enumerate() {
        RunSetting setting = committee.setting();
        boolean first = !setting.practice().isEmpty() && setting.practice().get(0) == DraftingMove.SPLIT;
        for (int row = 0; row < committee.text().rows(); row++) {
            if (first && setting.on(Mechanism.ENUMERATION) && committee.text().open(row)) {
                split(row);
            }
        }
    }

    /** Splits an umbrella provision into its parts, which are then agreed apart; nothing, if it has none. */
    public void split(int row) {
        if (committee.rowOf(row).parts() > 0) {
            committee.split(row);
        }
    }

    /** Leaves out what says nothing: what permits the own reading of nearly every state. */
    public void omitEmpty() {
        committee.omitEmpty();
    }

    /** Starts the conclusion: there is no more time, however many days are left. */
    public void close() {
        committee.close();
    }

    /** Adopts the text, with dissociations of the states that lose by it more than they put up with. */
    public void adopt() {
        committee.adopt();
    }

    /** Gives the text up. */
    public void fail(String reason) {
        committee.listener().concluded(committee, false, reason);
    }

    /** Moves on to the next meeting day. */
    public void nextDay() {
        committee.nextDay();
    }
}

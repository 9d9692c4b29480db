package org.plenary.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Drafting;
import org.plenary.bargaining.Gains;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Phase;
import org.plenary.bargaining.Proceedings;
import org.plenary.bargaining.Proposal;
import org.plenary.kernel.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.world.Mechanism;

/** A meeting day under the single negotiating text, phase by phase. */
final class SingleTextProceedings implements Proceedings {
    private final Chair chair;
    private final Committee committee;
    private final NegotiatingText text;
    private final Gains gains;
    private final Agenda agenda;
    private final Drafting drafting;
    private final Consultation consultation;
    private final Conclusion conclusion;
    private final List<Item> items = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Proposal> stuck = new ArrayList<>();
    private boolean over;

    SingleTextProceedings(Chair chair) {
        this.chair = chair;
        this.committee = chair.committee();
        this.text = committee.text();
        this.gains = chair.newGains();
        this.agenda = new Agenda(chair);
        this.drafting = chair.drafting();
        this.consultation = new Consultation(chair);
        this.conclusion = new Conclusion(chair);
        chair.enumerate();
    }

    @Override
    public void perform(Phase phase) {
        switch (phase) {
            case STATEMENTS -> statements();
            case AMENDMENTS -> amendments();
            case SECRETARIAT_DRAFT -> secretariatDraft();
            case TEST -> test();
            case DRAFTING -> redraft();
            case CONSULTATION -> consultation.hold();
            case ADOPTION -> conclude();
            default -> {}
        }
    }

    @Override
    public boolean over() {
        return over;
    }

    private void statements() {
        reopen();
        chair.hearMembers();
        items.clear();
        items.addAll(agenda.ofDay());
        proposals.clear();
        stuck.clear();
    }

    /** An organ that does not meet regularly forgets part of what it had agreed when a new session starts. */
    private void reopen() {
        boolean forgets = !committee.organ().regular() && committee.setting().on(Mechanism.REOPENING);
        if (!forgets || committee.day() == 0 || !committee.mandate().calendar().opensSession(committee.day())) {
            return;
        }
        for (int row = 0; row < text.rows(); row++) {
            if (text.agreed(row)
                    && chair.chance(Purpose.REOPENING, row)
                            < committee.setting().parameters().reopening()) {
                chair.reopen(row);
            }
        }
    }

    private void amendments() {
        for (int n = 0; n < items.size(); n++) {
            if (!bySecretariat(n)) {
                propose(n, drafting.author(n, rowOf(items.get(n))));
            }
        }
    }

    private void secretariatDraft() {
        edit();
        for (int n = 0; n < items.size(); n++) {
            if (bySecretariat(n)) {
                propose(n, Author.SECRETARIAT);
            }
        }
    }

    /** The secretariat tidies up the loosest wording, as much as its staff manages and its autonomy lets it. */
    private void edit() {
        if (!committee.setting().on(Mechanism.SECRETARIAT_DRAFT)) {
            return;
        }
        double rate = committee.setting().parameters().editing()
                * committee.organ().secretariat().autonomy()
                * agenda.staffCapacity();
        int edits = (int) Math.floor(rate + chair.chance(Purpose.EDITING, 0));
        for (int e = 0; e < edits; e++) {
            IntStream.range(0, text.rows())
                    .filter(row -> text.agreed(row) && text.looseness(row) > 0)
                    .boxed()
                    .max(Comparator.comparingDouble(text::looseness))
                    .ifPresent(chair::edit);
        }
    }

    /** The secretariat drafts what its staff handles, as often as it is autonomous. */
    private boolean bySecretariat(int n) {
        double staff = agenda.staffCapacity();
        double share = staff / Math.max(1e-9, staff + agenda.statesCapacity());
        double pen = committee.organ().secretariat().autonomy() * share;
        return committee.setting().on(Mechanism.SECRETARIAT_DRAFT) && chair.chance(Purpose.SECRETARIAT_PEN, n) < pen;
    }

    private static int rowOf(Item item) {
        return item instanceof Item.Substance s ? s.row() : -1;
    }

    private void propose(int n, Author author) {
        if (items.get(n) instanceof Item.Substance s) {
            if (!text.open(s.row())) {
                return;
            }
            Optional<Proposal> proposal = drafting.propose(s.row(), author, n);
            proposal.ifPresent(proposals::add);
            if (proposal.isEmpty()) {
                chair.passOver(s.row());
            }
        } else if (items.get(n) instanceof Item.Institution i) {
            proposeAuthority(i.authority(), author, n);
        }
    }

    /** An author proposes a step up or down of an item of authority, if he gains by it. */
    private void proposeAuthority(AuthorityItem item, Author author, int n) {
        int level = committee.authority().level(item);
        boolean moved = proposeAuthority(item, level + 1, author) || proposeAuthority(item, level - 1, author);
        agenda.note(item, moved);
    }

    private boolean proposeAuthority(AuthorityItem item, int level, Author author) {
        if (level < committee.standing().level(item) || level > AuthorityItem.MAX_LEVEL) {
            return false;
        }
        chair.gains(item, level, gains);
        return drafting.gain(author, gains) > 0 && chair.put(item, level, author);
    }

    private void test() {
        for (Proposal p : proposals) {
            if (!chair.put(p.row(), p.wording(), p.author())) {
                stuck.add(p);
            }
        }
    }

    private void redraft() {
        for (Proposal p : stuck) {
            if (text.open(p.row()) && !text.agreed(p.row())) {
                drafting.redraft(p);
            }
        }
    }

    private void conclude() {
        if (committee.lastDay() || agenda.exhausted()) {
            conclusion.reach();
            over = true;
        }
        chair.nextDay();
    }
}

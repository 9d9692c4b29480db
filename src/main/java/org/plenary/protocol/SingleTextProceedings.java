package org.plenary.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Drafting;
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
    private final Agenda agenda;
    private final Drafting drafting;
    private final Consultation consultation;
    private final Conclusion conclusion;
    private final List<Item> items = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Proposal> stuck = new ArrayList<>();
    private final List<LevelProposal> levels = new ArrayList<>();
    private boolean over;

    SingleTextProceedings(Chair chair) {
        this.chair = chair;
        this.committee = chair.committee();
        this.text = committee.text();
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
        chair.hearMembers();
        if (committee.day() > 0 && committee.mandate().calendar().opensSession(committee.day())) {
            chair.openSession();
        }
        items.clear();
        items.addAll(agenda.ofDay());
        proposals.clear();
        levels.clear();
        stuck.clear();
    }

    private void amendments() {
        for (Item item : items) {
            if (!bySecretariat(item)) {
                propose(item, author(item));
            }
        }
    }

    private Author author(Item item) {
        return item instanceof Item.Substance s
                ? drafting.author(s.row())
                : drafting.author(((Item.Institution) item).authority());
    }

    private void secretariatDraft() {
        for (Item item : items) {
            if (bySecretariat(item)) {
                propose(item, Author.SECRETARIAT);
            }
        }
    }

    /** The secretariat drafts what its staff handles, as often as it is autonomous. */
    private boolean bySecretariat(Item item) {
        double staff = agenda.staffCapacity();
        double share = staff / Math.max(1e-9, staff + agenda.statesCapacity());
        double pen = committee.organ().secretariat().autonomy() * share;
        return committee.setting().on(Mechanism.SECRETARIAT_DRAFT)
                && chair.chance(Purpose.SECRETARIAT_PEN, agenda.key(item)) < pen;
    }

    private void propose(Item item, Author author) {
        if (item instanceof Item.Substance s) {
            if (!text.open(s.row())) {
                return;
            }
            Optional<Proposal> proposal = drafting.propose(s.row(), author, 0);
            proposal.ifPresent(proposals::add);
            if (proposal.isEmpty()) {
                chair.passOver(s.row());
            }
        } else if (item instanceof Item.Institution i) {
            OptionalInt level = drafting.propose(i.authority(), author);
            level.ifPresent(to -> levels.add(new LevelProposal(i.authority(), to, author)));
            if (level.isEmpty()) {
                agenda.note(i.authority(), false);
            }
        }
    }

    /** A level of an item of authority that an author proposes. */
    private record LevelProposal(AuthorityItem item, int level, Author author) {}

    private void test() {
        for (Proposal p : proposals) {
            if (!chair.put(p.row(), p.wording(), p.author())) {
                stuck.add(p);
            }
        }
        for (LevelProposal p : levels) {
            agenda.note(p.item(), chair.put(p.item(), p.level(), p.author()));
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

package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.field.Mechanism;
import org.plenary.random.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ProvisionStatus;

/** A meeting day under the single negotiating text, phase by phase. */
final class SingleTextProceedings implements Proceedings {
    private final Committee committee;
    private final Setting setting;
    private final Agenda agenda;
    private final Drafting drafting;
    private final Consultation consultation;
    private final Conclusion conclusion;
    private final List<Item> items = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Proposal> stuck = new ArrayList<>();
    private boolean over;

    SingleTextProceedings(Committee committee) {
        this.committee = committee;
        this.setting = committee.setting();
        this.agenda = new Agenda(committee);
        this.drafting = committee.drafting();
        this.consultation = new Consultation(committee);
        this.conclusion = new Conclusion(committee);
        enumerate();
    }

    /** Where practice is to enumerate first, umbrella provisions are tabled as their parts from the start. */
    private void enumerate() {
        boolean first = !setting.practice().isEmpty() && setting.practice().get(0) == DraftingMove.SPLIT;
        if (first && setting.on(Mechanism.ENUMERATION)) {
            for (int row = 0; row < committee.text().open.length; row++) {
                if (committee.text().open[row] && committee.rowOf(row).parts() > 0) {
                    committee.split(row);
                }
            }
        }
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
        for (int i : committee.membership().members) {
            committee.floor().patience[i] = setting.tactics().get(i).patience(committee.elapsed());
        }
        committee.readFloor();
        items.clear();
        items.addAll(agenda.ofDay());
        proposals.clear();
        stuck.clear();
    }

    /** An organ that does not meet regularly forgets part of what it had agreed when a new session starts. */
    private void reopen() {
        boolean forgets = !committee.organ().regular() && setting.on(Mechanism.REOPENING);
        if (!forgets || committee.day() == 0 || !committee.mandate().calendar().opensSession(committee.day())) {
            return;
        }
        NegotiatingText text = committee.text();
        for (int row = 0; row < text.open.length; row++) {
            if (text.agreed(row)
                    && committee.chance(Purpose.REOPENING, 0, row)
                            < setting.parameters().reopening()) {
                text.status[row] = ProvisionStatus.BRACKETED;
                text.failed[row] = 0;
                committee.listener().reopened(committee, row);
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
        if (!setting.on(Mechanism.SECRETARIAT_DRAFT)) {
            return;
        }
        double rate =
                setting.parameters().editing() * committee.organ().secretariat().autonomy() * agenda.staffCapacity();
        int edits = (int) Math.floor(rate + committee.chance(Purpose.DRAFT, 1, 0));
        for (int e = 0; e < edits; e++) {
            int loosest = loosest();
            if (loosest >= 0) {
                committee.edit(loosest);
            }
        }
    }

    private int loosest() {
        NegotiatingText text = committee.text();
        int loosest = -1;
        double most = 0;
        for (int row = 0; row < text.open.length; row++) {
            if (text.agreed(row) && text.looseness[row] > most) {
                most = text.looseness[row];
                loosest = row;
            }
        }
        return loosest;
    }

    /** The secretariat drafts what its staff handles, as often as it is autonomous. */
    private boolean bySecretariat(int n) {
        double staff = agenda.staffCapacity();
        double share = staff / Math.max(1e-9, staff + agenda.statesCapacity());
        double pen = committee.organ().secretariat().autonomy() * share;
        return setting.on(Mechanism.SECRETARIAT_DRAFT) && committee.chance(Purpose.DRAFT, 0, n) < pen;
    }

    private static int rowOf(Item item) {
        return item instanceof Item.Substance s ? s.row() : -1;
    }

    private void propose(int n, Author author) {
        if (items.get(n) instanceof Item.Substance s) {
            if (!committee.text().open[s.row()]) {
                return;
            }
            Optional<Proposal> proposal = drafting.propose(s.row(), author, n);
            proposal.ifPresent(proposals::add);
            if (proposal.isEmpty()) {
                committee.text().failed[s.row()]++;
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
        committee.losses().authorityGains(item, level);
        boolean gains = drafting.gain(author, committee.losses().gain()) > 0;
        return gains && committee.put(item, level, author);
    }

    private void test() {
        for (Proposal p : proposals) {
            if (!committee.put(p.row(), p.centre(), p.halfWidth(), p.obligation(), p.author())) {
                stuck.add(p);
            }
        }
    }

    private void redraft() {
        for (Proposal p : stuck) {
            if (committee.text().open[p.row()] && !committee.text().agreed(p.row())) {
                drafting.redraft(p);
            }
        }
    }

    private void conclude() {
        if (committee.lastDay() || agenda.exhausted()) {
            conclusion.reach();
            over = true;
        }
        committee.nextDay();
    }
}

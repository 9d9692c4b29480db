package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.RunSetting;
import org.plenary.complex.RegimeComplex;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityInForce;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.NegotiatedRecord;
import org.plenary.text.Wording;
import org.plenary.world.Authority;
import org.plenary.world.Mandate;
import org.plenary.world.Mechanism;
import org.plenary.world.Organ;
import org.plenary.world.ProvisionRow;

/** Keeps the record of a run: votes, authority conferred, texts adopted, and what became of each provision. */
final class Minutes {
    /** The gain at which support is nearly three quarters: the unit of the measure, by convention. */
    static final double SUPPORT_SCALE = 0.2;

    private final Setup setup;
    private RunSetting setting;
    private final List<MandateVote> votes = new ArrayList<>();
    private final List<ProvisionFate> fates = new ArrayList<>();
    private final List<AdoptedText> texts = new ArrayList<>();
    private final List<AuthorityDecision> conferred = new ArrayList<>();
    private final List<double[]> gains = new ArrayList<>();
    private final boolean[] regulated;
    private final String[] treaty;
    private final Alignment alignment;
    private double effort;
    private double consensusSum;
    private int ruleCommittees;
    private int ruleTexts;
    private int rounds;
    private int handled;

    Minutes(Setup setup, RunSetting setting) {
        this.setup = setup;
        this.setting = setting;
        this.regulated = new boolean[setting.preferences().rows.size()];
        this.treaty = new String[regulated.length];
        Arrays.fill(treaty, "");
        this.alignment = new Alignment(setup.states());
    }

    /** Goes on with a setting that was changed while a run goes on. */
    void become(RunSetting changed) {
        setting = changed;
    }

    MandateVote vote(int period, Assembly.Tabled tabled, Poll.Result v) {
        Tabling tabling = tabled.tabling();
        Mandate mandate = tabled.option().bid().mandate();
        MandateVote vote = new MandateVote(
                period,
                tabling.sponsorName(),
                tabled.rival(),
                tabled.attempt() + 1,
                tabling.votedIn() < 0
                        ? ""
                        : setup.organs().get(tabling.votedIn()).id(),
                mandate.organ().id(),
                mandate.ruleMandate().name().toLowerCase(java.util.Locale.ROOT),
                mandate.form().name().toLowerCase(java.util.Locale.ROOT),
                tabled.option().bid().lean(),
                v.decided(),
                v.objectors(),
                tabling.rollCall(),
                v.count('Y'),
                v.count('N'),
                v.count('A'),
                v.count('X'),
                v.carries(),
                v.ballots(),
                v.chances());
        votes.add(vote);
        return vote;
    }

    /** Enters the authority that an adopted mandate confers. */
    void mandate(int period, Mandate mandate, Authority with) {
        String organ = mandate.organ().id();
        String basis = "mandate of " + organ + " in period " + (period + 1);
        for (AuthorityItem item : Prospect.items(mandate.ruleMandate())) {
            conferred.add(new AuthorityDecision(item, level(period, item, mandate, with), organ, basis, period));
        }
    }

    /** A mandate leaves an organ what was conferred on it before of other items than the rule mandate. */
    private int level(int period, AuthorityItem item, Mandate mandate, Authority with) {
        return switch (item) {
            case ORGAN -> with.level(item);
            case RULE_MANDATE -> mandate.ruleMandate().ordinal();
            default ->
                inForce(period, mandate.organ()).stream()
                        .filter(decision -> decision.item() == item)
                        .mapToInt(AuthorityDecision::level)
                        .reduce(1, Math::max);
        };
    }

    /** Enters the moves that a strategy made. */
    void effort(double spent) {
        effort += spent;
    }

    /** Enters the end of a committee's work. */
    void conclude(int period, Committee committee) {
        rounds += committee.day();
        handled += committee.handled();
        if (committee.mandate().writesRules()) {
            consensusSum += consensus(committee);
            ruleCommittees++;
            ruleTexts += committee.adopted() ? 1 : 0;
            addFates(period, committee);
            addStands(committee);
        }
        if (committee.adopted()) {
            adopt(period, committee);
        }
    }

    /**
     * Agreement reached: the mean over the provisions of the text, weighted by importance, of the influence that did not
     * object; 0 for what was not agreed, and without text.
     */
    private static double consensus(Committee committee) {
        NegotiatingText text = committee.text();
        double sum = 0;
        double total = 0;
        for (int row = 0; row < text.rows(); row++) {
            if (text.open(row)) {
                double weight = committee.rowOf(row).weight();
                total += weight;
                sum += text.agreed(row) && committee.adopted() ? weight * (1 - text.objections(row)) : 0;
            }
        }
        return total > 0 ? sum / total : 0;
    }

    /** Enters who gains and who loses by each wording that was on the table at the end. */
    private void addStands(Committee committee) {
        NegotiatingText text = committee.text();
        for (int row = 0; row < text.rows(); row++) {
            if (text.open(row) && text.wording(row).halfWidth() > 0) {
                alignment.add(committee.gains(row));
            }
        }
    }

    private void addFates(int period, Committee committee) {
        NegotiatingText text = committee.text();
        for (int row = 0; row < text.rows(); row++) {
            if (text.open(row)) {
                ProvisionRow r = committee.rowOf(row);
                fates.add(new ProvisionFate(
                        period,
                        committee.organ().id(),
                        r.provision(),
                        r.part(),
                        text.status(row),
                        text.wording(row).centre(),
                        text.wording(row).halfWidth() + committee.openReadings(row),
                        setup.spread(r),
                        text.wording(row).obligation().weight(),
                        text.amendments(row),
                        text.objections(row),
                        text.agreed(row) && committee.adopted()));
            }
        }
    }

    private void adopt(int period, Committee committee) {
        AdoptedText text = text(period, committee, texts);
        texts.add(text);
        conferred.addAll(decisions(period, committee, "text " + text.id()));
        gains.add(committee.packageGains());
    }

    /** Returns the id that the text of a committee has in the record, if it is adopted. */
    static String textId(Committee committee, int period) {
        return committee.organ().id() + "-" + (period + 1);
    }

    /** Returns what a period adopted, with the organs that adopted it. */
    List<RegimeComplex.Adopted> adopted(int period, List<Committee> committees) {
        List<RegimeComplex.Adopted> adopted = new ArrayList<>();
        for (Committee committee : committees) {
            Organ organ = committee.organ();
            double authority = committee.effect(held(period, organ)).burden();
            texts.stream()
                    .filter(text -> text.id().equals(textId(committee, period)))
                    .forEach(text -> adopted.add(new RegimeComplex.Adopted(
                            text, organ.secretariat().id(), organ.nonStateAccess(), authority)));
        }
        return adopted;
    }

    private AdoptedText text(int period, Committee committee, List<AdoptedText> earlier) {
        String organ = committee.organ().id();
        List<AdoptedProvision> provisions = new ArrayList<>();
        for (int row = 0; row < committee.text().rows(); row++) {
            if (committee.text().agreed(row) && !duplicates(period, committee, row, earlier)) {
                provisions.add(provision(committee, row));
            }
        }
        return new AdoptedText(
                textId(committee, period),
                organ,
                period,
                committee.mandate().form(),
                provisions,
                committee.dissociations(),
                committee.replaces().stream()
                        .filter(other -> !committee.organ().succeeds().contains(other))
                        .toList(),
                covered(committee),
                committee.organ().succeeds());
    }

    /** Returns the provisions that the committee's mandate covers: a closed row is one of which the parts are open. */
    private static List<String> covered(Committee committee) {
        return IntStream.range(0, committee.text().rows())
                .filter(committee.text()::open)
                .mapToObj(row -> committee.rowOf(row).provision())
                .distinct()
                .toList();
    }

    private static List<AuthorityDecision> decisions(int period, Committee committee, String basis) {
        List<AuthorityDecision> decisions = new ArrayList<>();
        for (AuthorityItem item : Authority.inText()) {
            int level = committee.authority().level(item);
            if (level > committee.standing().level(item)) {
                Form form = committee.mandate().form();
                boolean stands = item == AuthorityItem.ORGAN && level == AuthorityItem.MAX_LEVEL;
                boolean permanent = form == Form.TREATY || form == Form.RESOLUTION && stands;
                decisions.add(
                        new AuthorityDecision(item, level, committee.organ().id(), basis, period, permanent));
            }
        }
        return decisions;
    }

    /** Returns the record as it would be if these committees adopted their texts as they stand. */
    NegotiatedRecord provisional(int period, List<Committee> committees) {
        List<AdoptedText> asIf = new ArrayList<>(texts);
        List<AuthorityDecision> with = new ArrayList<>(conferred);
        for (Committee committee : committees) {
            AdoptedText text = text(period, committee, asIf);
            asIf.add(text);
            with.addAll(decisions(period, committee, "text " + text.id()));
        }
        return record(period + 1, asIf, with);
    }

    /** Whether another organ's text of the same period says something on the point already, if only one may. */
    private boolean duplicates(int period, Committee committee, int row, List<AdoptedText> earlier) {
        if (setting.on(Mechanism.PARALLEL_TEXTS)) {
            return false;
        }
        String provision = committee.rowOf(row).provision();
        return earlier.stream()
                .filter(t -> t.period() == period)
                .flatMap(t -> t.provisions().stream())
                .anyMatch(p -> p.id().equals(provision));
    }

    private static AdoptedProvision provision(Committee committee, int row) {
        ProvisionRow r = committee.rowOf(row);
        Wording wording = committee.text().wording(row);
        return new AdoptedProvision(
                r.provision(), r.part(), wording.withHalfWidth(wording.halfWidth() + committee.openReadings(row)));
    }

    /**
     * Makes the text adopted last the acquis of what follows, but for provisions on which another took its place. What it
     * displaces ends, whether or not it says something instead. Where states choose among regimes a treaty binds its
     * parties alone, and is no acquis of others.
     */
    void enter(Acquis acquis, Committee committee) {
        AdoptedText recorded = texts.get(texts.size() - 1);
        List<AdoptedText> before = texts.subList(0, texts.size() - 1);
        boolean apart = setting.complex().isPresent() && recorded.form() == Form.TREATY;
        for (int row = 0; row < regulated.length; row++) {
            ProvisionRow r = committee.rowOf(row);
            if (!recorded.lapsed(before, r.provision())) {
                acquis.repeal(row, organ -> recorded.displaces(organ, r.provision()));
                treaty[row] = recorded.displaces(treaty[row], r.provision()) ? "" : treaty[row];
                if (apart && speaksOf(recorded, r)) {
                    treaty[row] = recorded.organ();
                } else if (speaksOf(recorded, r)) {
                    acquis.enter(
                            row,
                            committee.text().wording(row),
                            committee.openReadings(row),
                            recorded.form(),
                            recorded.organ());
                }
            }
            regulated[row] = acquis.adopted(row) || !treaty[row].isEmpty();
        }
    }

    private static boolean speaksOf(AdoptedText text, ProvisionRow row) {
        return text.provisions().stream()
                .anyMatch(p -> p.id().equals(row.provision()) && p.part().equals(row.part()));
    }

    /**
     * Returns the authority that an organ holds once a period is over: what it inherited and what is in force of that which
     * was conferred on it.
     */
    Authority held(int period, Organ organ) {
        Authority held = Authority.of(organ.inherited());
        for (AuthorityDecision d : inForce(period + 1, organ)) {
            held = held.with(d.item(), Math.max(d.level(), organ.inherited().getOrDefault(d.item(), 0)));
        }
        return held;
    }

    private List<AuthorityDecision> inForce(int periods, Organ organ) {
        return AuthorityInForce.after(periods, conferred, inherited()).stream()
                .filter(decision -> decision.organ().equals(organ.id()))
                .toList();
    }

    RunResult result(long seed) {
        return new RunResult(
                seed,
                !texts.isEmpty(),
                ruleCommittees == 0 ? 0 : consensusSum / ruleCommittees,
                support(),
                rounds,
                votes,
                fates,
                record(setup.periods().size(), texts, conferred),
                RunMeasure.atEnd(
                        end(record(setup.periods().size(), texts, conferred)),
                        setup.complex().isPresent()));
    }

    /**
     * Support for the outcome: over all states, the mean chance of preferring the adopted texts to having none, logistic
     * in the gain; 0 without a text.
     */
    private double support() {
        double sum = 0;
        for (double[] gain : gains) {
            for (double g : gain) {
                sum += support(g);
            }
        }
        return gains.isEmpty()
                ? 0
                : sum / (gains.size() * (double) setup.states().size());
    }

    /** A state's chance of preferring a text that it gains this much from to having none. */
    double support(double gain) {
        return 1 / (1 + StrictMath.exp(-gain / SUPPORT_SCALE));
    }

    /** Returns what each state gains from the text adopted last. */
    double[] lastGains() {
        return gains.get(gains.size() - 1).clone();
    }

    private NegotiatedRecord record(int periods, List<AdoptedText> adopted, List<AuthorityDecision> decided) {
        return new NegotiatedRecord(periods, setup.mandated(), adopted, decided, inherited());
    }

    private List<AuthorityDecision> inherited() {
        List<AuthorityDecision> inherited = new ArrayList<>();
        for (Organ organ : setup.organs()) {
            for (AuthorityItem item : AuthorityItem.values()) {
                int level = organ.inherited().getOrDefault(item, 0);
                if (level > 0) {
                    inherited.add(new AuthorityDecision(item, level, organ.id(), "before the process", 0));
                }
            }
        }
        return inherited;
    }

    private RunEnd end(NegotiatedRecord record) {
        return new RunEnd(
                setting,
                regulated,
                (int) fates.stream().filter(ProvisionFate::adopted).count(),
                ruleCommittees,
                ruleTexts,
                handled,
                effort,
                alignment,
                record,
                List.copyOf(fates));
    }
}

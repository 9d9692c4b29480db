package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.plenary.complex.RegimeComplex;
import org.plenary.text.Bindingness;
import org.plenary.text.Law;
import org.plenary.text.Wording;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.Conduct;
import org.plenary.world.Mechanism;
import org.plenary.world.Preferences;
import org.plenary.world.Regime;

/** What states would do without a text: as they please, but for what rival regimes already ask of their parties. */
public final class FreeConduct {
    private final RunSetting setting;
    private final Preferences preferences;
    private final double[] filled;

    /** Makes the baselines of a run. */
    public FreeConduct(RunSetting setting) {
        this.setting = setting;
        this.preferences = setting.preferences();
        this.filled = new double[length()];
    }

    /** Returns the length of the array that {@link #fill} fills. */
    public int length() {
        return setting.loss().baselineLength();
    }

    /** Fills in the baseline conduct on a row, given what authority tells states. */
    public void fill(int row, AuthorityEffect told, double[] conduct) {
        setting.loss().baseline(row, told, conduct);
        if (!setting.on(Mechanism.RIVAL_REGIMES)) {
            return;
        }
        if (setting.complex().isPresent()) {
            bind(setting.complex().get(), row, conduct);
            return;
        }
        for (Regime regime : covering(row)) {
            setting.loss().bind(conduct, law(regime, centre(row, regime)), regime.members());
        }
    }

    /** Fills in the same, to evaluate laws by. */
    void read(int row, AuthorityEffect told, Conduct into) {
        fill(row, told, filled);
        setting.loss().read(row, filled, into);
    }

    private void bind(RegimeComplex complex, int row, double[] conduct) {
        List<Law> laws = new ArrayList<>();
        List<boolean[]> parties = new ArrayList<>();
        for (RegimeComplex.Binding binding : complex.binding()) {
            Law law = binding.laws()[row];
            if (law != null) {
                laws.add(law);
                parties.add(binding.parties());
            }
        }
        setting.loss().bind(conduct, laws, parties);
    }

    private List<Regime> covering(int row) {
        String provision = preferences.rows.get(row).provision();
        return setting.regimes().stream()
                .filter(regime -> regime.provisions().contains(provision))
                .toList();
    }

    /** A regime binds as a treaty does, but nobody answers for its readings here. */
    private static Law law(Regime regime, double centre) {
        return Law.of(new Wording(centre, regime.halfWidth(), regime.obligation()), 0, new Bindingness(1, 0));
    }

    private double centre(int row, Regime regime) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < preferences.size(); i++) {
            if (regime.binds(i)) {
                sum += preferences.ideal[row][i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}

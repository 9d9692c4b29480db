package org.plenary.world;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * What a scenario says of the regime complex: what service and membership are worth, what they cost, and how states join,
 * leave and found regimes. A scenario that does not say it has no complex.
 *
 * <p>How far what could be had elsewhere counts at the table is the shared parameter {@code outside_option}.
 */
@Named(
        value = "joint_product",
        summary = "Security is partly a public good and partly a club's; states join, leave and found regimes.",
        source = "Cornes and Sandler 1996; Cai and Zhang 2024")
public record ComplexSetting(
        @Parameter(
                value = "Share of the harm from a partner's side that full service remedies.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.9, range: [0.7, 1], source: judgement}")
        double remedy,

        @Parameter(
                value = "Part of the service that outsiders do not get: 0 is a public good, 1 a club good.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.7, range: [0.4, 1], source: 'judgement: treaties give third states no"
                        + " rights (Vienna Convention on the Law of Treaties, arts. 34, 36), but laws made for a"
                        + " treaty act on all'}")
        double excludability,

        @Parameter(
                value = "Equal part of the weights of harm from others; the rest goes by power.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0, range: [0, 1], source: 'judgement: capability to do harm online is less"
                        + " concentrated than power'}")
        double harmEquality,

        @Parameter(
                value = "What a second regime with the same partner is worth: best counts the best channel alone, sum"
                        + " adds them up, rows counts of a further one what better ones do not cover.",
                defaultValue = "rows",
                source = "judgement; all three to be reported")
        Overlap overlap,

        @Parameter(
                value = "Crowding: at mean capacity 1 and rivalry 1 half of the service is lost.",
                min = 0,
                max = 10,
                defaultValue = "{value: 0.5, range: [0.5, 1.5], source: 'judgement; Buchanan 1965;"
                        + " the value in view of the parties to the Budapest Convention'}")
        double rivalry,

        @Parameter(
                value = "Exponent over the parties' contributions: 1 is their mean, below it the weakest link decides,"
                        + " above it the best shot; 0 is not allowed.",
                min = -8,
                max = 8,
                defaultValue = "{value: 1, range: [-3, 3], source: 'judgement; Hirshleifer 1983'}")
        double technology,

        @Parameter(
                value = "Gap to a regime's interval that halves a party's use to its partners.",
                unit = "sd",
                min = 0.01,
                max = 20,
                defaultValue = "{value: 0.5, range: [0.3, 0.8], source: judgement}")
        double fitWidth,

        @Parameter(
                value = "Tilt of the service towards capable states.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.5, range: [0.2, 0.8], source: judgement}")
        double concentration,

        @Parameter(
                value = "What the order of states follows in which a concentrated service favours them: their digital"
                        + " capacity, or their burden as service_by_price says.",
                defaultValue = "capacity")
        ServiceOrder serviceOrder,

        @Parameter(
                value = "Where service_order is price: correlation of the score by which a state is served with its"
                        + " score of burden; 1: who pays most is served most.",
                min = -1,
                max = 1,
                defaultValue = "0")
        double serviceByPrice,

        @Parameter(
                value = "Mean burden of a regime's dues and meetings.",
                min = 0,
                max = 10,
                defaultValue = "{value: 0.01, range: [0.005, 0.02], source: judgement}")
        double dues,

        @Parameter(
                value = "How far the burden of dues falls with the ability to pay: elasticity to the assessed share.",
                min = 0,
                max = 2,
                defaultValue = "{value: 0.1, range: [0, 0.3], source: 'judgement: the scale of assessments follows"
                        + " product (elasticity 0.93); fixed costs make the burden regressive'}")
        double duesRegressivity,

        @Parameter(
                value = "What the burden of dues follows: the ability to pay, or a lot drawn for each state.",
                defaultValue = "ability")
        Burden burden,

        @Parameter(
                value = "Cost of depending on a dominant party, at a distance of one sd and full dominance.",
                min = 0,
                max = 10,
                defaultValue = "{value: 0.02, range: [0, 0.06], source: judgement}")
        double surcharge,

        @Parameter(
                value = "Gain that a state needs to join.",
                min = 0,
                max = 10,
                defaultValue = "{value: 0.01, range: [0.005, 0.02], source: 'judgement; of the size of objections'}")
        double accessionBar,

        @Parameter(
                value = "Loss that a state needs to leave.",
                min = 0,
                max = 10,
                defaultValue = "{value: 0.08, range: [0.03, 0.08], source: 'judgement: no withdrawal from"
                        + " the Budapest Convention is known; the value in view of its parties'}")
        double withdrawalBar,

        @Parameter(
                value = "Scale of the noise in joining and leaving.",
                min = 0.0001,
                max = 1,
                defaultValue = "{value: 0.01, range: [0.005, 0.02], source: judgement}")
        double accessionNoise,

        @Parameter(
                value = "How often all states reconsider after a period.",
                unit = "sweeps",
                min = 0,
                max = 1000,
                defaultValue = "16",
                source = "judgement, 8 to 32")
        int choiceRounds,

        @Parameter(
                value = "Gain that a bloc needs to found a regime of its own.",
                min = 0,
                max = 10,
                defaultValue = "{value: 0.01, range: [0.005, 0.03], source: judgement}")
        double foundingCost,

        @Parameter(
                value = "Half the width of the permitted readings of a founded regime.",
                unit = "sd",
                min = 0,
                max = 5,
                defaultValue = "{value: 0.3, range: [0.2, 0.5], source: 'judgement: as the Budapest Convention'}")
        double foundedWidth,

        @Parameter(
                value =
                        "How many regimes there may be, those of the file and the organisation's text included, for none to be founded"
                                + " any more.",
                unit = "regimes",
                min = 1,
                max = 9,
                defaultValue = "9",
                source = "technical: memberships are kept as bit sets, and all partitions of regimes are tried")
        int regimesAtMost,

        @Parameter(
                value = "How far states differ in being there: 0 not at all, 1 as in the record of votes.",
                min = 0,
                max = 5,
                defaultValue = "{value: 1, range: [0.5, 1.5], source: 'judgement; 920 recorded votes, 2010 to 2019'}")
        double attendanceSpread,

        @Parameter(
                value = "How much the number of forums raises the odds of absence.",
                min = 0,
                max = 10,
                defaultValue = "{value: 1, range: [0, 2], source: judgement}")
        double load,

        @Parameter(
                value = "How far states that cannot be everywhere go where their stake is highest.",
                min = 0,
                max = 10,
                defaultValue = "{value: 1, range: [0, 2], source: judgement}")
        double effortByStake,

        @Parameter(
                value = "States whose attendance a fund pays for, so that they are there as high-income states are.",
                defaultValue = "[]")
        List<String> trustFund,

        @Parameter(value = "Whether the trust fund pays; false: as if it named nobody.", defaultValue = "true")
        boolean fundPays,

        @Parameter(
                value = "Where memberships start: with the parties on record, or with nobody and a launch of every"
                        + " regime.",
                defaultValue = "record")
        Start start,

        @Parameter(
                value = "Whether the process gives mandates at all; false: no UN text comes about.",
                defaultValue = "true")
        boolean unText,

        @Parameter(
                value = "The greatest force that the UN text can have as a regime.",
                min = 0,
                max = 1,
                defaultValue = "1")
        double unForce,

        @Parameter(
                value = "Share of the harm felt from others that is taken away from everybody from outside.",
                min = 0,
                max = 1,
                defaultValue = "0")
        double relief,

        @Parameter(
                value =
                        "Numbers of the complex, by name, that change when it is at rest; all decide once more then, each"
                                + " with the others as they were: what a change does directly.",
                defaultValue = "{}")
        Map<String, Double> then)
        implements Complex {
    /** The most regimes that a file may have, so that a text of the organisation makes nine at most. */
    public static final int MOST_RIVALS = 8;

    /** What a second channel to the same partner is worth. */
    public enum Overlap {
        /** The best channel counts alone. */
        BEST,
        /** Channels add up: the service that none of them gives is what is left. */
        SUM,
        /** The best serves as far as it goes; each further one adds as far as it goes beyond those better than it. */
        ROWS
    }

    /** What the order of states follows in which a concentrated service favours them. */
    public enum ServiceOrder {
        /** Their digital capacity. */
        CAPACITY,
        /** Their burden, as {@link ComplexSetting#serviceByPrice} says. */
        PRICE
    }

    /** What the burden of dues follows. */
    public enum Burden {
        /** The ability to pay. */
        ABILITY,
        /** A lot: the exponential of a standard normal number for each state, scaled to a mean of 1. */
        LOT
    }

    /** Where memberships start. */
    public enum Start {
        /** With the parties on record. */
        RECORD,
        /** With nobody, and a launch of every regime. */
        NOBODY
    }

    /** Returns the same with a trust fund for these states. */
    public ComplexSetting funding(List<String> codes) {
        return with(Map.of("trust_fund", codes));
    }

    /** Returns the setting under which all decide once more when the complex is at rest; nothing if they do not. */
    public Optional<ComplexSetting> afterwards() {
        return then.isEmpty() ? Optional.empty() : Optional.of(with(then));
    }

    private ComplexSetting with(Map<String, ?> changes) {
        RecordComponent[] components = ComplexSetting.class.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                String name =
                        components[i].getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
                Object change = changes.get(name);
                values[i] = change == null ? components[i].getAccessor().invoke(this) : change;
                types[i] = components[i].getType();
            }
            return ComplexSetting.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be made from its own components", e);
        }
    }

    /** Copies the collections. */
    public ComplexSetting {
        trustFund = List.copyOf(trustFund);
        then = Collections.unmodifiableMap(new LinkedHashMap<>(then));
    }
}

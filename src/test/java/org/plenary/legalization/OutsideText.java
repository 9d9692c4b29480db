package org.plenary.legalization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.kernel.Quantity;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.MandatedProvision;
import org.plenary.text.NegotiatedRecord;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

/**
 * A text coded by hand whose class on each dimension is known from elsewhere: it fixes cut points, or checks a rule.
 *
 * @param id a short name
 * @param title its title and year
 * @param form the form in which it was adopted
 * @param confidence the coder's confidence
 * @param expected its class on each dimension for which one is known
 * @param provisions its main provisions; empty if it is coded for delegation alone
 * @param authority the authority it conferred; empty if that was not coded
 */
public record OutsideText(
        String id,
        String title,
        Form form,
        Confidence confidence,
        Map<Dimension, Expected> expected,
        List<CodedProvision> provisions,
        Map<AuthorityItem, Integer> authority) {
    /** Copies the collections, in the order of their enums. */
    public OutsideText {
        Map<Dimension, Expected> classes = new EnumMap<>(Dimension.class);
        classes.putAll(expected);
        expected = Collections.unmodifiableMap(classes);
        provisions = List.copyOf(provisions);
        Map<AuthorityItem, Integer> levels = new EnumMap<>(AuthorityItem.class);
        levels.putAll(authority);
        authority = Collections.unmodifiableMap(levels);
    }

    /** How sure the coder is of the coding. */
    public enum Confidence {
        /** Of little more than the subjects. */
        LOW,
        /** Of most provisions. */
        MEDIUM,
        /** Of nearly every provision. */
        HIGH
    }

    /** Where an expected class comes from. */
    public enum CodingBasis {
        /** The literature says so. */
        PUBLISHED,
        /** The coder says so, for the reason given. */
        JUDGEMENT
    }

    /**
     * A class known from elsewhere.
     *
     * @param classified the class
     * @param basis where it comes from
     * @param reason the source or the reason
     */
    public record Expected(LegalizationClass classified, CodingBasis basis, String reason) {}

    /**
     * A provision coded by hand.
     *
     * @param article the article
     * @param label what it is about
     * @param coding its coding; empty if the provision was mandated and left out
     */
    public record CodedProvision(String article, String label, Optional<Coding> coding) {}

    /**
     * The coding of a provision.
     *
     * @param obligation how far it binds
     * @param precision how precise it is
     */
    public record Coding(ObligationLevel obligation, PrecisionCategory precision) {}

    /** Returns the class expected on a dimension, if one is known. */
    public Optional<Expected> expected(Dimension dimension) {
        return Optional.ofNullable(expected.get(dimension));
    }

    /**
     * Returns the text as a negotiated record, so that it is scored as a run is: each category of precision becomes the
     * largest half-width that the scale still puts there, a width beyond the last for undeterminable.
     */
    public NegotiatedRecord toRecord(PrecisionScale scale) {
        List<MandatedProvision> mandated = new ArrayList<>();
        List<AdoptedProvision> adopted = new ArrayList<>();
        for (int i = 0; i < provisions.size(); i++) {
            String provision = "p" + (i + 1);
            mandated.add(new MandatedProvision(provision, List.of()));
            provisions
                    .get(i)
                    .coding()
                    .map(c -> new Wording(0, widestOf(scale, c.precision()), c.obligation()))
                    .ifPresent(wording -> adopted.add(new AdoptedProvision(provision, "", wording)));
        }
        List<AuthorityDecision> conferred = new ArrayList<>();
        authority.forEach((item, level) -> conferred.add(new AuthorityDecision(item, level, id, id, 0)));
        AdoptedText text = new AdoptedText(id, id, 0, form, adopted, List.of());
        return new NegotiatedRecord(mandated, List.of(text), conferred, List.of());
    }

    /** Returns the largest half-width of a category; for the least precise one, which has none, a width beyond all. */
    static double widestOf(PrecisionScale scale, PrecisionCategory category) {
        double most = scale.widest().values().stream()
                .mapToDouble(Quantity::value)
                .max()
                .orElse(0);
        return Optional.ofNullable(scale.widest().get(category))
                .map(Quantity::value)
                .orElse(1 + 2 * most);
    }
}

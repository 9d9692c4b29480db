package org.plenary.legalization;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.MandatedProvision;
import org.plenary.text.NegotiatedRecord;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

/** Records for tests. */
public final class Records {
    /** Nothing mandated, nothing adopted, nothing conferred. */
    public static final NegotiatedRecord EMPTY = new NegotiatedRecord(List.of(), List.of(), List.of(), List.of());

    private Records() {}

    static NegotiatedRecord of(List<MandatedProvision> mandated, AdoptedText... texts) {
        return new NegotiatedRecord(mandated, List.of(texts), List.of(), List.of());
    }

    static List<MandatedProvision> mandated(String... ids) {
        return List.of(ids).stream()
                .map(id -> new MandatedProvision(id, List.of()))
                .toList();
    }

    static AdoptedText text(String id, String organ, Form form, AdoptedProvision... provisions) {
        return new AdoptedText(id, organ, 0, form, List.of(provisions), List.of());
    }

    static AdoptedProvision provision(String id, double centre, double halfWidth, ObligationLevel obligation) {
        return part(id, "", centre, halfWidth, obligation);
    }

    static AdoptedProvision part(String id, String part, double centre, double halfWidth, ObligationLevel obligation) {
        return new AdoptedProvision(id, part, new Wording(centre, halfWidth, obligation));
    }

    static AuthorityDecision conferred(AuthorityItem item, int level) {
        return new AuthorityDecision(item, level, "organ", "mandate", 0);
    }

    static NegotiatedRecord conferring(AuthorityDecision... decisions) {
        return new NegotiatedRecord(List.of(), List.of(), List.of(decisions), List.of());
    }

    /** Returns a record drawn with all its features: parts, parallel and later texts, omissions, authority. */
    public static NegotiatedRecord random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MandatedProvision> mandated = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> random.nextInt(3) == 0
                        ? new MandatedProvision("p" + i, List.of("a", "b", "c"), List.of(0.2, 0.7, random.nextDouble()))
                        : new MandatedProvision("p" + i, List.of(), List.of(random.nextDouble(0.1, 1.5))))
                .toList();
        List<AdoptedText> texts = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> randomText(random, i, mandated))
                .toList();
        return new NegotiatedRecord(
                10 + random.nextInt(2), mandated, texts, randomAuthority(random), randomAuthority(random));
    }

    private static AdoptedText randomText(SplittableRandom random, int index, List<MandatedProvision> mandated) {
        List<AdoptedProvision> provisions = new ArrayList<>();
        for (MandatedProvision provision : mandated) {
            List<String> names = new ArrayList<>(provision.parts());
            names.add("");
            for (String name : names) {
                if (random.nextInt(2) == 0) {
                    Wording wording = new Wording(
                            random.nextDouble(-2, 2),
                            random.nextDouble(0, 1.3),
                            ObligationLevel.values()[random.nextInt(5)]);
                    provisions.add(new AdoptedProvision(provision.id(), name, wording));
                }
            }
        }
        String organ = "organ" + random.nextInt(2);
        Form form = Form.values()[random.nextInt(3)];
        List<String> covers = random.nextBoolean()
                ? mandated.stream().map(MandatedProvision::id).toList()
                : List.of();
        List<String> succeeds = random.nextInt(4) == 0 ? List.of("organ0") : List.of();
        return new AdoptedText(
                "t" + index, organ, index, form, provisions, List.of("FRA"), List.of(), covers, succeeds);
    }

    private static List<AuthorityDecision> randomAuthority(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(10))
                .mapToObj(i -> new AuthorityDecision(
                        AuthorityItem.values()[random.nextInt(6)],
                        random.nextInt(3),
                        "organ" + random.nextInt(2),
                        "m",
                        i,
                        random.nextBoolean()))
                .toList();
    }
}

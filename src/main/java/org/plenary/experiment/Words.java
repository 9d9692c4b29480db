package org.plenary.experiment;

import java.util.Locale;
import java.util.Optional;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/** The words for dimensions and classes in files and on the screen: the constants' names in lower case. */
public final class Words {
    private Words() {}

    /** Returns {@code delegation}, {@code precision} or {@code obligation}. */
    public static String of(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    /** Returns {@code low}, {@code medium} or {@code high}. */
    public static String of(LegalizationClass classified) {
        return classified.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the dimension with this word, if there is one. */
    public static Optional<Dimension> dimension(String word) {
        for (Dimension dimension : Dimension.values()) {
            if (of(dimension).equals(word)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }

    /** Returns the class with this word, if there is one. */
    public static Optional<LegalizationClass> classified(String word) {
        for (LegalizationClass classified : LegalizationClass.values()) {
            if (of(classified).equals(word)) {
                return Optional.of(classified);
            }
        }
        return Optional.empty();
    }
}

package org.plenary.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/** The words for constants in files and on the screen: their names in lower case. */
public final class Words {
    private Words() {}

    /** Returns the word for a constant: {@code delegation}, {@code low}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the dimension with this word, if there is one. */
    public static Optional<Dimension> dimension(String word) {
        return find(Dimension.values(), word);
    }

    /** Returns the class with this word, if there is one. */
    public static Optional<LegalizationClass> classified(String word) {
        return find(LegalizationClass.values(), word);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] constants, String word) {
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}

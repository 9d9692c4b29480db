package org.plenary.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.chart.Distributions.Band;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.Words;
import org.plenary.file.SafeFiles;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.CutPoints;
import org.plenary.legalization.DelegationRule;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.HighestStep;
import org.plenary.legalization.ItemSum;
import org.plenary.legalization.LegalizationClass;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.InputFile;
import org.plenary.text.AuthorityItem;

/**
 * Which levels each class has, by the codebook that scored a sweep. It is looked for in the program, and in the folders
 * above the results and their {@code scenarios}; its hash must be that of the manifest, so another one is never taken.
 */
public final class ClassBands {
    private static final String FILE = "codebook.yaml";
    private static final String SHIPPED = "/org/plenary/study/" + FILE;

    private ClassBands() {}

    /** Returns the bands of each dimension; none if the codebook is not found. */
    static Map<Dimension, List<Band>> of(Path folder, Manifest manifest, String coding) throws IOException {
        return content(folder, String.valueOf(manifest.inputs().get(FILE)))
                .flatMap(content -> CodebookFiles.read(new InputFile(FILE, FILE, content)).stream()
                        .filter(codebook -> codebook.name().equals(coding))
                        .findFirst())
                .map(ClassBands::of)
                .orElse(Map.of());
    }

    /** Returns the bands of each dimension: levels classed low, medium and high, in this order. */
    public static Map<Dimension, List<Band>> of(Codebook codebook) {
        return Map.of(
                Dimension.DELEGATION, bands(codebook.delegation()),
                Dimension.PRECISION, bands(codebook.precision().cuts()),
                Dimension.OBLIGATION, bands(codebook.obligation().cuts()));
    }

    private static Optional<byte[]> content(Path folder, String hash) throws IOException {
        try (InputStream in = ClassBands.class.getResourceAsStream(SHIPPED)) {
            byte[] content = in == null ? new byte[0] : in.readAllBytes();
            if (SafeFiles.sha256(content).equals(hash)) {
                return Optional.of(content);
            }
        }
        for (Path above = folder.toAbsolutePath().normalize(); above != null; above = above.getParent()) {
            for (Path file :
                    List.of(above.resolve(FILE), above.resolve("scenarios").resolve(FILE))) {
                if (Files.isRegularFile(file) && SafeFiles.sha256(file).equals(hash)) {
                    return Optional.of(Files.readAllBytes(file));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Band> bands(CutPoints cuts) {
        return bands(cuts.medium().value(), cuts.high().value());
    }

    private static List<Band> bands(DelegationRule rule) {
        if (rule instanceof ItemSum sum) {
            double points = AuthorityItem.values().length * (double) AuthorityItem.MAX_LEVEL;
            return bands(sum.medium() / points, sum.high() / points);
        }
        HighestStep steps = (HighestStep) rule;
        return bands(first(steps, LegalizationClass.MEDIUM), first(steps, LegalizationClass.HIGH));
    }

    private static double first(HighestStep steps, LegalizationClass classified) {
        int last = steps.ladder().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (steps.ladder().get(i).classified().compareTo(classified) >= 0) {
                return (double) i / last;
            }
        }
        return 1;
    }

    private static List<Band> bands(double medium, double high) {
        List<Band> bands = new ArrayList<>();
        bands.add(new Band(Words.of(LegalizationClass.LOW), 0, medium));
        bands.add(new Band(Words.of(LegalizationClass.MEDIUM), medium, high));
        bands.add(new Band(Words.of(LegalizationClass.HIGH), high, 1));
        return bands;
    }
}

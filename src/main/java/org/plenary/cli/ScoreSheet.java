package org.plenary.cli;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.ConferredAuthority;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.DimensionScore;
import org.plenary.legalization.RegulatedPoint;
import org.plenary.legalization.Regulation;
import org.plenary.legalization.RuleInForce;
import org.plenary.legalization.Scores;
import org.plenary.report.TextTable;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityItem;
import org.plenary.text.NegotiatedRecord;

/**
 * What {@code plenary score} prints: the scores with their reasons, each point's coding, each authority item.
 *
 * @param codebook the coding used
 * @param scores the scores
 * @param regulation what is in force on each point
 * @param authority the authority that counts
 */
record ScoreSheet(Codebook codebook, Scores scores, Regulation regulation, ConferredAuthority authority) {
    static ScoreSheet of(Codebook codebook, NegotiatedRecord record) {
        return new ScoreSheet(codebook, codebook.score(record), Regulation.of(record), ConferredAuthority.of(record));
    }

    String toText() {
        StringBuilder text = new StringBuilder("coding " + codebook.name() + "\n");
        for (Dimension dimension : Dimension.values()) {
            DimensionScore score = scores.of(dimension);
            text.append('\n').append(score.reasons().get(0)).append('\n');
            score.reasons().stream()
                    .skip(1)
                    .forEach(reason -> text.append("  ").append(reason).append('\n'));
        }
        if (!regulation.points().isEmpty()) {
            TextTable table = new TextTable(
                    0, "point", "half-width", "spread", "category", "precision", "binds", "obligation", "texts");
            regulation.points().forEach(point -> row(table, point));
            text.append('\n').append(table.render());
        }
        return text.toString();
    }

    String toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("coding", codebook.name());
        for (Dimension dimension : Dimension.values()) {
            DimensionScore score = scores.of(dimension);
            ObjectNode node = root.putObject(lower(dimension));
            node.put("level", score.level()).put("class", lower(score.classified()));
            score.reasons().forEach(node.putArray("reasons")::add);
        }
        ArrayNode points = root.putArray("points");
        regulation.points().forEach(point -> put(point, points.addObject()));
        ArrayNode items = root.putArray("authority");
        for (AuthorityItem item : AuthorityItem.values()) {
            ObjectNode node = items.addObject().put("item", lower(item)).put("level", authority.level(item));
            node.put("meaning", codebook.delegation().meaning(item, authority.level(item)));
            node.put(
                    "organ",
                    authority.decision(item).map(AuthorityDecision::organ).orElse(""));
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return JsonMapper.builder()
                            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                            .build()
                            .writer(printer)
                            .writeValueAsString(root)
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(TextTable table, RegulatedPoint point) {
        if (point.omitted()) {
            table.row(point.name(), "-", "-", "omitted", "0.00", "-", "0.00", "-");
            return;
        }
        table.row(
                point.name(),
                String.format(Locale.ROOT, "%.3f", point.halfWidth()),
                String.format(Locale.ROOT, "%.2f", point.spread()),
                codebook.precision().category(point).words(),
                String.format(Locale.ROOT, "%.2f", codebook.precision().of(point)),
                point.rules().stream()
                        .map(rule -> lower(rule.wording().obligation()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                String.format(Locale.ROOT, "%.2f", codebook.obligation().of(point)),
                String.join(", ", texts(point)));
    }

    private void put(RegulatedPoint point, ObjectNode node) {
        node.put("provision", point.provision()).put("part", point.part()).put("omitted", point.omitted());
        node.put("precision", codebook.precision().of(point));
        node.put("obligation", codebook.obligation().of(point));
        if (!point.omitted()) {
            node.put("half_width", point.halfWidth());
            node.put("spread", point.spread());
            node.put("category", lower(codebook.precision().category(point)));
        }
        texts(point).forEach(node.putArray("texts")::add);
    }

    private static List<String> texts(RegulatedPoint point) {
        return point.rules().stream().map(RuleInForce::text).distinct().toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

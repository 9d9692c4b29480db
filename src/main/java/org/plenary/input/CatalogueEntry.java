package org.plenary.input;

import java.util.ArrayList;
import java.util.List;
import org.plenary.kernel.Parameter;

/**
 * Something that a kind of file may set, whatever a particular file says.
 *
 * @param path its path, with {@code <id>}, {@code <number>} or {@code <name>} where an element of a list or map stands
 * @param about its explanation, unit and source
 * @param allowed what is allowed, in few words
 * @param preset what holds if a file is silent, as a file would have it; {@code ""} if the file must say
 */
public record CatalogueEntry(String path, Parameter about, String allowed, String preset) {
    /** Returns all settings in the order of the records; for a behaviour its name alone. */
    public static List<CatalogueEntry> of(RecordShape shape) {
        List<CatalogueEntry> entries = new ArrayList<>();
        fields(shape, "", entries);
        return entries;
    }

    private static void fields(RecordShape shape, String path, List<CatalogueEntry> out) {
        for (Field field : shape.fields()) {
            add(field, field.shape(), RecordShape.join(path, field.key()), out);
        }
    }

    private static void add(Field field, Shape shape, String path, List<CatalogueEntry> out) {
        if (shape instanceof RecordShape inner) {
            fields(inner, path, out);
        } else if (shape instanceof ListShape list && list.element() instanceof RecordShape inner) {
            fields(inner, path + (inner.hasId() ? ".<id>" : ".<number>"), out);
        } else if (shape instanceof MapShape map) {
            add(field, map.element(), path + ".<name>", out);
        } else {
            String preset = field.preset().map(YamlWriter::flow).orElse("");
            out.add(new CatalogueEntry(path, field.about(), shape.brief(), preset));
        }
    }
}

package org.plenary.input;

import java.util.Collection;

/**
 * Notes what is wrong with a file beyond the shape of its values: names that refer to nothing, values that do not fit
 * together.
 *
 * @param file the file
 * @param problems gets what is wrong
 * @param <R> what the file became
 */
public record FileChecks<R extends Record>(Format.Bound<R> file, Problems problems) {
    /** Returns what the file says. */
    public R value() {
        return file.value();
    }

    /** Returns the place of the value at a path, or of the nearest part of the path that is there. */
    public Place place(String path) {
        return file.place(path);
    }

    /** Notes that what stands at a path, or should stand there, is not what is allowed. */
    public void refuse(String path, String found, String allowed, String remedy) {
        refuseIf(true, path, found, allowed, remedy);
    }

    /** Notes the same if something is wrong. */
    public void refuseIf(boolean wrong, String path, String found, String allowed, String remedy) {
        if (wrong) {
            problems.add(place(path), path, found, allowed, remedy);
        }
    }

    /**
     * Notes that a name is none of those allowed, if it is none.
     *
     * @param what what it is not, to follow the name: {@code , which is no scenario}; or {@code ""}
     */
    public void oneOf(String path, String name, String what, Collection<String> names) {
        String found = "\"" + name + "\"" + what;
        refuseIf(
                !names.contains(name),
                path,
                found,
                "one of " + String.join(", ", names),
                NearestName.remedy(name, names));
    }
}

package org.plenary.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --workers}: more threads than any machine has processors only wait for each other. */
final class WorkerCount implements ITypeConverter<Integer> {
    private static final int MOST = 1024;

    @Override
    public Integer convert(String written) {
        int count = written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : 0;
        if (count < 1 || count > MOST) {
            throw new TypeConversionException("'" + written + "' is no number of workers: 1 to " + MOST
                    + ". Maybe leave it out, to use all " + Runtime.getRuntime().availableProcessors()
                    + " processors.");
        }
        return count;
    }
}

package org.plenary.world;

import org.plenary.kernel.Named;

/** Whether a scenario has a regime complex, and what it says of it. */
public sealed interface Complex permits ComplexSetting, Complex.Absent {
    /** There is none: rival regimes are what their parties fall back on, and stay as they are. */
    @Named(value = "none", summary = "Rival regimes stay as they are; their parties fall back on them.")
    record Absent() implements Complex {}
}

package org.plenary.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.plenary.input.Behaviours;
import org.plenary.input.Template;

/** A commented scenario to start from. */
public final class ScenarioTemplate {
    private static final String VALUES = "template.yaml";

    private ScenarioTemplate() {}

    /** Returns the smallest scenario, commented. */
    public static String smallest(Behaviours behaviours) {
        try (InputStream in = ScenarioTemplate.class.getResourceAsStream(VALUES)) {
            byte[] content = Objects.requireNonNull(in).readAllBytes();
            return of(ScenarioTree.read(new InputFile(VALUES, VALUES, content), behaviours));
        } catch (IOException e) {
            throw new IllegalStateException("Plenary's own template cannot be read", e);
        }
    }

    /** Returns a scenario with the same values, commented. */
    public static String of(ScenarioTree scenario) {
        return "# A scenario of Plenary. \"plenary validate FILE\" checks it; \"plenary list\" says what it may name.\n"
                + "# A number may stand bare, or with its range and source: {value: 0.5, range: [0.3, 0.7], source:"
                + " judgement}.\n\n"
                + Template.of(scenario.format().shape(), scenario.root());
    }
}

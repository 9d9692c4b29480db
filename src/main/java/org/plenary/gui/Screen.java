package org.plenary.gui;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.util.Optional;

/** Whether windows can be opened here. */
public final class Screen {
    private Screen() {}

    /** Returns what is missing, as a sentence; empty if windows can be opened. */
    public static Optional<String> missing() {
        try {
            Class.forName("java.applet.Applet");
        } catch (ClassNotFoundException e) {
            return Optional.of("the windows need the package java.applet, which this JDK ("
                    + Runtime.version().feature()
                    + ") does not have any more. Maybe set JAVA_HOME to a JDK from 17 to 25.");
        }
        String remedy = " Maybe run it on a desktop, or under a virtual display (xvfb-run plenary gui ...);"
                + " for pictures without windows add --snapshot DIR.";
        try {
            if (GraphicsEnvironment.isHeadless()) {
                return Optional.of("the windows need a display, and there is none"
                        + (System.getenv("DISPLAY") == null ? " (DISPLAY is not set)." : ".") + remedy);
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
            return Optional.empty();
        } catch (AWTError e) {
            return Optional.of("the windows need a display, and the display \"" + System.getenv("DISPLAY")
                    + "\" cannot be reached." + remedy);
        } catch (java.awt.HeadlessException | LinkageError e) {
            return Optional.of("the windows need a display, and this Java has no support for one. Maybe install the"
                    + " full JDK instead of the headless one.");
        }
    }
}

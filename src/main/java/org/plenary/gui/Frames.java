package org.plenary.gui;

import java.awt.Component;
import java.awt.Container;
import java.util.List;
import java.util.Set;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import sim.display.Console;

/** Takes out of MASON's console what does not fit this model. */
final class Frames {
    /** A run is given by scenario and seed, and is not saved half way. */
    private static final Set<String> MENU = Set.of("New Simulation...", "Open...", "Save", "Save As...");
    /** Seeds of 32 bits; ours have 64 and stand on the tab Model. */
    private static final List<String> ROWS = List.of("Random Number Seed", "Increment Seed");

    private Frames() {}

    /** Tidies a console up. */
    static void tidy(Console console) {
        for (int m = 0; m < console.getJMenuBar().getMenuCount(); m++) {
            JMenu menu = console.getJMenuBar().getMenu(m);
            for (int i = menu.getItemCount() - 1; i >= 0; i--) {
                JMenuItem item = menu.getItem(i);
                if (item != null && MENU.contains(item.getText())) {
                    menu.remove(item);
                }
            }
        }
        hideRows(console.getTabPane());
    }

    /** Puts an item on top of the menu. */
    static void add(Console console, String name, Runnable action) {
        JMenuItem item = new JMenuItem(name);
        item.addActionListener(e -> action.run());
        console.getJMenuBar().getMenu(0).insert(item, 0);
    }

    private static void hideRows(Container container) {
        Component[] children = container.getComponents();
        for (int c = 0; c < children.length; c++) {
            boolean unwanted = children[c] instanceof JLabel label
                    && label.getText() != null
                    && ROWS.stream().anyMatch(label.getText()::startsWith);
            if (unwanted) {
                children[c].setVisible(false);
                if (c + 1 < children.length) {
                    children[c + 1].setVisible(false);
                }
            }
            if (children[c] instanceof Container inner) {
                hideRows(inner);
            }
        }
    }
}

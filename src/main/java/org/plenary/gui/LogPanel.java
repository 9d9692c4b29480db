package org.plenary.gui;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** The log: what happens, a line an event, with a search that leaves only the lines that have all its words. */
final class LogPanel extends JPanel {
    private static final long serialVersionUID = 1;

    /** What the first screen says, where nothing has happened yet. */
    static final String START =
            "Press play, the triangle at the foot of the console, to start the run. The tab Model has"
                    + " what can be changed.";

    private final JTextArea text = new JTextArea(START);
    private final JTextField search = new JTextField();
    private final JComboBox<Stop> stop = new JComboBox<>(Stop.values());
    private final transient List<String> lines = new ArrayList<>();

    /** At which events a run pauses. */
    enum Stop {
        NEVER("pause: never", "(?!)"),
        VOTE("pause: mandate", "tables a mandate"),
        AGREED("pause: agreed", "\\) carries|trade of .* carries|, and it is agreed"),
        DEAL("pause: trade", "trade of .* carries|merge texts$|offer capacity building$"),
        LEFT_OUT("pause: omitted", "is dropped from the text"),
        END("pause: end", " adopted( with .*)?$|ends without a text");

        private final String words;
        private final Pattern line;

        Stop(String words, String line) {
            this.words = words;
            this.line = Pattern.compile(line);
        }

        /** Returns whether a line of the log is of such an event. */
        boolean at(String told) {
            return line.matcher(told).find();
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * Makes an empty log.
     *
     * @param inspect is handed the line that is clicked on
     * @param save is handed all lines that are shown
     */
    LogPanel(Consumer<String> inspect, Consumer<String> save) {
        setLayout(new BorderLayout());
        text.setName("log");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setFont(DisplayStyle.SMALL);
        text.setToolTipText("Click on a line about a provision for its story");
        text.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                inspect.accept(lineAt(text.viewToModel2D(e.getPoint())));
            }
        });
        search.setName("search");
        search.setToolTipText("Show only lines with all these words");
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                render();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                render();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                render();
            }
        });
        stop.setName("pause at");
        stop.setFont(DisplayStyle.SMALL);
        JButton keep = new JButton("Save");
        keep.setFont(DisplayStyle.SMALL);
        keep.setToolTipText("Save the lines that are shown");
        keep.addActionListener(e -> save.accept(text.getText()));
        JPanel tools = new JPanel();
        tools.setLayout(new BoxLayout(tools, BoxLayout.X_AXIS));
        JLabel find = new JLabel(" Find ");
        find.setFont(DisplayStyle.SMALL);
        tools.add(find);
        tools.add(search);
        tools.add(stop);
        tools.add(keep);
        add(tools, BorderLayout.NORTH);
        add(new JScrollPane(text), BorderLayout.CENTER);
    }

    private String lineAt(int at) {
        String all = text.getText();
        int from = all.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = all.indexOf('\n', at);
        return all.substring(from, to < 0 ? all.length() : Math.max(from, to));
    }

    /** Returns at which event the run is to pause. */
    Stop stop() {
        return stop.getItemAt(stop.getSelectedIndex());
    }

    /** Returns how many lines it holds, shown or not. */
    int lineCount() {
        return lines.size();
    }

    /** Begins anew. */
    void clear() {
        lines.clear();
        render();
    }

    /** Adds lines and shows the last. */
    void tell(List<String> told) {
        boolean first = lines.isEmpty();
        lines.addAll(told);
        if (first) {
            text.setText("");
        }
        told.stream().filter(this::isShown).forEach(line -> text.append(line + "\n"));
        text.setCaretPosition(text.getDocument().getLength());
    }

    private boolean isShown(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String word : search.getText().toLowerCase(Locale.ROOT).strip().split(" +", -1)) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void render() {
        if (lines.isEmpty()) {
            text.setText(START);
            return;
        }
        StringBuilder shown = new StringBuilder();
        lines.stream().filter(this::isShown).forEach(line -> shown.append(line).append('\n'));
        text.setText(shown.toString());
        text.setCaretPosition(text.getDocument().getLength());
    }
}

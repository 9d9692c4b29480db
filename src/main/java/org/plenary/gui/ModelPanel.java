package org.plenary.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.Scrollable;
import org.plenary.bargaining.Protocol;
import org.plenary.kernel.Named;
import org.plenary.kernel.RunSeed;
import sim.portrayal.Inspector;

/** The tab "Model": scenario, seed, and the parameters that can be changed, live or for the next start. */
final class ModelPanel extends Inspector implements Scrollable {
    private static final long serialVersionUID = 1;
    private static final String LIVE = "Sliders and strategies act from the next round, also while a run goes on."
            + " What was settled before stays: mandates, members, the text. Protocol: where an organ convenes next."
            + " Scenario and seed: at the next start.";

    private final transient NegotiationGui gui;
    private final JTextArea status = note("status", LIVE);
    private final JTextField command = new JTextField();
    private final JTextField seed = new JTextField();
    private final JCheckBox next = new JCheckBox("next seed at each start");
    private final JComboBox<String> scenarios = new JComboBox<>();
    private final Box parameters = Box.createVerticalBox();
    private boolean filling;

    ModelPanel(NegotiationGui gui) {
        this.gui = gui;
        setName("Model");
        setVolatile(false);
        setLayout(new BorderLayout());
        Box all = Box.createVerticalBox();
        all.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        all.add(row("Scenario", scenarios));
        all.add(row("Seed (64 bits)", seed));
        all.add(left(next));
        all.add(left(status));
        all.add(parameters);
        all.add(left(small("The same run without the display:")));
        all.add(command);
        add(all, BorderLayout.NORTH);
        names();
        listen();
        fill();
    }

    /** Gives the widgets names, for those who look for them. */
    private void names() {
        scenarios.setName("scenario");
        seed.setName("seed");
        next.setName("next seed");
        command.setName("command");
        command.setEditable(false);
        command.setFont(DisplayStyle.SMALL);
    }

    private void listen() {
        gui.scenarios().forEach(scenarios::addItem);
        scenarios.addActionListener(e -> {
            if (!filling) {
                choose(String.valueOf(scenarios.getSelectedItem()));
            }
        });
        seed.addActionListener(e -> chooseSeed());
        next.addActionListener(e -> gui.countSeeds(next.isSelected()));
    }

    /** Opens another scenario and fills in everything from it. */
    void choose(String file) {
        say(gui.choose(file));
        fill();
    }

    private void chooseSeed() {
        try {
            say(gui.chooseSeed(RunSeed.parse(seed.getText())));
        } catch (NumberFormatException e) {
            say("\"" + seed.getText() + "\" is no seed: write a decimal integer of 64 bits, or hexadecimal after 0x.");
        }
        refresh();
    }

    private void say(String what) {
        status.setText(what.isEmpty() ? LIVE : what + "\n" + LIVE);
    }

    /** Fills in everything from the scenario. */
    private void fill() {
        filling = true;
        parameters.removeAll();
        OpenScenario scenario = gui.scenario();
        if (((javax.swing.DefaultComboBoxModel<String>) scenarios.getModel()).getIndexOf(scenario.shown()) < 0) {
            scenarios.insertItemAt(scenario.shown(), 0);
        }
        scenarios.setSelectedItem(scenario.shown());
        String group = "";
        for (Knob knob : Knob.of(scenario)) {
            String of = knob.path().startsWith("blocs.") ? "Cohesion of blocs" : knob.group();
            if (!of.equals(group)) {
                parameters.add(heading(of));
                group = of;
            }
            parameters.add(slider(knob));
        }
        parameters.add(heading("Strategies"));
        strategies().forEach(name -> parameters.add(strategy(name)));
        parameters.add(heading("Protocol"));
        parameters.add(protocol());
        JButton reset = new JButton("As in the file");
        reset.setName("reset");
        reset.addActionListener(e -> {
            say(gui.choose(gui.scenario().shown()));
            fill();
        });
        parameters.add(Box.createVerticalStrut(6));
        parameters.add(left(reset));
        filling = false;
        refresh();
        revalidate();
        repaint();
    }

    /** Shows the seed and the command line of the next run. */
    void refresh() {
        seed.setText(RunSeed.toHex(gui.seed()));
        command.setText(gui.command());
        command.setCaretPosition(0);
    }

    private List<String> strategies() {
        List<String> names = new ArrayList<>();
        gui.scenario()
                .setup()
                .strategies()
                .values()
                .forEach(list -> list.forEach(s -> {
                    if (!names.contains(s.name())) {
                        names.add(s.name());
                    }
                }));
        return names;
    }

    private JComponent slider(Knob knob) {
        JSlider slider =
                new JSlider(0, knob.steps(), knob.stepsTo(knob.quantity().value()));
        slider.setName(knob.path());
        JLabel value = new JLabel(knob.at(slider.getValue()));
        value.setFont(DisplayStyle.BOLD);
        value.setPreferredSize(new Dimension(40, 18));
        boolean bloc = knob.path().startsWith("blocs.");
        JLabel name = small(bloc ? knob.group() : knob.name());
        name.setFont(DisplayStyle.PLAIN);
        name.setPreferredSize(new Dimension(140, 18));
        String tip = knob.about().value() + " " + knob.path() + ", " + knob.bounds() + ". "
                + knob.quantity().source();
        List.of(slider, name, value).forEach(c -> c.setToolTipText(tip));
        slider.addChangeListener(e -> {
            value.setText(knob.at(slider.getValue()));
            if (!slider.getValueIsAdjusting() && !filling) {
                change(knob.path(), knob.at(slider.getValue()));
            }
        });
        JPanel line = new JPanel(new BorderLayout(4, 0));
        line.add(name, BorderLayout.WEST);
        line.add(slider, BorderLayout.CENTER);
        line.add(value, BorderLayout.EAST);
        JLabel bounds = small(knob.bounds());
        bounds.setForeground(DisplayStyle.FAINT);
        line.add(bounds, BorderLayout.SOUTH);
        return left(line);
    }

    private void change(String path, String value) {
        say(gui.set(path, value));
        refresh();
    }

    private JComponent strategy(String name) {
        JCheckBox box = new JCheckBox(Labels.words(name));
        box.setName("strategies." + name);
        box.setSelected(gui.scenario().file().strategies().getOrDefault(name, true));
        box.addActionListener(e -> change("strategies." + name, "" + box.isSelected()));
        return left(box);
    }

    private JComponent protocol() {
        JComboBox<String> protocols = new JComboBox<>();
        protocols.setName("protocol");
        gui.scenario().reader().behaviours().of(Protocol.class).keySet().forEach(protocols::addItem);
        Named named = gui.scenario().file().protocol().getClass().getAnnotation(Named.class);
        Optional.ofNullable(named).ifPresent(n -> protocols.setSelectedItem(n.value()));
        protocols.addActionListener(e -> {
            if (!filling) {
                change("protocol", String.valueOf(protocols.getSelectedItem()));
            }
        });
        return left(protocols);
    }

    private static JComponent row(String label, JComponent field) {
        JPanel line = new JPanel(new BorderLayout(6, 0));
        JLabel name = new JLabel(label);
        name.setPreferredSize(new Dimension(100, 22));
        line.add(name, BorderLayout.WEST);
        line.add(field, BorderLayout.CENTER);
        return left(line);
    }

    private static JComponent heading(String text) {
        JPanel panel = new JPanel(new GridLayout(1, 1));
        panel.setBorder(BorderFactory.createEmptyBorder(8, 0, 2, 0));
        JLabel label = new JLabel(text);
        label.setFont(DisplayStyle.BOLD);
        panel.add(label);
        return left(panel);
    }

    private static JLabel small(String text) {
        JLabel label = new JLabel(text);
        label.setFont(DisplayStyle.SMALL);
        return label;
    }

    private static JTextArea note(String name, String text) {
        JTextArea area = new JTextArea(text);
        area.setName(name);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setOpaque(false);
        area.setFont(DisplayStyle.SMALL);
        return area;
    }

    private static JComponent left(JComponent component) {
        component.setAlignmentX(Component.LEFT_ALIGNMENT);
        if (component.getLayout() instanceof BoxLayout) {
            return component;
        }
        JPanel holder = new JPanel(new BorderLayout());
        holder.add(component, BorderLayout.CENTER);
        holder.setAlignmentX(Component.LEFT_ALIGNMENT);
        return holder;
    }

    @Override
    public void updateInspector() {
        refresh();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 16;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}

package org.plenary.gui;

import java.awt.BorderLayout;
import java.awt.FileDialog;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.ActionListener;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.jfree.chart.ChartPanel;
import org.plenary.file.SafeFiles;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.util.Bag;

/** The windows of a run: their places, their titles, and what keeps them up to date. */
final class Windows {
    /** How often log and charts catch up, in milliseconds: as fast as anybody reads, and no flicker. */
    private static final int CATCH_UP = 125;

    private static final int HEADER = 34;

    private final NegotiationGui gui;
    private final List<Display2D> displays = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<JFrame> frames = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Charts charts = new Charts();
    private final JSlider rounds = new JSlider(0, 0, 0);
    private final JLabel where = new JLabel(" ");
    private volatile LogPanel.Stop stop = LogPanel.Stop.NEVER;
    private final LogPanel log;
    private final Timer timer = new Timer(CATCH_UP, e -> catchUp());
    private int round = -1;
    private boolean looking;
    private String place = "";
    private WatchedRun shown;

    Windows(NegotiationGui gui) {
        this.gui = gui;
        this.shown = gui.run();
        this.log = new LogPanel(this::inspectLine, this::saveLog);
    }

    /** Returns a part of the screen: fractions of what windows may cover. */
    static Rectangle place(double x, double y, double width, double height) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int left = (int) Math.round(screen.x + x * screen.width);
        int top = (int) Math.round(screen.y + y * screen.height);
        int right = (int) Math.round(screen.x + (x + width) * screen.width);
        int bottom = (int) Math.round(screen.y + (y + height) * screen.height);
        return new Rectangle(left, top, right - left, bottom - top);
    }

    /** Opens all windows but the console's. */
    void open(Controller controller) {
        WorldMap map = new WorldMap(gui::run);
        open(controller, new IssueSpace(gui::run), place(0.25, 0, 0.33, 0.64));
        Display2D mapDisplay = open(controller, map, place(0.25, 0.64, 0.33, 0.36));
        open(controller, new TextPicture(gui::run), place(0.58, 0, 0.42, 0.53));
        open(controller, new CoalitionPicture(gui::run), place(0.58, 0.53, 0.20, 0.47));
        chooser(mapDisplay, map);
        openCharts(controller, place(0.78, 0.53, 0.22, 0.47));
        openLog(controller, place(0, 0.6, 0.25, 0.4));
        retitle();
        timer.start();
    }

    private Display2D open(Controller controller, Picture picture, Rectangle place) {
        Display2D display = new Display2D(place.width, Math.max(1, place.height - HEADER), gui);
        display.attach(picture, picture.title());
        display.setBackdrop(DisplayStyle.PAPER);
        display.header.remove(display.movieButton);
        for (ActionListener listener : display.snapshotButton.getActionListeners()) {
            display.snapshotButton.removeActionListener(listener);
        }
        display.snapshotButton.addActionListener(e -> save(display, picture));
        display.snapshotButton.setToolTipText("Save the picture as PNG");
        follow(display, picture);
        listen(display, picture);
        displays.add(display);
        pictures.add(picture);
        show(controller, display.createFrame(), picture.title(), place);
        return display;
    }

    /** Makes the picture as large as its window. */
    private static void follow(Display2D display, Picture picture) {
        JScrollPane pane = display.display;
        pane.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        pane.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                fit(display, picture);
            }
        });
    }

    private static void fit(Display2D display, Picture picture) {
        JScrollPane pane = display.display;
        double width = Math.max(1, pane.getWidth());
        double height = Math.max(1, pane.getHeight());
        if (display.insideDisplay.width != width || display.insideDisplay.height != height) {
            display.insideDisplay.width = width;
            display.insideDisplay.height = height;
            display.detatchAll();
            display.attach(picture, picture.title());
            pane.getViewport().setView(display.insideDisplay);
            display.insideDisplay.repaint();
        }
    }

    /** Names what the mouse points at, and opens its inspector on a click. */
    private void listen(Display2D display, Picture picture) {
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent e) {
                picture.point(e.getPoint());
                display.insideDisplay.repaint();
            }

            @Override
            public void mouseExited(MouseEvent e) {
                picture.point(null);
                display.insideDisplay.repaint();
            }

            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 1 && SwingUtilities.isLeftMouseButton(e)) {
                    display.createInspectors(new Rectangle2D.Double(e.getX(), e.getY(), 1, 1), gui);
                }
            }
        };
        display.insideDisplay.addMouseListener(mouse);
        display.insideDisplay.addMouseMotionListener(mouse);
    }

    private static void chooser(Display2D display, WorldMap map) {
        JComboBox<WorldMap.Colouring> by = new JComboBox<>(WorldMap.Colouring.values());
        by.setName("colour by");
        by.addActionListener(e -> {
            map.colour(by.getItemAt(by.getSelectedIndex()));
            display.insideDisplay.repaint();
        });
        display.header.add(new JLabel(" Colour by "));
        display.header.add(by);
    }

    private void save(Display2D display, Picture picture) {
        FileDialog dialog = new FileDialog(display.getFrame(), "Save the picture as PNG", FileDialog.SAVE);
        dialog.setFile(picture.title().toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".png");
        dialog.setVisible(true);
        String name = dialog.getFile();
        if (name == null) {
            return;
        }
        File file = new File(dialog.getDirectory(), name.endsWith(".png") ? name : name + ".png");
        try {
            BufferedImage image = picture.image(
                    Math.max(1, display.insideDisplay.getWidth()), Math.max(1, display.insideDisplay.getHeight()));
            SafeFiles.make(file.toPath(), part -> ImageIO.write(image, "png", part.toFile()));
        } catch (IOException e) {
            JOptionPane.showMessageDialog(
                    display.getFrame(), "The picture could not be written to " + file + ": " + e.getMessage());
        }
    }

    private void openCharts(Controller controller, Rectangle place) {
        ChartPanel panel = new ChartPanel(charts.chart());
        panel.setMinimumDrawWidth(10);
        panel.setMinimumDrawHeight(10);
        panel.setMaximumDrawWidth(4000);
        panel.setMaximumDrawHeight(4000);
        JFrame frame = new JFrame();
        frame.getContentPane().add(panel, BorderLayout.CENTER);
        frame.getContentPane().add(lookBack(), BorderLayout.SOUTH);
        show(controller, frame, "Charts", place);
    }

    private void openLog(Controller controller, Rectangle place) {
        JFrame frame = new JFrame();
        frame.getContentPane().add(log, BorderLayout.CENTER);
        show(controller, frame, "Log", place);
    }

    /** Opens the inspector of the provision that a line of the log is about. */
    private void inspectLine(String line) {
        int row = Sheets.rowIn(gui.run(), line);
        if (row >= 0) {
            Subject subject = new Subject.ProvisionSubject(row);
            Bag sheets = new Bag();
            sheets.add(new FactSheet(gui::run, subject));
            Bag called = new Bag();
            called.add(Sheets.name(gui.run(), subject));
            gui.controller.setInspectors(sheets, called);
        }
    }

    private void saveLog(String text) {
        saveAs("Save the log", "log.txt", file -> SafeFiles.write(file.toPath(), text));
    }

    /** Writes a file. */
    interface Writing {
        void to(File file) throws IOException;
    }

    /** Asks where to, and writes; says what went wrong. */
    static void saveAs(String title, String name, Writing writing) {
        FileDialog dialog = new FileDialog((JFrame) null, title, FileDialog.SAVE);
        dialog.setFile(name);
        dialog.setVisible(true);
        if (dialog.getFile() == null) {
            return;
        }
        File file = new File(dialog.getDirectory(), dialog.getFile());
        try {
            writing.to(file);
        } catch (IOException e) {
            JOptionPane.showMessageDialog(null, file + " could not be written: " + e.getMessage());
        }
    }

    /** Asks the console to pause after this step, if something happened at which the user wants it to; by the model's thread. */
    void stepped(List<String> news) {
        if (news.stream().anyMatch(stop::at)
                && gui.controller instanceof Console console
                && console.getPlayState() == Console.PS_PLAYING) {
            console.setWhenShouldPause(gui.state.schedule.getSteps());
        }
    }

    /** Lets the user look back: the run is made again up to the round that is chosen. */
    private JPanel lookBack() {
        rounds.setName("rounds");
        rounds.setToolTipText("Look back: while the run is paused or over, drag to an earlier round");
        where.setFont(DisplayStyle.SMALL);
        rounds.addChangeListener(e -> {
            if (!looking
                    && !rounds.getValueIsAdjusting()
                    && rounds.getValue() != gui.run().round()) {
                String answer = gui.goTo(rounds.getValue());
                where.setText(" " + answer + " ");
                catchUp();
            }
        });
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(rounds, BorderLayout.CENTER);
        panel.add(where, BorderLayout.EAST);
        return panel;
    }

    /** Brings the slider to the round that is on the screen. */
    private void follow(WatchedRun run, boolean other) {
        looking = true;
        boolean same = !other || run.isAgain();
        rounds.setMaximum(same ? Math.max(rounds.getMaximum(), run.round()) : run.round());
        if (!rounds.getValueIsAdjusting()) {
            rounds.setValue(run.round());
            String now = " round " + run.round() + " of " + rounds.getMaximum() + " ";
            if (!now.equals(place)) {
                place = now;
                where.setText(now);
            }
        }
        looking = false;
    }

    private void show(Controller controller, JFrame frame, String name, Rectangle place) {
        frame.setName(name);
        frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
        frame.setBounds(place);
        frames.add(frame);
        names.add(name);
        frame.setTitle(name);
        controller.registerFrame(frame);
        frame.setVisible(true);
    }

    /** Puts the scenario into the titles. */
    void retitle() {
        for (int f = 0; f < frames.size(); f++) {
            frames.get(f).setTitle(names.get(f) + " - " + gui.heading());
        }
    }

    /** Makes the displays follow a new run, after it was started. */
    void restart() {
        displays.forEach(Display2D::reset);
    }

    /** Draws everything anew. */
    void repaint() {
        displays.forEach(display -> display.insideDisplay.repaint());
    }

    /** Brings log and charts up to the run. */
    private void catchUp() {
        synchronized (gui.state.schedule) {
            WatchedRun run = gui.run();
            boolean other = run != shown;
            List<String> told = run.chronicle().lines();
            stop = log.stop();
            if (other || log.lineCount() > told.size()) {
                log.clear();
                round = -1;
                shown = run;
            }
            if (told.size() > log.lineCount()) {
                log.tell(List.copyOf(told.subList(log.lineCount(), told.size())));
            }
            follow(run, other);
            for (int d = 0; d < displays.size(); d++) {
                if (pictures.get(d).stale()) {
                    displays.get(d).insideDisplay.repaint();
                }
            }
            if (run.round() != round) {
                round = run.round();
                charts.update(run);
            }
        }
    }

    /** Closes everything. */
    void close() {
        timer.stop();
        displays.forEach(Display2D::quit);
        frames.forEach(JFrame::dispose);
    }
}

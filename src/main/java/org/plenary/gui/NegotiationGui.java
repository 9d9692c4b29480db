package org.plenary.gui;

import java.awt.FileDialog;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.plenary.experiment.RunOutcome;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;
import sim.display.Console;
import sim.display.Controller;
import sim.display.GUIState;
import sim.portrayal.Inspector;

/**
 * A run in MASON's console with its displays. The model is the one that a sweep runs: the same scenario and seed give the
 * same outcome.
 */
public final class NegotiationGui extends GUIState {
    private final CountDownLatch closed = new CountDownLatch(1);
    private OpenScenario scenario;
    private long seed;
    private String heading;
    private Function<RunOutcome, List<String>> remarks;
    private boolean countsSeeds;
    private boolean startedBefore;
    private WatchedRun run;
    private @Nullable Windows windows;
    private @Nullable ModelPanel panel;

    private NegotiationGui(WatchedRun run, String heading, Function<RunOutcome, List<String>> remarks) {
        super(run.negotiation());
        this.run = run;
        this.remarks = remarks;
        this.scenario = run.scenario();
        this.seed = run.seed();
        this.heading = heading;
    }

    /**
     * Opens the console and all displays; not to be called on the event dispatch thread.
     */
    public static NegotiationGui open(OpenScenario scenario, long seed) throws InterruptedException {
        return open(scenario, seed, "", outcome -> List.of());
    }

    /** Opens one run of a sweep; not to be called on the event dispatch thread. */
    public static NegotiationGui open(StoredRun stored) throws InterruptedException {
        return open(stored.scenario(), stored.run().seed(), stored.heading(), stored::remarks);
    }

    private static NegotiationGui open(
            OpenScenario scenario, long seed, String heading, Function<RunOutcome, List<String>> remarks)
            throws InterruptedException {
        List<NegotiationGui> opened = new CopyOnWriteArrayList<>();
        try {
            SwingUtilities.invokeAndWait(() -> opened.add(show(scenario, seed, heading, remarks)));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the windows could not be opened: " + e.getCause(), e);
        }
        return opened.get(0);
    }

    private static NegotiationGui show(
            OpenScenario scenario, long seed, String heading, Function<RunOutcome, List<String>> remarks) {
        UIManager.put("swing.boldMetal", false);
        NegotiationGui gui = new NegotiationGui(new WatchedRun(scenario, seed, remarks), heading, remarks);
        Console console = new Console(gui);
        Frames.tidy(console);
        Frames.add(console, "Save the story...", () -> gui.saveStory());
        Frames.add(console, "Open a scenario...", () -> gui.openScenario(console));
        console.setBounds(Windows.place(0, 0, 0.25, 0.6));
        console.setIncrementSeedOnStop(false);
        console.getTabPane().setSelectedIndex(console.getTabPane().getTabCount() - 1);
        gui.retitle();
        console.setVisible(true);
        return gui;
    }

    /** Returns the program's name, for MASON. */
    public static String getName() {
        return "Plenary";
    }

    /** Returns what the console says about the program, for MASON. */
    public static Object getInfo() {
        return "<html><body style='font-family:sans-serif;font-size:12pt'><h2>Plenary</h2>"
                + "<p>Negotiations in the United Nations on rules for cyberspace, to watch.</p>"
                + "<p>Press play. A step is a meeting day of all organs in session. Click on a state, a bloc or a"
                + " provision to inspect it. The tab <b>Model</b> chooses the scenario and the seed and changes"
                + " parameters; the tab <b>Displays</b> brings back a window that was closed.</p></body></html>";
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        Windows opened = new Windows(this);
        windows = opened;
        opened.open(controller);
    }

    @Override
    public Inspector getInspector() {
        ModelPanel made = new ModelPanel(this);
        panel = made;
        return made;
    }

    @Override
    public void start() {
        if (startedBefore && countsSeeds) {
            seed++;
            ownRun();
        }
        startedBefore = true;
        show(new WatchedRun(scenario, seed, remarks));
        super.start();
        scheduleRepeatingImmediatelyAfter(state -> stepped());
        SwingUtilities.invokeLater(() -> Optional.ofNullable(panel).ifPresent(ModelPanel::refresh));
        Optional.ofNullable(windows).ifPresent(Windows::restart);
    }

    private void stepped() {
        run.stepped();
        List<String> news = run.news();
        Optional.ofNullable(windows).ifPresent(all -> all.stepped(news));
    }

    /** Shows an earlier or later round of the run; returns what to tell the user. */
    String goTo(int round) {
        if (controller instanceof Console console && console.getPlayState() == Console.PS_PLAYING) {
            return "pause first";
        }
        if (run.isChanged()) {
            return "not after a change of parameters";
        }
        synchronized (state.schedule) {
            show(run.again(round));
        }
        Optional.ofNullable(windows).ifPresent(Windows::repaint);
        return "round " + run.round();
    }

    @Override
    public void finish() {
        super.finish();
        run.stepped();
    }

    @Override
    public void quit() {
        super.quit();
        Optional.ofNullable(windows).ifPresent(Windows::close);
        windows = null;
        closed.countDown();
    }

    /** Waits until the console is closed. */
    public void awaitClosing() throws InterruptedException {
        closed.await();
    }

    private void show(WatchedRun other) {
        run = other;
        state = other.negotiation();
    }

    /** Returns the run on the screen. */
    public WatchedRun run() {
        return run;
    }

    /** Returns the scenario of the next start. */
    OpenScenario scenario() {
        return scenario;
    }

    /** Returns the seed of the next start. */
    long seed() {
        return seed;
    }

    /** Returns what is run, in short. */
    String heading() {
        return heading.isEmpty() ? scenario.title() : heading;
    }

    /** Returns the command that makes the next run without a display. */
    String command() {
        StringBuilder command = new StringBuilder("plenary run " + scenario.shown() + " --seed " + RunSeed.toHex(seed));
        scenario.changes().forEach(change -> command.append(" --set ").append(change));
        return command.toString();
    }

    /** Returns the scenarios that may be chosen. */
    List<String> scenarios() {
        return ScenarioList.of(scenario);
    }

    private boolean running() {
        return controller instanceof Console console && console.getPlayState() != Console.PS_STOPPED;
    }

    /** Opens another scenario, or the same one as its file has it; returns what to tell the user. */
    String choose(String shown) {
        try {
            OpenScenario other = OpenScenario.open(shown, scenario.reader().behaviours());
            boolean stopped = running();
            if (stopped && controller instanceof Console console) {
                console.pressStop();
            }
            scenario = other;
            ownRun();
            prepare();
            return other.title() + (stopped ? ": the run was stopped; press play to start." : ": press play to start.");
        } catch (UserError e) {
            return e.getMessage() == null ? shown + " cannot be opened" : e.getMessage();
        }
    }

    private void openScenario(JFrame above) {
        FileDialog dialog = new FileDialog(above, "Open a scenario", FileDialog.LOAD);
        dialog.setVisible(true);
        if (dialog.getFile() != null) {
            String file = new File(dialog.getDirectory(), dialog.getFile()).getPath();
            Optional.ofNullable(panel).ifPresent(shown -> shown.choose(file));
        }
    }

    private void saveStory() {
        String story;
        synchronized (state.schedule) {
            story = heading() + ", seed " + RunSeed.toHex(run.seed()) + "\n"
                    + run.story().text();
        }
        Windows.saveAs("Save the story", "story.txt", file -> SafeFiles.write(file.toPath(), story));
    }

    /** Shows the next run before it is started. */
    private void prepare() {
        synchronized (state.schedule) {
            show(new WatchedRun(scenario, seed, remarks));
        }
        retitle();
        Optional.ofNullable(windows).ifPresent(Windows::repaint);
    }

    /** Takes another seed for the next start; returns what to tell the user. */
    String chooseSeed(long chosen) {
        seed = chosen;
        startedBefore = false;
        ownRun();
        if (run.round() == 0 && !running()) {
            prepare();
        } else {
            retitle();
        }
        return "Seed " + RunSeed.toHex(chosen) + (running() ? " at the next start: press stop, then play." : ".");
    }

    /** Forgets of which sweep the run is: it is that one no more. */
    private void ownRun() {
        heading = "";
        remarks = outcome -> List.of();
        retitle();
    }

    void countSeeds(boolean counts) {
        countsSeeds = counts;
    }

    /** Changes a setting of the scenario; returns what to tell the user. */
    String set(String path, String value) {
        try {
            scenario = scenario.with(path, value);
            ownRun();
        } catch (UserError e) {
            return e.getMessage() == null ? value + " is not allowed" : e.getMessage();
        }
        String what = path + " to " + value;
        if (running() && !run.over()) {
            synchronized (state.schedule) {
                run.change(scenario, what);
            }
            boolean convening = path.equals("protocol");
            return "Set " + what
                    + (convening ? ", where an organ convenes next." : ", from round " + (run.round() + 1) + " on.");
        }
        if (run.round() == 0) {
            prepare();
        }
        return "Set " + what + " for the next start.";
    }

    private void retitle() {
        if (controller instanceof JFrame console) {
            console.setTitle("Plenary - " + heading() + " - seed 0x" + Long.toHexString(seed));
        }
        Optional.ofNullable(windows).ifPresent(Windows::retitle);
    }
}

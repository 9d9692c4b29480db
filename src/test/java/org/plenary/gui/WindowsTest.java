package org.plenary.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.WindowEvent;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.JCheckBoxFixture;
import org.assertj.swing.fixture.JComboBoxFixture;
import org.assertj.swing.fixture.JTextComponentFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.ScenarioCase;
import sim.display.Console;
import sim.display.Display2D;

/** Drives the real windows with mouse and keyboard. */
@NeedsDisplay
@SuppressWarnings("NullAway.Init") // opened in each test
class WindowsTest {
    /** How long a step is held up where a test acts on a run that goes on. */
    private static final long STEP_MILLISECONDS = 40;

    private static final Timeout LONG = Timeout.timeout(180_000);
    private static final String CRIME = "scenarios/cybercrime.yaml";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private Robot robot;
    private NegotiationGui gui;
    private Console console;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        robot = BasicRobot.robotWithNewAwtHierarchy();
    }

    @AfterEach
    void close() {
        System.setErr(before);
        if (gui != null) {
            execute(() -> {
                console.pressStop();
                gui.quit();
                console.dispose();
            });
        }
        robot.cleanUpWithoutDisposingWindows();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private void open(String file, long seed) throws InterruptedException {
        gui = NegotiationGui.open(WatchedRunTest.scenario(file), seed);
        console = (Console) gui.controller;
        robot.waitForIdle();
    }

    /** Opens a run that takes long enough to be acted upon, however fast the machine is. */
    private void openSlowly(String file, long seed) throws InterruptedException {
        open(file, seed);
        execute(() -> console.setPlaySleep(STEP_MILLISECONDS));
    }

    private static void await(String what, BooleanSupplier condition) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return condition.getAsBoolean();
                    }
                },
                LONG);
    }

    /** Returns a button of the console: 0 play, 1 pause, 2 stop. */
    private JButton button(int index) {
        Collection<JButton> found = robot.finder()
                .findAll(console, new org.assertj.swing.core.GenericTypeMatcher<>(JButton.class) {
                    @Override
                    protected boolean isMatching(JButton button) {
                        return button.isShowing()
                                && button.getIcon() != null
                                && button.getY() >= 0
                                && inBottomRow(button);
                    }
                });
        List<JButton> row = new ArrayList<>(found);
        row.sort(java.util.Comparator.comparingInt(b -> b.getLocationOnScreen().x));
        return row.get(index);
    }

    private boolean inBottomRow(Component c) {
        return c.getLocationOnScreen().y
                > console.getTabPane().getLocationOnScreen().y
                        + console.getTabPane().getHeight()
                        - 2;
    }

    private void press(int index) {
        robot.click(button(index));
    }

    private void playToTheEnd() {
        press(0);
        await("the run ends", () -> gui.run().over() && console.getPlayState() == Console.PS_STOPPED);
    }

    private static String text(JTextArea area) {
        return execute(() -> area.getText());
    }

    private JFrame frame(String name) {
        for (Frame frame : Frame.getFrames()) {
            if (name.equals(frame.getName()) && frame.isShowing()) {
                return (JFrame) frame;
            }
        }
        throw new AssertionError("no window " + name);
    }

    private Display2D display(String name) {
        return robot.finder().findByType(frame(name), Display2D.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {CRIME, "scenarios/cyberwarfare.yaml", "scenarios/cyberterrorism.yaml"})
    void aCasePlaysToTheOutcomeOfItsSeed(String file) throws InterruptedException {
        open(file, 7);
        OpenScenario scenario = gui.scenario();
        RunOutcome plain = new ScenarioCase(scenario.setup(), scenario.codebook()).run(7);
        JTextArea log = robot.finder().findByName(frame("Log"), "log", JTextArea.class);
        await("the first screen says how to start", () -> text(log).startsWith("Press play"));
        playToTheEnd();
        assertThat(gui.run().outcome()).contains(plain);
        await("the log tells the end", () -> text(log).contains("End: consensus"));
        assertThat(text(log)).doesNotContain("Press play");
        playToTheEnd();
        assertThat(gui.run().outcome()).as("played again").contains(plain);
    }

    @Test
    void windowsHaveTheirPlacesAndNoneCoversAnother() throws InterruptedException {
        open(CRIME, 1);
        List<Rectangle> places = new ArrayList<>();
        places.add(console.getBounds());
        for (String name : List.of("Issue space", "Map", "Negotiating text", "Coalitions", "Charts", "Log")) {
            assertThat(frame(name).getTitle()).isEqualTo(name + " - Cybercrime");
            places.add(frame(name).getBounds());
        }
        assertThat(console.getTitle()).isEqualTo("Plenary - Cybercrime - seed 0x1");
        Rectangle screen =
                java.awt.GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        for (int a = 0; a < places.size(); a++) {
            assertThat(screen.contains(places.get(a))).isTrue();
            for (int b = a + 1; b < places.size(); b++) {
                Rectangle both = places.get(a).intersection(places.get(b));
                assertThat(both.isEmpty()).as(a + " and " + b).isTrue();
            }
        }
    }

    @Test
    void stopAndRestart() throws InterruptedException {
        open(CRIME, 1);
        press(0);
        await("some rounds", () -> gui.run().round() > 5);
        press(1);
        await("paused", () -> console.getPlayState() == Console.PS_PAUSED);
        int round = gui.run().round();
        press(0);
        await("a single step", () -> gui.run().round() == round + 1);
        press(2);
        await("stopped", () -> console.getPlayState() == Console.PS_STOPPED);
        assertThat(gui.run().over()).isFalse();
        WatchedRun first = gui.run();
        playToTheEnd();
        assertThat(gui.run()).isNotSameAs(first);
        assertThat(gui.run().outcome()).isPresent();
    }

    @Test
    void anotherScenarioIsChosenAndPlayed() throws InterruptedException {
        open(CRIME, 1);
        press(0);
        await("some rounds", () -> gui.run().round() > 3);
        JComboBoxFixture scenarios = new JComboBoxFixture(robot, "scenario");
        scenarios.selectItem("scenarios/examples/smallest.yaml");
        await("the other scenario", () -> gui.run().scenario().name().equals("smallest"));
        assertThat(console.getPlayState()).isEqualTo(Console.PS_STOPPED);
        assertThat(console.getTitle()).contains("Reporting of cyber incidents");
        playToTheEnd();
        assertThat(gui.run().outcome().orElseThrow().result().seed()).isEqualTo(1);
    }

    @Test
    void aSliderActsFromTheNextRound() throws InterruptedException {
        open(CRIME, 1);
        press(0);
        await("some rounds", () -> gui.run().round() > 3);
        press(1);
        await("paused", () -> console.getPlayState() == Console.PS_PAUSED);
        JSlider slider = robot.finder().findByName(console, "field.drive", JSlider.class);
        execute(() -> slider.setValue(10));
        robot.waitForIdle();
        int round = gui.run().round() + 1;
        assertThat(gui.run().chronicle().lines()).contains("Round " + round + ": you change field.drive to 0.10");
        String status = execute(() ->
                robot.finder().findByName(console, "status", JTextArea.class).getText());
        assertThat(status).startsWith("Set field.drive to 0.10, from round " + round + " on.");
        press(0);
        await("the next round", () -> gui.run().round() == round);
        assertThat(gui.run().setup().field().drive()).isEqualTo(0.1);
        String command = new JTextComponentFixture(robot, "command").text();
        assertThat(command).isEqualTo("plenary run " + CRIME + " --seed 0x0000000000000001 --set field.drive=0.10");
    }

    @Test
    void aStrategyIsSwitchedOffBeforeTheStart() throws InterruptedException {
        open(CRIME, 1);
        JCheckBoxFixture box = new JCheckBoxFixture(robot, "strategies.coalition_building");
        execute(() ->
                box.target().scrollRectToVisible(new Rectangle(box.target().getSize())));
        execute(() -> box.target().doClick());
        playToTheEnd();
        assertThat(gui.run().history().effort().get("coalition_building")).allMatch(point -> point.value() == 0);
        assertThat(gui.run().chronicle().lines()).noneMatch(line -> line.contains("you change"));
    }

    @Test
    void aWrongSeedIsAnsweredAndARightOneTaken() throws InterruptedException {
        open(CRIME, 1);
        JTextComponentFixture seed = new JTextComponentFixture(robot, "seed");
        enter(seed, "seven");
        String status = execute(() ->
                robot.finder().findByName(console, "status", JTextArea.class).getText());
        assertThat(status).contains("\"seven\" is no seed");
        enter(seed, "0xfedcba9876543210");
        playToTheEnd();
        assertThat(gui.run().seed()).isEqualTo(0xfedcba9876543210L);
    }

    private void enter(JTextComponentFixture field, String text) {
        execute(() -> {
            javax.swing.JTextField target = (javax.swing.JTextField) field.target();
            target.setText(text);
            target.postActionEvent();
        });
        robot.waitForIdle();
    }

    /** Whether a subject is what lies a pixel to all sides of a point, too. */
    private static boolean clear(Picture picture, Point2D at, Subject subject) {
        return IntStream.of(-1, 0, 1)
                .allMatch(x -> IntStream.of(-1, 0, 1)
                        .allMatch(y -> picture.at(new Point2D.Double(at.getX() + x, at.getY() + y))
                                .filter(subject::equals)
                                .isPresent()));
    }

    @Test
    void aClickOnAStateOpensItsInspectorWhichFollowsTheRun() throws InterruptedException {
        openSlowly(CRIME, 1);
        press(0);
        await("some rounds", () -> gui.run().round() > 10);
        press(1);
        await("paused", () -> console.getPlayState() == Console.PS_PAUSED);
        Display2D space = display("Issue space");
        Picture picture = new IssueSpace(gui::run); // drawn as large as the one on the screen
        int width = space.insideDisplay.getWidth();
        int height = space.insideDisplay.getHeight();
        picture.image(width, height);
        Point2D at = IntStream.range(0, width * height)
                .mapToObj(n -> (Point2D) new Point2D.Double(n % width, n / width))
                .filter(point -> picture.at(point)
                        .filter(subject -> subject instanceof Subject.StateSubject && clear(picture, point, subject))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        Subject there = picture.at(at).orElseThrow();
        robot.click(space.insideDisplay, new Point((int) at.getX(), (int) at.getY()), MouseButton.LEFT_BUTTON, 1);
        await("an inspector", () -> !console.getAllInspectors().isEmpty());
        FactSheet sheet = (FactSheet) console.getAllInspectors().get(0);
        assertThat(sheet.getTitle()).isEqualTo(Sheets.name(gui.run(), there));
        press(0);
        await("another round", () -> gui.run().round() > 11);
        robot.waitForIdle();
    }

    @Test
    void aClickOnALineOfTheLogOpensTheStoryOfItsProvision() throws InterruptedException {
        open(CRIME, 7);
        playToTheEnd();
        JTextArea log = robot.finder().findByName(frame("Log"), "log", JTextArea.class);
        await("the log tells the end", () -> text(log).contains("End: consensus"));
        int at = text(log).indexOf("trade of ");
        Rectangle there = execute(() -> {
            Rectangle place = log.modelToView2D(at).getBounds();
            log.scrollRectToVisible(place);
            return place;
        });
        robot.click(log, new Point(there.x + 1, there.y + 2), MouseButton.LEFT_BUTTON, 1);
        await("an inspector", () -> !console.getAllInspectors().isEmpty());
        FactSheet sheet = (FactSheet) console.getAllInspectors().get(0);
        JTextArea story = robot.finder().findByName(sheet, "story", JTextArea.class, false);
        assertThat(text(story)).contains("it is traded for ").doesNotContain("So far");
    }

    @Test
    void theSliderLooksBackAndTheRunGoesOnFromThere() throws InterruptedException {
        open(CRIME, 7);
        playToTheEnd();
        RunOutcome outcome = gui.run().outcome().orElseThrow();
        int last = gui.run().round();
        JSlider rounds = robot.finder().findByName(frame("Charts"), "rounds", JSlider.class);
        await("the slider follows", () -> execute(rounds::getMaximum) == last);
        execute(() -> rounds.setValue(20));
        await("an earlier round", () -> gui.run().round() == 20);
        assertThat(gui.run().over()).isFalse();
        assertThat(gui.run().chronicle().lines()).noneMatch(line -> line.startsWith("Round 21"));
        execute(() -> rounds.setValue(last));
        await("the last round again", () -> gui.run().over());
        assertThat(gui.run().outcome()).contains(outcome);
        assertThat(execute(rounds::getMaximum)).isEqualTo(last);
    }

    @Test
    void theRunPausesAtTheEventThatWasChosenAndTheLogIsSearched() throws InterruptedException {
        open(CRIME, 7);
        JComboBoxFixture stop = new JComboBoxFixture(robot, "pause at");
        stop.selectItem(LogPanel.Stop.DEAL.toString());
        robot.waitForIdle();
        await("chosen", () -> execute(() -> stop.target().getSelectedItem()) == LogPanel.Stop.DEAL);
        press(0);
        await("paused", () -> console.getPlayState() == Console.PS_PAUSED);
        List<String> lines = gui.run().chronicle().lines();
        String round = "Round " + gui.run().round() + ",";
        assertThat(lines.stream().filter(LogPanel.Stop.DEAL::at)).isNotEmpty().allMatch(line -> line.startsWith(round));
        JTextArea log = robot.finder().findByName(frame("Log"), "log", JTextArea.class);
        JTextComponentFixture search = new JTextComponentFixture(robot, "search");
        execute(() -> search.target().setText("trade carries"));
        await(
                "only what was sought",
                () -> text(log).lines().count()
                        == lines.stream()
                                .filter(l -> l.contains("trade") && l.contains("carries"))
                                .count());
        execute(() -> search.target().setText(""));
        await("all of it", () -> text(log).lines().count() == lines.size());
        int paused = gui.run().round();
        stop.selectItem(LogPanel.Stop.NEVER.toString());
        robot.waitForIdle();
        press(1);
        await("goes on", () -> gui.run().round() > paused + 1);
    }

    @Test
    void theMapIsColouredByVoteAndByUtility() throws InterruptedException {
        openSlowly(CRIME, 1);
        press(0);
        await("some rounds", () -> gui.run().round() > 5);
        JComboBoxFixture by = new JComboBoxFixture(
                robot, robot.finder().findByName(frame("Map"), "colour by", javax.swing.JComboBox.class));
        by.selectItem("utility of the text");
        by.selectItem("last contest");
        by.selectItem("last vote on a mandate");
        await("more rounds", () -> gui.run().round() > 10);
    }

    @Test
    void aClosedDisplayIsHiddenAndTheRunGoesOn() throws InterruptedException {
        openSlowly(CRIME, 1);
        press(0);
        await("some rounds", () -> gui.run().round() > 3);
        JFrame map = frame("Map");
        robot.close(map);
        await("hidden", () -> !map.isShowing());
        assertThat(console.getPlayState()).isEqualTo(Console.PS_PLAYING);
        await("the run goes on", () -> gui.run().round() > 8);
        execute(console::showAllFrames);
        await("shown again", map::isShowing);
    }

    @Test
    void theConsoleHasNothingThatDoesNotFit() throws InterruptedException {
        open(CRIME, 1);
        List<String> items = new ArrayList<>();
        javax.swing.JMenu menu = console.getJMenuBar().getMenu(0);
        for (int i = 0; i < menu.getItemCount(); i++) {
            items.add(((AbstractButton) menu.getItem(i)).getText());
        }
        assertThat(items).containsExactly("Open a scenario...", "Save the story...", "About MASON", "Quit");
        execute(() -> console.getTabPane().setSelectedIndex(1));
        robot.waitForIdle();
        boolean seed = robot.finder()
                .findAll(
                        console,
                        c -> c instanceof javax.swing.JLabel label
                                && c.isShowing()
                                && label.getText() != null
                                && label.getText().contains("Seed"))
                .isEmpty();
        assertThat(seed).isTrue();
    }

    /** Closes windows of a program of its own, which would end this one. */
    static final class Closing {
        private Closing() {}

        /** Opens the windows, plays some rounds, and closes the console as a user does. */
        public static void main(String[] args) throws InterruptedException {
            NegotiationGui gui = NegotiationGui.open(WatchedRunTest.scenario(CRIME), 1);
            Console console = (Console) gui.controller;
            execute(console::pressPlay);
            await("some rounds", () -> gui.run().round() > 5);
            execute(() -> console.dispatchEvent(new WindowEvent(console, WindowEvent.WINDOW_CLOSING)));
        }
    }

    @Test
    void closingTheConsoleEndsTheProgramWhileARunGoesOn() throws Exception {
        Process process = new ProcessBuilder(
                        java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Closing.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(output).isEmpty();
    }
}

package org.plenary.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.world.BallotCount;
import org.plenary.world.Consensus;
import org.plenary.world.ConsensusThenVote;
import org.plenary.world.CouncilVote;
import org.plenary.world.Counting;
import org.plenary.world.SimpleMajority;

/** What is drawn, without a screen. */
class PicturesTest {
    private static WatchedRun after(int rounds) {
        WatchedRun run = new WatchedRun(WatchedRunTest.scenario("scenarios/cybercrime.yaml"), 1);
        run.negotiation().start();
        while (run.round() < rounds && run.step()) {
            // to the round
        }
        return run;
    }

    /** Returns a point under which each subject lies in a picture as large as this that was drawn last. */
    static Map<Subject, Point2D> places(Picture picture, int width, int height) {
        Map<Subject, Point2D> places = new HashMap<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Point2D at = new Point2D.Double(x, y);
                picture.at(at).ifPresent(subject -> places.put(subject, at));
            }
        }
        return places;
    }

    @Test
    void everyStateCanBePointedAtOnTheMap() {
        WatchedRun run = after(3);
        WorldMap map = new WorldMap(() -> run);
        map.image(900, 450);
        Map<Subject, Point2D> places = places(map, 900, 450);
        for (int i = 0; i < run.setup().states().size(); i++) {
            assertThat(places).as(run.setup().states().codes.get(i)).containsKey(new Subject.StateSubject(i));
        }
    }

    @Test
    void everyStateHasAPlaceInTheWorld() {
        World world = World.read();
        after(0).setup().states().codes.forEach(code -> {
            Point2D at = world.point(code).orElseThrow(() -> new AssertionError(code));
            assertThat(at.getX()).isBetween(World.WEST, World.EAST);
            assertThat(at.getY()).isBetween(World.NORTH, World.SOUTH);
        });
        assertThat(world.outlines("FRA")).isNotEmpty();
        assertThat(world.outlines("TUV")).isEmpty();
    }

    @Test
    void whatLiesUnderTheMouseIsWhatWasDrawnThere() {
        WatchedRun run = after(30);
        int usa = run.setup().states().codes.indexOf("USA");
        for (Picture picture : List.of(new IssueSpace(() -> run), new CoalitionPicture(() -> run))) {
            picture.image(500, 500);
            Point2D at = Objects.requireNonNull(places(picture, 500, 500).get(new Subject.StateSubject(usa)));
            assertThat(picture.at(at)).contains(new Subject.StateSubject(usa));
            assertThat(picture.at(new Point2D.Double(-50, -50))).isEmpty();
        }
    }

    @Test
    void tinyPicturesAreDrawnWithoutFailing() {
        WatchedRun run = after(5);
        for (Picture picture : List.of(
                new IssueSpace(() -> run),
                new CoalitionPicture(() -> run),
                new WorldMap(() -> run),
                new TextPicture(() -> run))) {
            assertThat(picture.image(1, 1).getWidth()).isEqualTo(1);
            assertThat(picture.image(60, 40).getWidth()).isEqualTo(60);
        }
    }

    @Test
    void snapshotsAreWrittenAndNotBlank(@TempDir Path folder) throws IOException {
        WatchedRun run = new WatchedRun(WatchedRunTest.scenario("scenarios/examples/smallest.yaml"), 1);
        List<Path> files = Snapshots.write(run, 5, folder.resolve("new"));
        assertThat(run.round()).isEqualTo(5);
        assertThat(files).hasSize(9);
        for (Path file : files) {
            assertThat(Files.size(file)).isPositive();
            assertThat(colours(ImageIO.read(file.toFile()))).as(file.toString()).isGreaterThan(3);
        }
    }

    /** States have the colour of their vote; who votes no is hatched, too. */
    @Test
    void theMapShowsWhoVotedHowOnTheLastMandate() {
        WatchedRun run = new WatchedRun(WatchedRunTest.scenario("scenarios/cybercrime.yaml"), 1);
        run.negotiation().start();
        while (run.sessions().lastVote().isEmpty() && run.step()) {
            // to the first vote
        }
        Sessions.Contest vote = run.sessions().lastVote().orElseThrow();
        WorldMap map = new WorldMap(() -> run);
        map.colour(WorldMap.Colouring.VOTE);
        BufferedImage image = map.image(900, 450);
        Map<Subject, Point2D> places = places(map, 900, 450);
        Map<Character, Set<Integer>> colours = new TreeMap<>();
        for (String code : List.of("RUS", "USA", "CHN", "BRA", "IND", "CAN", "AUS", "DZA", "COD", "ARG")) {
            int i = run.setup().states().codes.indexOf(code);
            Point2D at = Objects.requireNonNull(places.get(new Subject.StateSubject(i)));
            colours.computeIfAbsent(vote.sides().charAt(i), side -> new TreeSet<>())
                    .addAll(around(image, at));
        }
        assertThat(vote.label()).contains("Ad Hoc Committee", "General Assembly", "period ");
        assertThat(colours.keySet()).contains('Y', 'N');
        assertThat(colours.getOrDefault('Y', Set.of())).contains(DisplayStyle.BLUE.getRGB());
        assertThat(colours.getOrDefault('Y', Set.of())).doesNotContain(DisplayStyle.VERMILLION.getRGB());
        assertThat(colours.getOrDefault('N', Set.of()))
                .contains(DisplayStyle.VERMILLION.getRGB(), DisplayStyle.BLACK.getRGB())
                .doesNotContain(DisplayStyle.BLUE.getRGB());
    }

    private static Set<Integer> around(BufferedImage image, Point2D at) {
        Set<Integer> colours = new TreeSet<>();
        for (int dx = -3; dx <= 3; dx++) {
            for (int dy = -3; dy <= 3; dy++) {
                colours.add(image.getRGB((int) at.getX() + dx, (int) at.getY() + dy));
            }
        }
        return colours;
    }

    private static long colours(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void thePictureOfTheLogIsAsWideAsItsLongestLine() {
        assertThat(Snapshots.log(List.of("short")).getWidth()).isEqualTo(900);
        assertThat(Snapshots.log(List.of("word ".repeat(400))).getWidth()).isGreaterThan(5000);
    }

    @Test
    void labelsThatWouldCoverEachOtherAreMovedApart() {
        List<Point2D> same = List.of(new Point2D.Double(5, 5), new Point2D.Double(5, 5), new Point2D.Double(90, 5));
        List<Point2D> apart = Apart.of(same, 10, 8);
        double dx = Math.abs(apart.get(0).getX() - apart.get(1).getX());
        double dy = Math.abs(apart.get(0).getY() - apart.get(1).getY());
        assertThat(dx >= 10 || dy >= 8).isTrue();
        assertThat(apart.get(2).distance(90, 5)).isLessThan(0.1);
    }

    @Test
    void supportIsMeasuredAsTheRuleAsks() {
        Counting counting = new Counting();
        counting.objecting = 0.3;
        counting.yes = 9;
        counting.no = 3;
        counting.abstentions = 3;
        BallotCount tally = counting.count();
        Support consensus = Support.of(new Consensus(0.2), tally, 0.5);
        assertThat(consensus.value()).isCloseTo(0.7, within(1e-9));
        assertThat(consensus.threshold()).hasValue(0.8);
        Support late = Support.of(new ConsensusThenVote(0.2, 0.66, 0.9), tally, 0.95);
        assertThat(late.value()).isEqualTo(0.75);
        assertThat(late.threshold()).hasValue(0.66);
        assertThat(Support.of(new ConsensusThenVote(0.2, 0.66, 0.9), tally, 0.5).threshold())
                .hasValue(0.8);
        assertThat(Support.of(new SimpleMajority(), tally, 0.5).value()).isEqualTo(0.75);
        Support council = Support.of(new CouncilVote(), tally, 0.5);
        assertThat(council.value()).isEqualTo(council.threshold().orElseThrow());
        assertThat(Support.of((t, elapsed) -> true, tally, 0.5).threshold()).isEmpty();
    }

    @Test
    void knobsCoverTheFieldCohesionAndSecretariats() {
        List<String> paths =
                Knob.of(after(0).scenario()).stream().map(Knob::path).toList();
        assertThat(paths)
                .contains(
                        "field.technical_complexity", "field.overlap", "blocs.eu.cohesion", "secretariats.unodc.staff");
        assertThat(paths).hasSize(8 + 7 + 5);
        assertThat(Knob.of(after(0).scenario()).get(0).bounds()).isEqualTo("0 to 1; judged 0.30 to 0.70");
    }
}

package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths lead by key, id, name and number, and say how far they lead where they end too early. */
class PathsTest {
    private static final Node FILE = YamlReader.read("f.yaml", """
                    title: t
                    organs:
                      - {id: ahc, chair: 0.5, rule: {name: vote, share: 0.6}}
                      - {id: sc, members: [FRA, GBR]}
                    moves: [{name: split}, {name: widen, by: 2}]
                    table: [[1, 2], [3, 4]]
                    2: two
                    """.getBytes(StandardCharsets.UTF_8), new Problems())
            .orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | t | 1:8",
                "organs.ahc.chair | 0.5 | 3:22",
                "organs.1.chair | 0.5 | 3:22",
                "organs.ahc.rule.share | 0.6 | 3:53",
                "organs.sc.members.2 | GBR | 4:29",
                "moves.widen.by | 2 | 5:42",
                "moves.2.by | 2 | 5:42",
                "table.2.1 | 3 | 6:18",
                "2 | two | 7:4",
            })
    void aValueIsFoundWithItsPlace(String path, String value, String place) {
        assertThat(Paths.find(FILE, path).map(YamlWriter::flow)).contains(value);
        assertThat(Paths.place(FILE, path)).hasToString("f.yaml:" + place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel | 1:1",
                "title.x | 1:8",
                "organs.0 | 3:3",
                "organs.3 | 3:3",
                "organs.none.chair | 3:3",
                "organs.ahc.none | 3:5",
                "organs.9999999 | 3:3",
                "organs. | 3:3",
                ".title | 1:1",
                "moves.split.by | 5:9",
                "table.1.3 | 6:9",
                "* | 1:1",
            })
    void whatIsNotThereHasThePlaceOfItsNearestPart(String path, String place) {
        assertThat(Paths.find(FILE, path)).isEmpty();
        assertThat(Paths.place(FILE, path)).hasToString("f.yaml:" + place);
    }
}

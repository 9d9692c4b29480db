package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.BridgeBuilding;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.HardLine;
import org.plenary.bargaining.TimeDependent;
import org.plenary.input.Behaviours;
import org.plenary.legalization.PrecisionCategory;
import org.plenary.legalization.PrecisionScale;
import org.plenary.model.BuiltIns;
import org.plenary.model.NamedStrategy;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Setup;
import org.plenary.model.Tabling;
import org.plenary.protocol.SingleText;
import org.plenary.strategy.CoalitionBuilding;
import org.plenary.strategy.Framing;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Bloc;
import org.plenary.world.Calendar;
import org.plenary.world.Consensus;
import org.plenary.world.ConsensusThenVote;
import org.plenary.world.Mechanism;
import org.plenary.world.Organ;
import org.plenary.world.RuleMandate;

/** What a scenario file says is what the model gets. */
class ScenarioBuilderTest {
    private static final String YAML = """
            title: Made up
            field:
              technical_complexity: 0.6
              political_salience: 0.5
              shared_objective: 0.7
              avoidance: 0.4
              ambiguity: 0.3
              drive: 0.55
              major_conflict: 1.5
            provisions:
              - id: norms
                title: Norms
                axes: [1, 0.5]
                contestation: 0.8
                umbrella: 0.4
                parts: [one, two]
              - id: capacity
                axes: [0, 1]
                contestation: 0.3
                weight: 0.5
                acquis: [{centre: 0.1, half_width: 0.4, obligation: hortatory}]
            regimes:
              - {id: old, members: [FRA, DEU], provisions: [norms], half_width: 0.2, obligation: conditional}
            blocs:
              - {id: union, members: [eu], cohesion: 0.9, strength: 0.6, drive: 0.4}
              - {id: pair, members: [RUS, CHN], cohesion: 0.5, strength: 0.5, drive: 0.8}
            secretariats:
              - {id: office, expertise: 0.5, staff: 2, autonomy: 0.3, effort: 1.5, strategies: [framing, coalition_building]}
            organs:
              - {id: experts, secretariat: office, experts: 15, decision_rule: {name: consensus, tolerance: 0.15}, regular: false}
              - {id: committee, secretariat: office, members: [majors, CHE], decision_rule: consensus_then_vote, succeeds: [experts], inherited: {organ: 1}}
            periods:
              - title: first
                tablings:
                  - {sponsor: union, organ: experts, sessions: 3, days: 5, voted_in: committee}
              - title: second
                tablings:
                  - {sponsor: RUS, organ: committee, sessions: 2, days: 4, provisions: [norms], rule_mandates: [draft]}
            strategies: {framing: true, coalition_building: false}
            drafting_practice: [split, omit]
            tactics:
              - {states: [majors], tactic: hard_line}
              - {states: [CHE, FRA], tactic: bridge_building}
            mechanisms_off: [trades, side_payments]
            parameters:
              narrowing: 0.65
            observed: {delegation: high, precision: low, obligation: medium, source: none}
            """;

    private static Setup setup(String yaml) {
        ScenarioReader reader = new ScenarioReader(Behaviours.of(List.of(new BuiltIns())));
        InputFile file = new InputFile("made-up.yaml", "made-up.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return ScenarioBuilder.build(
                reader.load(Study.shipped(), reader.tree(new Study.Opened(Study.shipped(), file))));
    }

    private final Setup setup = setup(YAML);

    private List<String> codes(int[] states) {
        return Arrays.stream(states).mapToObj(setup.states().codes::get).toList();
    }

    @Test
    void fieldAndProvisions() {
        assertThat(setup.field().technicalComplexity()).isEqualTo(0.6);
        assertThat(setup.field().politicalSalience()).isEqualTo(0.5);
        assertThat(setup.field().sharedObjective()).isEqualTo(0.7);
        assertThat(setup.field().avoidance()).isEqualTo(0.4);
        assertThat(setup.field().ambiguity()).isEqualTo(0.3);
        assertThat(setup.field().drive()).isEqualTo(0.55);
        assertThat(setup.field().majorConflict()).isEqualTo(1.5);
        assertThat(setup.provisions()).hasSize(2);
        assertThat(setup.provisions().get(0).parts()).containsExactly("one", "two");
        assertThat(setup.provisions().get(0).axes()).containsExactly(1.0, 0.5);
        assertThat(setup.provisions().get(0).weight()).isEqualTo(1);
        assertThat(setup.provisions().get(1).weight()).isEqualTo(0.5);
        assertThat(setup.provisions().get(1).acquis().orElseThrow().wording().obligation())
                .isEqualTo(ObligationLevel.HORTATORY);
    }

    /** Members are found by selector and stand in ascending order, as the model's searches need them. */
    @Test
    void blocsAndRegimes() {
        assertThat(setup.blocs()).extracting(Bloc::id).containsExactly("union", "pair");
        assertThat(codes(setup.blocs().get(0).members())).hasSize(28).isSorted().contains("DEU", "FRA", "GBR");
        assertThat(setup.blocs().get(0).members()).isSorted();
        assertThat(setup.blocs().get(1).pull()).isEqualTo(0.25);
        boolean[] parties = setup.regimes().get(0).members();
        assertThat(parties[setup.states().codes.indexOf("DEU")]).isTrue();
        assertThat(parties[setup.states().codes.indexOf("USA")]).isFalse();
    }

    @Test
    void organs() {
        Organ experts = setup.organs().get(0);
        assertThat(experts.experts()).isEqualTo(15);
        assertThat(experts.members()).isEmpty();
        assertThat(experts.rule()).isEqualTo(new Consensus(0.15));
        assertThat(experts.regular()).isFalse();
        assertThat(experts.secretariat().staff()).isEqualTo(2);
        assertThat(experts.secretariat().effort()).isEqualTo(1.5);
        Organ committee = setup.organs().get(1);
        assertThat(codes(committee.members())).isSorted().contains("CHE", "CHN", "FRA", "GBR", "RUS", "USA");
        assertThat(committee.rule()).isInstanceOf(ConsensusThenVote.class);
        assertThat(committee.succeeds()).containsExactly("experts");
        assertThat(committee.inherited()).isEqualTo(Map.of(AuthorityItem.ORGAN, 1));
    }

    /** A bloc tables with its own drive; a state with that of the hardest driving bloc it is in. */
    @Test
    void tablings() {
        var first = setup.periods().get(0).tablings().get(0);
        assertThat(first.sponsors()).isEqualTo(setup.blocs().get(0).members());
        assertThat(first.drive()).isEqualTo(0.4);
        assertThat(first.organ()).isZero();
        assertThat(first.votedIn()).isEqualTo(1);
        assertThat(first.calendar()).isEqualTo(new Calendar(3, 5));
        assertThat(first.provisions()).isEmpty();
        var second = setup.periods().get(1).tablings().get(0);
        assertThat(codes(second.sponsors())).containsExactly("RUS");
        assertThat(second.drive()).isEqualTo(0.8);
        assertThat(second.votedIn()).as("the General Assembly").isEqualTo(-1);
        assertThat(second.ruleMandates()).containsExactly(RuleMandate.DRAFT);
    }

    /** Without a word a tabling is in line with what its sponsors supported, in any form; a file may say otherwise. */
    @Test
    void agendaFormsAndRollCall() {
        Tabling silent = setup.periods().get(1).tablings().get(0);
        assertThat(silent.agenda()).isEqualTo(Tabling.AS_SPONSORS_VOTED);
        assertThat(silent.forms()).isEmpty();
        assertThat(silent.rollCall()).isEmpty();
        Tabling said = setup(YAML.replace("rule_mandates: [draft]", "forms: [treaty], agenda: []"))
                .periods()
                .get(1)
                .tablings()
                .get(0);
        assertThat(said.agenda()).isEmpty();
        assertThat(said.forms()).containsExactly(org.plenary.text.Form.TREATY);
    }

    @Test
    void aMandateVotedOnNowhereIsGiven() {
        Tabling tabling = setup(YAML.replace("voted_in: committee", "voted_in: nowhere"))
                .periods()
                .get(0)
                .tablings()
                .get(0);
        assertThat(tabling.given()).isTrue();
        assertThat(setup.periods().get(1).tablings().get(0).given()).isFalse();
    }

    /** A strategy that is off keeps its place, and so its share of the effort, but does nothing. */
    @Test
    void strategiesOnAndOff() {
        List<NamedStrategy> shipped = setup.strategies().getOrDefault("office", List.of());
        assertThat(shipped).extracting(NamedStrategy::name).containsExactly("framing", "coalition_building");
        assertThat(shipped.get(0).strategy()).isInstanceOf(Framing.class);
        assertThat(shipped.get(1).strategy()).isNotInstanceOf(CoalitionBuilding.class);
        assertThat(setup(YAML.replace("coalition_building: false", "coalition_building: true"))
                        .strategies()
                        .get("office"))
                .extracting(NamedStrategy::strategy)
                .hasExactlyElementsOfTypes(Framing.class, CoalitionBuilding.class);
        assertThat(setup(YAML.replace("framing: true", "framing: false"))
                        .strategies()
                        .getOrDefault("office", List.of())
                        .get(0)
                        .strategy())
                .isNotInstanceOf(Framing.class);
    }

    /** The last assignment counts; who has none concedes late. */
    @Test
    void tacticsByState() {
        assertThat(setup.tactics()).hasSize(193);
        assertThat(setup.tactics().get(setup.states().codes.indexOf("USA"))).isInstanceOf(HardLine.class);
        assertThat(setup.tactics().get(setup.states().codes.indexOf("FRA"))).isInstanceOf(BridgeBuilding.class);
        assertThat(setup.tactics().get(setup.states().codes.indexOf("TUV"))).isEqualTo(new TimeDependent(1, 0.5));
    }

    @Test
    void practiceProtocolMechanismsAndParameters() {
        assertThat(setup.practice()).containsExactly(DraftingMove.SPLIT, DraftingMove.OMIT);
        assertThat(setup.protocol()).isInstanceOf(SingleText.class);
        assertThat(setup.mechanisms().off()).containsExactly(Mechanism.TRADES, Mechanism.SIDE_PAYMENTS);
        assertThat(setup.parameters().narrowing()).isEqualTo(0.65);
    }

    @Test
    void whatIsBuiltRuns() {
        var first = Negotiation.run(setup, 7, NegotiationListener.NONE);
        assertThat(first).isEqualTo(Negotiation.run(setup(YAML), 7, NegotiationListener.NONE));
        assertThat(first.record().inherited()).hasSize(1);
    }

    /** One rule for the acquis of all cases: a document, and a width of one of two categories of the codebook. */
    @Test
    void theCasesStartFromTheAcquisThatTheirDocumentsHave() {
        PrecisionScale precision = CodebookFiles.shipped().get(0).precision();
        for (String name : List.of("cyberwarfare", "cybercrime", "cyberterrorism")) {
            ScenarioReader.Loaded loaded = new ScenarioReader(Behaviours.builtIn()).load("scenarios/" + name + ".yaml");
            int standing = 0;
            for (ProvisionSpec provision : loaded.scenario().value().provisions()) {
                for (WordingSpec acquis : provision.acquis()) {
                    standing++;
                    assertThat(acquis.source()).as(provision.id()).isNotBlank();
                    assertThat(acquis.halfWidth().range()).as(provision.id()).isPresent();
                    assertThat(precision.category(
                                    acquis.halfWidth().value(),
                                    provision.contestation().value()))
                            .as(provision.id())
                            .isIn(PrecisionCategory.STANDARD, PrecisionCategory.BROAD_DISCRETION);
                }
            }
            assertThat(standing).as(name).isBetween(5, 9);
        }
    }

    /** What the first expert groups were mandated to: A/RES/60/45, A/RES/65/230. */
    @Test
    void theFirstExpertGroupsMayOnlyStudy() {
        for (String name : List.of("cyberwarfare", "cybercrime")) {
            Setup setup =
                    ScenarioBuilder.build(new ScenarioReader(Behaviours.builtIn()).load("scenarios/" + name + ".yaml"));
            assertThat(setup.periods().get(0).tablings().get(0).ruleMandates()).containsExactly(RuleMandate.STUDY);
            assertThat(setup.periods().get(1).tablings().get(0).ruleMandates()).hasSize(3);
        }
    }
}

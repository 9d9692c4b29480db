package org.plenary.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.file.SafeFiles;

/** Folders as findings, robustness and baselines write them, with made-up numbers and hostile names. */
final class MadeUpTables {
    /** A hostile name as a cell. */
    static final String HOSTILE = "\"" + MadeUpFolder.HOSTILE.replace("\"", "\"\"") + "\"";

    /** A contradicted finding first, one with effects in items, a hostile one; a scenario that is missing once. */
    static final String FINDINGS =
            "finding,scenario,outcome,predicted,effect,ci_low,ci_high,cliffs_delta,p_holm,n,mode,placebo_effect,verdict,"
                    + "smallest,base,accounted_effect,alone_effect,p_equivalence,members_as_claimed,pairs_per_member,counts\n"
                    + "X2,alpha,precision,down,0.11,0.05,0.15,0.4,,20,,-0.04,other,0.02,0.4,0,0,,,,true\n"
                    + "X2,beta,precision,down,-0.06,-0.09,-0.04,-0.6,,20,,-0.1,as_claimed,0.02,0.4,0,0,,,,true\n"
                    + "X2,pooled,precision,down,0.02,0.01,0.05,0,0.01,20,strategic,-0.07,contradicted,0.02,,0,0,1,,,true\n"
                    + "X2,all,precision,down,0.02,0.01,0.05,0,0.01,20,strategic,,contradicted,,,,,,,,true\n"
                    + "X1,alpha,attention,up,140.5,90,200.25,0.9,,20,,0,as_claimed,5,80,0,0,,,,true\n"
                    + "X1,pooled,attention,up,140.5,90,200.25,0.9,0.001,20,assumed,0,supported,5,,0,9,1,0.9,2,true\n"
                    + "X1,all,attention,up,140.5,90,200.25,0.9,0.001,20,strategic,,supported,,,,,,,,true\n"
                    + HOSTILE + "," + HOSTILE + "," + HOSTILE + ",none,0,-0.01,0.01,0,,20,,,as_claimed,,,,,,,,true\n"
                    + HOSTILE + ",all," + HOSTILE + ",none,0,-0.01,0.01,0,,20,none,,no_effect,,,,,,,,true\n"
                    + "X9,alpha,support,open,0.03,,,0,,20,,,open,,,,,,,,true\n"
                    + "X9,all,support,open,,,,,,20,,,reported,,,,,,,,true\n";

    static final String NULL_CELLS = "cause,scenario,outcome,smallest,effect,ci_low,ci_high,n,moved\n"
            + "X2,alpha,scope,0.02,0.04,0.01,0.07,20,true\n"
            + "X2,beta,scope,0.02,0,-0.01,0.01,20,false\n";

    private static final String ROBUSTNESS =
            "arm,kind,scenario,other,dimension,measure,gap,holds,n,share,ci_low,ci_high,expected\n"
                    + "drawn,order,beta," + HOSTILE + ",precision,holds,0.05,21,25,0.84,0.65,0.94,\n"
                    + "permuted,order,beta," + HOSTILE + ",precision,holds,0.05,10,25,0.4,0.23,0.59,0.35\n"
                    + "permuted,order,beta," + HOSTILE + ",precision,follows,0.05,16,25,0.64,0.45,0.8,\n"
                    + "doubled,order,beta," + HOSTILE + ",precision,holds,0.05,22,25,0.88,0.7,0.96,\n"
                    + "drawn,all_orders,,,precision,holds,0,24,25,0.96,0.8,0.99,\n"
                    + "drawn,cell,alpha,,delegation,matches,,21,25,0.84,0.65,0.94,\n"
                    + "doubled,cell,alpha,,delegation,unchanged,,22,25,0.88,0.7,0.96,0.95\n"
                    + "doubled,all_cells,,,,unchanged,,14,25,0.56,0.37,0.73,\n";

    /** Two parts one way and one the other, one that luck may have done, and a difference that it may not. */
    static final String EXPLANATION = "measure,row,id,title,settings,value,ci_low,ci_high,n\n"
            + "precision,from,alpha,Alpha,,0.5,0.45,0.55,20\n"
            + "precision,part,small,small matters,field.x,-0.01,-0.05,0.03,20\n"
            + "precision,part,blocs," + HOSTILE + ",blocs,-0.2,-0.25,-0.15,20\n"
            + "precision,part,staff,staff,secretariats,-0.05,-0.08,-0.02,20\n"
            + "precision,part,organs,organs,organs,0.06,0.01,0.11,20\n"
            + "precision,to,beta,Beta,,0.3,0.25,0.35,20\n"
            + "precision,difference,beta - alpha,difference,,-0.2,-0.3,-0.1,20\n";

    private MadeUpTables() {}

    private static String dose() {
        StringBuilder table =
                new StringBuilder("finding,scenario,outcome,predicted,path,step,value,mean,ci_low,ci_high,"
                        + "effect,effect_ci_low,effect_ci_high,n\n");
        for (String scenario : new String[] {"alpha", HOSTILE}) {
            for (int step = 1; step <= 7; step++) {
                table.append("X2,")
                        .append(scenario)
                        .append(",precision,down,field.x,")
                        .append(step + "," + step / 8.0 + ",0." + step + ",0.0" + step + ",0.9")
                        .append(",-0.0" + step + ",-0.1,0.1,20\n");
            }
        }
        return table.toString();
    }

    /** Findings with all tables. */
    static Path findings(Path folder) throws IOException {
        Path made = write(
                folder,
                "plenary-findings/1",
                Map.of("findings.csv", FINDINGS, "null_cells.csv", NULL_CELLS, "dose.csv", dose()));
        ObjectMapper json = new ObjectMapper();
        Path file = folder.resolve("manifest.json");
        ObjectNode manifest = (ObjectNode) json.readTree(file.toFile());
        ObjectNode facts = manifest.putObject("facts").put("placebos", "2").put("placebos_silent", "1");
        facts.put("claim_X2", MadeUpFolder.HOSTILE);
        json.writeValue(file.toFile(), manifest);
        return made;
    }

    static Path robustness(Path folder) throws IOException {
        return write(folder, "plenary-robustness/1", Map.of("robustness.csv", ROBUSTNESS));
    }

    static Path baselines(Path folder) throws IOException {
        return write(
                folder,
                "plenary-baselines/1",
                Map.of(
                        "baselines.csv",
                        "baseline,cells_matched,cells_observed,constant_guess,orders_by_gap,orders_at_all,orders,gap,"
                                + "findings_supported,findings_contradicted,findings_tested,adopted,n\n"
                                + "single_text,8,9,8,3,4,4,0.05,9,2,25,1,10\n"
                                + HOSTILE + ",1,9,8,4,4,4,0.05,,,,,\n",
                        "baseline_cells.csv",
                        "baseline,scenario,dimension,observed,modal,matches,mean,sd,n\n"
                                + "single_text,alpha,precision,low,low,true,0.3,0.1,10\n"
                                + HOSTILE + ",alpha,precision,low,high,false,0.9,,1\n",
                        "baseline_orders.csv",
                        "baseline,dimension,higher,lower,difference,holds_by_gap,holds\n"
                                + "single_text,precision,beta,alpha,0.1,true,true\n"
                                + HOSTILE + ",precision,beta,alpha,-0.1,false,false\n",
                        "timings.csv",
                        "baseline,milliseconds_per_run\nsingle_text,45.5\n" + HOSTILE + ",\n"));
    }

    static Path explanation(Path folder) throws IOException {
        return write(folder, "plenary-explain/1", Map.of("explanation.csv", EXPLANATION));
    }

    /** Writes tables and a manifest that knows them. */
    static Path write(Path folder, String format, Map<String, String> tables) throws IOException {
        Files.createDirectories(folder);
        ObjectMapper json = new ObjectMapper();
        ObjectNode manifest = json.createObjectNode();
        manifest.put("format", format).put("title", MadeUpFolder.HOSTILE).put("version", "1.2.3");
        manifest.put("commit", "0123456789abcdef0123456789abcdef01234567");
        manifest.put("command_line", "plenary '" + MadeUpFolder.HOSTILE + "'");
        manifest.put("seed", "0x0000000000000001").put("replicates", 20).put("runs_planned", 400);
        ObjectNode outputs = manifest.putObject("outputs");
        for (Map.Entry<String, String> table : new TreeMap<>(tables).entrySet()) {
            Path file = Files.writeString(folder.resolve(table.getKey()), table.getValue());
            outputs.put(table.getKey(), SafeFiles.sha256(file));
        }
        json.writeValue(folder.resolve("manifest.json").toFile(), manifest);
        return folder;
    }
}

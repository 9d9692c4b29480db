package org.plenary.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import sim.portrayal.Inspector;

/** An inspector: what is to be known of one subject, as a table that follows the run. */
final class FactSheet extends Inspector {
    private static final long serialVersionUID = 1;

    private final transient Supplier<WatchedRun> run;
    private final transient Subject subject;
    private final Facts facts = new Facts();
    private final JTextArea story = new JTextArea();

    /**
     * Lines of facts.
     *
     * @param heading whether this is a heading
     * @param cells what stands in the columns
     */
    record FactLine(boolean heading, List<String> cells) {}

    /** The table's content. */
    private static final class Facts extends AbstractTableModel {
        private static final long serialVersionUID = 1;

        private transient List<FactLine> lines = new ArrayList<>();

        @Override
        public int getRowCount() {
            return lines.size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public Object getValueAt(int row, int column) {
            List<String> cells = lines.get(row).cells();
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    FactSheet(Supplier<WatchedRun> run, Subject subject) {
        this.run = run;
        this.subject = subject;
        setLayout(new BorderLayout());
        setTitle(Sheets.name(run.get(), subject));
        JTable table = new JTable(facts);
        table.setName("facts");
        table.setTableHeader(null);
        table.setShowGrid(false);
        table.setFont(DisplayStyle.PLAIN);
        table.setRowHeight(18);
        table.getColumnModel().getColumn(0).setPreferredWidth(150);
        table.setDefaultRenderer(Object.class, new Headings());
        JScrollPane scroll = new JScrollPane(table);
        scroll.setPreferredSize(new Dimension(330, 320));
        if (subject instanceof Subject.ProvisionSubject) {
            story.setName("story");
            story.setEditable(false);
            story.setLineWrap(true);
            story.setWrapStyleWord(true);
            story.setFont(DisplayStyle.PLAIN);
            story.setMargin(new Insets(4, 6, 4, 6));
            JScrollPane told = new JScrollPane(story);
            told.setPreferredSize(new Dimension(330, 260));
            JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, told, scroll);
            both.setResizeWeight(0.5);
            add(both, BorderLayout.CENTER);
        } else {
            add(scroll, BorderLayout.CENTER);
        }
        updateInspector();
    }

    /** Headings stand out. */
    private final class Headings extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            Component cell = super.getTableCellRendererComponent(table, value, selected, false, row, column);
            boolean heading = facts.lines.get(row).heading();
            cell.setFont(heading ? DisplayStyle.BOLD : DisplayStyle.PLAIN);
            if (!selected) {
                cell.setBackground(heading ? DisplayStyle.PALE : DisplayStyle.PAPER);
            }
            setToolTipText(String.valueOf(value));
            return cell;
        }
    }

    @Override
    public void updateInspector() {
        if (subject instanceof Subject.ProvisionSubject provision) {
            String told = Sheets.story(run.get(), provision.row());
            if (!told.equals(story.getText())) {
                story.setText(told);
                story.setCaretPosition(0);
            }
        }
        int before = facts.lines.size();
        facts.lines = Sheets.of(run.get(), subject);
        if (before == facts.lines.size()) {
            facts.fireTableRowsUpdated(0, Math.max(0, before - 1));
        } else {
            facts.fireTableDataChanged();
        }
    }
}

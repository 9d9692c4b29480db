"use strict";
// Completes the options of charts and fits them to a width: the same on a page and in a program without a browser.
// No loop declares a constant: Rhino would keep its first value. Options are data: where ECharts wants a function, a name stands for one of these.
const plenary = (function () {
  const BAR = 14; // pixels of a bar that stands beside others
  const MOST_LINES = 4; // of a label

  const renderers = {
    // A bar of a histogram from value 0 to value 1, as high as value 2.
    bin: (series) => (params, api) => {
      const top = api.coord([api.value(0), api.value(2)]);
      const foot = api.coord([api.value(1), 0]);
      const height = Math.max(1, foot[1] - top[1]); // what is rare shows, too
      const shape = { x: top[0] + 0.3, y: foot[1] - height, width: foot[0] - top[0] - 0.6, height: height };
      return { type: "rect", shape: shape, style: { fill: series.color } };
    },
    // A horizontal bar in row 0 from value 1 to value 2.
    hanging: (series) => (params, api) => {
      const from = api.coord([api.value(1), api.value(0)]);
      const to = api.coord([api.value(2), api.value(0)]);
      const shape = { x: Math.min(from[0], to[0]) - 0.5, y: from[1] - 8, width: Math.abs(to[0] - from[0]) + 1, height: 16 };
      return { type: "rect", shape: shape, style: { fill: series.color } };
    },
    // A vertical line with ends from value 1 to value 2 at 0.
    intervalUp: (series) => (params, api) => {
      const from = api.coord([api.value(0), api.value(1)]);
      const to = api.coord([api.value(0), api.value(2)]);
      return bar(series, from[0], from[1], to[0], to[1], 5, 0);
    },
    // A line with ends from value 3 to value 4 on a bar: value 0 is its group, value 1 its place in it, value 2 their number.
    barInterval: (series) => (params, api) => {
      const from = api.coord([api.value(3), api.value(0)]);
      const to = api.coord([api.value(4), api.value(0)]);
      const y = from[1] + aside(api);
      return bar(series, from[0], y, to[0], y, 0, 4);
    },
    // An upright stroke at value 3 on a bar, found as above.
    barMark: (series) => (params, api) => {
      const at = api.coord([api.value(3), api.value(0)]);
      const shape = { x: at[0] - 2, y: at[1] + aside(api) - BAR / 2, width: 4, height: BAR };
      return { type: "rect", shape: shape, style: { fill: series.color, stroke: "#ffffff", lineWidth: 0.7 } };
    },
    // An effect at value 0 in row 1 with an interval from value 2 to value 3, and its placebo, hollow, at value 4.
    effect: (series) => (params, api) => {
      const row = api.value(1);
      const inside = (x) => Math.max(series.from, Math.min(series.to, x));
      const place = (x) => { const at = api.coord([inside(x), row]); return [at[0], at[1] + series.shift]; };
      const spot = (x, fill) => inside(x) === x ? mark(series, place(x), fill) : arrow(series, place(x), x < inside(x) ? 1 : -1);
      const children = [];
      if (isFinite(api.value(2)) && isFinite(api.value(3))) {
        const from = place(api.value(2));
        const to = place(api.value(3));
        children.push(bar(series, from[0], from[1], to[0], to[1], 0, 2.5));
        [api.value(2), api.value(3)].forEach((end) => {
          if (inside(end) !== end) {
            children.push(arrow(series, place(end), end < inside(end) ? 1 : -1));
          }
        });
      }
      const value = api.value(0);
      children.push(spot(value, series.color));
      if (inside(value) !== value) {
        const at = place(value);
        const low = value < inside(value);
        children.push({ type: "text", style: { text: series.data[params.dataIndex].text, x: at[0] + (low ? 12 : -12), y: at[1] - 6,
          fill: series.color, fontSize: 9, textAlign: low ? "left" : "right", textVerticalAlign: "middle",
          stroke: "#ffffff", lineWidth: 3 } });
      }
      if (isFinite(api.value(4))) {
        children.push(spot(api.value(4), "#ffffff"));
      }
      return { type: "group", children: children };
    },
    // Text at the left of row 1, on a strip across the plot.
    title: (series) => (params, api) => {
      const at = api.coord([api.value(0), api.value(1)]);
      const plot = params.coordSys;
      const text = cut(series.data[params.dataIndex].text, plot.width - 12, measure(11, false));
      return { type: "group", children: [
        { type: "rect", shape: { x: plot.x, y: at[1] - 9, width: plot.width, height: 18 }, style: { fill: "#f0f0f0" } },
        { type: "text", style: { text: text, x: plot.x + 6, y: at[1], fill: series.color, fontSize: 11, textVerticalAlign: "middle" } }
      ] };
    },
    // One area through all points, from value 1 to value 2.
    band: (series) => (params, api) => {
      if (params.dataIndex !== 0) {
        return { type: "group", children: [] };
      }
      const rows = series.data.map((item) => item.value);
      const low = rows.map((v) => api.coord([v[0], v[1]]));
      const high = rows.map((v) => api.coord([v[0], v[2]])).reverse();
      return { type: "polygon", shape: { points: low.concat(high) }, style: { fill: series.color, opacity: 0.18 } };
    }
  };

  const formatters = {
    tip: (params) => (params.data && params.data.tip) || "",
    text: (params) => (params.data && params.data.text) || ""
  };

  // Text that may stand among styles.
  function safe(text) {
    return text.replace(/[{]/g, "(").replace(/[}]/g, ")").replace(/[|]/g, "/");
  }

  function list(parts) {
    return parts === undefined ? [] : [].concat(parts);
  }

  // How far a bar stands from the middle of its group; a bar alone does not.
  function aside(api) {
    return BAR * (api.value(1) - (api.value(2) - 1) / 2);
  }

  // The tip of an arrow at the edge: what it stands for lies beyond.
  function arrow(series, at, back) {
    const points = [[at[0] + 6 * back, at[1] - 4], at, [at[0] + 6 * back, at[1] + 4]];
    return { type: "polyline", shape: { points: points }, style: { stroke: series.color, lineWidth: 1.6, fill: "none" } };
  }

  function mark(series, at, fill) {
    const style = { fill: fill, stroke: series.color, lineWidth: 1.4 };
    const x = at[0], y = at[1];
    if (series.shape === "rect") {
      return { type: "rect", shape: { x: x - 3.5, y: y - 3.5, width: 7, height: 7 }, style: style };
    }
    if (series.shape === "triangle") {
      return { type: "polygon", shape: { points: [[x, y - 4.5], [x + 4.5, y + 3.5], [x - 4.5, y + 3.5]] }, style: style };
    }
    if (series.shape === "diamond") {
      return { type: "polygon", shape: { points: [[x, y - 5], [x + 5, y], [x, y + 5], [x - 5, y]] }, style: style };
    }
    return { type: "circle", shape: { cx: x, cy: y, r: 3.7 }, style: style };
  }

  function bar(series, x1, y1, x2, y2, dx, dy) {
    const style = { stroke: series.color, lineWidth: 1.6, fill: "none" };
    const line = (a, b, c, d) => ({ type: "line", shape: { x1: a, y1: b, x2: c, y2: d }, style: style });
    return { type: "group", children: [
      line(x1, y1, x2, y2), line(x1 - dx, y1 - dy, x1 + dx, y1 + dy), line(x2 - dx, y2 - dy, x2 + dx, y2 + dy)
    ] };
  }

  let family = "sans-serif";

  // A function from text to pixels.
  function measure(size, bold) {
    const font = (bold ? "bold " : "") + size + "px " + family;
    return (text) => echarts.format.getTextRect(text, font).width;
  }

  // The text, or as much of its beginning as there is room for.
  function cut(text, room, width) {
    let shown = text;
    while (shown.length > 1 && width(shown) > room) {
      shown = shown.substring(0, Math.min(shown.length - 2, Math.ceil(shown.length * room / width(shown)))) + "…";
    }
    return shown;
  }

  // The text in lines that there is room for; words that are too long are broken.
  function lines(text, room, width) {
    const all = [];
    let line = "";
    let n = 0;
    text.split(" ").forEach((word) => {
      let rest = word;
      if (line !== "" && width(line + " " + rest) > room) {
        all.push(line);
        line = "";
      }
      while (width(rest) > room && rest.length > 1) {
        n = rest.length - 1;
        while (n > 1 && width(rest.substring(0, n)) > room) {
          n = Math.min(n - 1, Math.ceil(n * room / width(rest.substring(0, n))));
        }
        all.push(rest.substring(0, n));
        rest = rest.substring(n);
      }
      line = line === "" ? rest : line + " " + rest;
    });
    all.push(line);
    return all.length <= MOST_LINES ? all : all.slice(0, MOST_LINES - 1).concat([all.slice(MOST_LINES - 1).join(" ").substring(0, 8) + "…"]);
  }

  // Axes of categories whose labels stand beside the plot: room for the labels, in as many lines as they take.
  function fitLabels(option, width) {
    const axes = list(option.yAxis).filter((axis) => axis.fit);
    if (axes.length === 0) {
      return 0;
    }
    let most = 1;
    axes.forEach((axis) => {
      const size = axis.axisLabel.fontSize;
      const bold = (index) => (axis.bold || []).indexOf(index) >= 0;
      const wanted = axis.data.map((label, i) => measure(size, bold(i))(label));
      const room = Math.min(Math.max.apply(null, wanted.concat([0])), Math.floor(width * (axes.length > 1 ? 0.29 : 0.4)));
      const shown = axis.data.map((label, i) => lines(label, room + 1, measure(size, bold(i))));
      most = Math.max.apply(null, shown.map((each) => each.length).concat([most]));
      option.grid[axis.position === "right" ? "right" : "left"] = Math.ceil(room) + 14 + (axis.room || 0);
      if (axis.name) {
        axis.nameGap = Math.ceil(room) + 18;
      }
      axis.axisLabel.formatter = (label, i) => shown[i].map((line) => bold(i) ? "{bold|" + safe(line) + "}" : line).join("\n");
      axis.axisLabel.rich = { bold: { fontWeight: "bold", fontSize: size, fontFamily: family, lineHeight: size + 2 } };
      axis.axisLabel.fontFamily = family;
      axis.axisLabel.lineHeight = size + 2;
    });
    const row = Math.max(option.plenary.row, 8 + 14 * most);
    return option.plenary.rows * row - option.plenary.rows * option.plenary.row;
  }

  // Room for the rows of a legend; returns the pixels beyond the first.
  function fitLegend(option, width) {
    const legend = option.legend;
    if (!legend || !legend.show) {
      return 0;
    }
    let rows = 1;
    let x = 0;
    const size = measure(legend.textStyle.fontSize, false);
    const shown = (name) => cut(name, width - legend.itemWidth - 24, size);
    legend.formatter = shown;
    legend.data.forEach((entry) => {
      const item = legend.itemWidth + 5 + size(shown(entry.name)) + legend.itemGap;
      if (x > 0 && x + item - legend.itemGap > width - 14) {
        rows++;
        x = 0;
      }
      x += item;
    });
    const more = (rows - 1) * (14 + legend.itemGap);
    list(option.grid).forEach((grid) => {
      grid.top += more;
    });
    return more;
  }

  // Names of panels in bold, cut to the width, each above its caption.
  function fitNames(option, width) {
    list(option.title).filter((title) => title.name).forEach((title) => {
      const size = title.textStyle.rich.name.fontSize;
      title.text = "{name|" + safe(cut(title.name, width - 4, measure(size, true))) + "}\n" + safe(title.caption);
    });
  }

  // What stands below and above a plot: its name, labels as wide as their category, and names of lines that stay inside.
  function fitBelow(option, width) {
    if (option.grid === undefined || Array.isArray(option.grid)) {
      return;
    }
    const plot = width - option.grid.left - option.grid.right;
    list(option.xAxis).forEach((axis) => {
      axis.name = cut(axis.name, plot, measure(12, false));
      if (axis.type === "category") {
        const room = plot / Math.max(1, axis.data.length) - 6;
        const size = measure(axis.axisLabel.fontSize, false);
        axis.axisLabel.formatter = (label) => cut(label, room, size);
      }
    });
    list(option.series).filter((series) => series.markLine).forEach((series) => {
      series.markLine.data.filter((line) => line.label).forEach((line) => {
        const axis = option.xAxis;
        const right = option.grid.right + plot * (axis.max - line.xAxis) / (axis.max - axis.min);
        if (measure(12, false)(line.label.formatter) / 2 > right - 2) {
          line.label.align = "right";
        }
      });
    });
  }

  // Completes an option for a width: what setOption takes, and the height that it needs.
  function fitted(option, width) {
    family = option.textStyle.fontFamily;
    option.tooltip.formatter = formatters[option.tooltip.formatter];
    const beside = fitLabels(option, width);
    const height = option.plenary.height + beside + fitLegend(option, width);
    fitBelow(option, width);
    fitNames(option, width);
    list(option.series).forEach((series) => {
      if (series.renderItem) {
        series.renderItem = renderers[series.renderItem](series);
      }
      list(series.data).forEach((item) => {
        if (item.label && item.label.formatter) {
          item.label.formatter = formatters[item.label.formatter];
        }
      });
    });
    return { option: option, height: height };
  }

  return { fitted: fitted, cut: (text, room, size, bold) => cut(text, room, measure(size, bold)) };
})();

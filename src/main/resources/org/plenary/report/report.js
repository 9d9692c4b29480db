"use strict";
// Draws the charts of the page from their options. Options are data: where ECharts wants a function, a name stands for one of these.
(function () {
  const renderers = {
    // A horizontal line with ends from value 1 to value 2 in row 0.
    intervalAcross: (series) => (params, api) => {
      const from = api.coord([api.value(1), api.value(0)]);
      const to = api.coord([api.value(2), api.value(0)]);
      return bar(series, from[0], from[1], to[0], to[1], 0, 4);
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
        for (const end of [api.value(2), api.value(3)]) {
          if (inside(end) !== end) {
            children.push(arrow(series, place(end), end < inside(end) ? 1 : -1));
          }
        }
      }
      children.push(spot(api.value(0), series.color));
      if (isFinite(api.value(4))) {
        children.push(spot(api.value(4), "#ffffff"));
      }
      return { type: "group", children: children };
    },
    // Text at the left of row 1, on a strip across the plot.
    title: (series) => (params, api) => {
      const at = api.coord([api.value(0), api.value(1)]);
      const plot = params.coordSys;
      return { type: "group", children: [
        { type: "rect", shape: { x: plot.x, y: at[1] - 9, width: plot.width, height: 18 }, style: { fill: "#f0f0f0" } },
        { type: "text", style: { text: series.data[params.dataIndex].text, x: plot.x + 6, y: at[1], fill: series.color,
          fontSize: 11, textVerticalAlign: "middle", width: plot.width - 12, overflow: "truncate" } }
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

  const BAR = 14; // pixels of a bar that stands beside others

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

  const formatters = {
    tip: (params) => (params.data && params.data.tip) || "",
    text: (params) => (params.data && params.data.text) || ""
  };

  function completed(option) {
    option.tooltip.formatter = formatters[option.tooltip.formatter];
    for (const series of option.series) {
      if (series.renderItem) {
        series.renderItem = renderers[series.renderItem](series);
      }
      for (const item of series.data) {
        if (item.label && item.label.formatter) {
          item.label.formatter = formatters[item.label.formatter];
        }
      }
    }
    return option;
  }

  // Labels at both sides get at most a third of the width each; what does not fit is cut.
  function fitted(option, width) {
    if (!option.grid || !option.grid.fit) {
      return {};
    }
    const room = (wanted) => Math.min(wanted, Math.floor(width * 0.33));
    const grid = Object.assign({}, option.grid, { left: room(option.grid.left), right: room(option.grid.right) });
    const axes = option.yAxis.map((axis, side) => Object.assign({}, axis, { axisLabel: Object.assign({}, axis.axisLabel,
      { width: (side === 0 ? grid.left : grid.right) - 12, overflow: "truncate" }) }));
    return { grid: grid, yAxis: axes };
  }

  const figures = Array.from(document.querySelectorAll("figure"));
  const root = document.documentElement;
  root.dataset.charts = figures.length;
  root.dataset.drawn = 0;
  for (const figure of figures) {
    const place = figure.querySelector(".chart");
    const chart = echarts.init(place, null, { renderer: "svg" });
    chart.on("finished", () => {
      if (!place.dataset.drawn) {
        place.dataset.drawn = "yes";
        root.dataset.drawn = Number(root.dataset.drawn) + 1;
      }
    });
    const option = completed(JSON.parse(figure.querySelector("script.option").textContent));
    chart.setOption(Object.assign({}, option, fitted(option, place.clientWidth)));
    new ResizeObserver(() => {
      chart.resize();
      if (option.grid && option.grid.fit) {
        chart.setOption(fitted(option, place.clientWidth));
      }
    }).observe(place);
  }
})();

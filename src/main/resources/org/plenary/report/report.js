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
    chart.setOption(completed(JSON.parse(figure.querySelector("script.option").textContent)));
    new ResizeObserver(() => chart.resize()).observe(place);
  }
})();

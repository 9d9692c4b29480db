"use strict";
// What ECharts misses where there is no browser: widths of text, and an answer for what it would do later.
const setTimeout = () => 0;
const clearTimeout = () => {};

// Widths of the characters from space to ~ in sixtieths of the size, as characters from space on: those of DejaVu Sans, which is wide, so
// that text finds room in other fonts, too.
const WIDTHS = "38<RFYO077>R3634FFFFFFFFFF44RRR@\\IIJNFCNM22GATMODOJFELI[IEI747R>>EFAFE5FF11C1ZFEFF9?8FDQDD?F4FR";

function measureText(text, font) {
  const size = parseFloat(/(\d+(\.\d+)?)px/.exec(font)[1]) * (/bold/.test(font) ? 1.12 : 1);
  let width = 0;
  let code = 0;
  for (let i = 0; i < text.length; i++) {
    code = text.charCodeAt(i);
    width += code >= 0x2e80 && code < 0xe000 ? 60 : code >= 32 && code < 127 ? WIDTHS.charCodeAt(code - 32) - 32 : 46;
  }
  return { width: width * size / 60 };
}

// Names of patterns that do not depend on what was drawn before, no lines without width, and fonts in single properties: what other programs
// than browsers read rightly, too.
function plain(svg) {
  return svg
    .replace(/(id="|url\(#)zr\d+-/g, "$1zr-")
    .replace(/ stroke="[^"]*" stroke-width="0"/g, "")
    .replace(/style="font: (\w+) (\w+) ([\d.]+px) ([^";]+)"/g, 'style="font-style:$1;font-weight:$2;font-size:$3;font-family:$4"');
}

// Draws an option, which is text in JSON, and returns SVG.
function drawn(json, width) {
  echarts.setPlatformAPI({ measureText: measureText });
  const made = plenary.fitted(JSON.parse(json), width);
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: width, height: made.height });
  try {
    chart.setOption(made.option);
    return plain(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function fittedTitle(title, width) {
  return plenary.cut(title, width, 14, true);
}

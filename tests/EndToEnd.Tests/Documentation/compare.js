'use strict';

async function pixels(png) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

// The mean colour of each cell: what the eye takes in, and what a differently smoothed letter hardly changes.
function grid(image, cell) {
  const [columns, rows] = [Math.ceil(image.width / cell), Math.ceil(image.height / cell)];
  const sums = new Float64Array(columns * rows * 3), counts = new Float64Array(columns * rows);
  for (let y = 0; y < image.height; y++)
    for (let x = 0; x < image.width; x++) {
      const at = Math.floor(y / cell) * columns + Math.floor(x / cell), from = (y * image.width + x) * 4;
      for (let colour = 0; colour < 3; colour++) sums[at * 3 + colour] += image.data[from + colour];
      counts[at]++;
    }
  return { columns, rows, mean: (column, row, colour) => sums[(row * columns + column) * 3 + colour] / counts[row * columns + column] };
}

// The cells whose mean differs by more than the tolerance (of 255) in a colour, or which one of the pictures does not have at all.
async function differingCells([kept, drawn, cell, tolerance]) {
  const [was, is] = [grid(await pixels(kept), cell), grid(await pixels(drawn), cell)];
  const cells = [];
  for (let row = 0; row < Math.max(was.rows, is.rows); row++)
    for (let column = 0; column < Math.max(was.columns, is.columns); column++) {
      const inBoth = column < Math.min(was.columns, is.columns) && row < Math.min(was.rows, is.rows);
      const differs = !inBoth || [0, 1, 2].some(colour => Math.abs(was.mean(column, row, colour) - is.mean(column, row, colour)) > tolerance);
      if (differs) cells.push(`${column},${row}`);
    }
  return { cells, count: was.columns * was.rows };
}

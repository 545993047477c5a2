/** Fails when the built client is larger than its budgets: kilobytes, gzip, as people download them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = join(import.meta.dirname, '../../tutti/web/static/app');
const BUDGET = { entry: 190, feature: 40, editor: 165, charts: 200, css: 20 };

const manifest = Object.values(JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')));
const byFile = new Map(manifest.map((chunk) => [chunk.file, chunk]));
const weigh = (file) => gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length / 1024;

/** The files the first page cannot do without: the entry and everything it imports at once. */
function filesAtStart() {
  const entry = manifest.find((chunk) => chunk.isEntry);
  const byKey = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'));
  const seen = new Set();
  const visit = (chunk) => {
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const key of chunk.imports ?? []) visit(byKey[key]);
  };
  visit(entry);
  return seen;
}

function budgetOf(file) {
  if (file.endsWith('.css')) return BUDGET.css;
  const name = byFile.get(file)?.name ?? '';
  if (/editor/i.test(name)) return BUDGET.editor;
  if (/chart/i.test(name)) return BUDGET.charts;
  return BUDGET.feature;
}

const atStart = filesAtStart();
const assets = readdirSync(join(FOLDER, 'assets')).map((name) => `assets/${name}`);
const rest = assets.filter((file) => /\.(js|css)$/.test(file) && !atStart.has(file));

const rows = [['entry', [...atStart].reduce((sum, file) => sum + weigh(file), 0), BUDGET.entry]];
for (const file of rest) rows.push([file, weigh(file), budgetOf(file)]);

for (const [name, size, budget] of rows.sort((a, b) => b[1] - a[1])) {
  console.log(`${size > budget ? 'OVER' : ' ok '} ${size.toFixed(1).padStart(7)} KB of ${budget}  ${name}`);
}
if (rows.some(([, size, budget]) => size > budget)) {
  console.error(
    'The client grew over its budget. Load the large part lazily, or argue for a new budget in scripts/size.mjs.',
  );
  process.exit(1);
}

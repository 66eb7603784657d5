/**
 * How well the page reader reads: `node scripts/eval-detection.ts --corpus DIR [--labels FILE]`. DIR holds labels.jsonl
 * (one JSON object a page) and the files that it names. The reader is the built one, in the tests' headless Chromium.
 * The last line printed is one JSON object.
 */
import { parseArgs } from 'node:util';
import { loadBuiltReader } from './detection/built-reader.ts';
import { openReader } from './detection/open-reader.ts';
import { type CorpusPage, readCorpus } from './detection/read-corpus.ts';
import { addressOf, type Evaluation, scoreReadings } from './detection/score-readings.ts';

const USAGE = 'usage: npm run -s eval:detection -- --corpus DIR [--labels FILE]';

try {
  const { corpus, labels } = readOptions();
  const pages = readCorpus(corpus, labels);
  const evaluation = await evaluate(pages, loadBuiltReader(console.log));
  printSummary(evaluation, pages.length);
  console.log(JSON.stringify(evaluation));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function readOptions(): { corpus: string; labels: string | undefined } {
  try {
    const { values } = parseArgs({ options: { corpus: { type: 'string' }, labels: { type: 'string' } } });
    if (values.corpus) return { corpus: values.corpus, labels: values.labels };
  } catch {
    // An option that is not ours: the usage says which are.
  }
  throw new Error(USAGE);
}

async function evaluate(pages: readonly CorpusPage[], script: string): Promise<Evaluation> {
  const reader = await openReader(script);
  try {
    const read = [];
    for (const { labels, html } of pages) read.push({ labels, reading: await reader.read(addressOf(labels), html) });
    return scoreReadings(read);
  } finally {
    await reader.close();
  }
}

function printSummary(evaluation: Evaluation, pages: number): void {
  for (const { id, ...failures } of evaluation.failures) {
    console.log(
      id,
      Object.entries(failures)
        .map(([kind, what]) => `${kind}: ${[what].flat().join(', ')}`)
        .join(' | '),
    );
  }
  const { company, other, types, subject, roles, negativePages, bad } = evaluation;
  console.log(`${pages} pages`);
  console.table({ company, other, ...types });
  console.log('subject', subject, 'roles', roles, 'negative pages', negativePages, 'bad', bad);
}

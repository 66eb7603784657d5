import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCorpusPage } from './corpus-page.ts';
import type { PageLabels } from './score-readings.ts';

/** A page of a corpus: its labels and its document. */
export interface CorpusPage {
  labels: PageLabels;
  html: string;
}

/**
 * Reads a corpus.
 * @param folder holds the pages, under the paths that the labels give
 * @param labelsFile one JSON object a line; by default `labels.jsonl` in the folder
 * @throws Error with a sentence for the person when a file cannot be read
 */
export function readCorpus(folder: string, labelsFile: string = path.join(folder, 'labels.jsonl')): CorpusPage[] {
  const lines = readText(labelsFile).split('\n').filter(Boolean);
  if (lines.length === 0) throw new Error(`${labelsFile} has no page.`);
  return lines.map((line, index) => {
    const labels = readLine(line, `line ${index + 1} of ${labelsFile}`);
    const html = buildCorpusPage(readText(path.join(folder, labels.file)), path.extname(labels.file).slice(1));
    return { labels, html };
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read.`);
  }
}

function readLine(line: string, place: string): PageLabels {
  let found: Partial<PageLabels>;
  try {
    found = JSON.parse(line);
  } catch {
    throw new Error(`${place} is not JSON.`);
  }
  const { id, file, kind = '', entities = [], subject = null, decoys = [], foreign = [], placeholders = [] } = found;
  if (!id || !file) throw new Error(`${place} has no id, or no file.`);
  return { ...found, id, file, kind, entities, subject, decoys, foreign, placeholders };
}

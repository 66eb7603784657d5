import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const node = path.join(root, 'node_modules/.bin/node');
const folder = mkdtempSync(path.join(tmpdir(), 'eval-attribution-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = path.join(root, 'scripts/eval-attribution.ts');
  return spawnSync(node, [script, ...args], { encoding: 'utf8' });
}

/** Runs the command over a file of these lines and reads the last line it prints. */
function evaluate(option: '--companies' | '--siro', lines: string[], end = '\n') {
  const file = path.join(folder, 'rows.csv');
  writeFileSync(file, lines.join(end) + end);
  const { status, stdout, stderr } = run(option, file);
  return { status, stderr, score: status === 0 ? JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') : null };
}

const COMPANIES = 'siret,siren,name,naf,idcc,opco';

describe('eval-attribution --companies', () => {
  it('counts every kind of row once', () => {
    const { score } = evaluate('--companies', [
      COMPANIES,
      '73282932000074,732829320,Right,62.01Z,1486,atlas',
      ',732829320,Right by label and short code,49.41A,16,OPCO MOBILITES',
      ',732829320,Wrong,62.01Z,1486,akto',
      ',732829320,Split and hit,02.20Z,8411,OCAPIAT',
      ',732829320,Split and missed,02.20Z,8411,opcoep',
      ',732829320,Escape,62.01Z,9999,atlas',
      ',732829320,Escapes,62.01Z,5100 9998,atlas',
      ',732829320,La Poste,53.10Z,5516 9999,opcoep',
      ',732829320,Public,84.11Z,5021 9999,uniformation',
      ',732829320,No truth,62.01Z,1486,',
      ',732829320,First,62.01Z,,atlas',
      ',732829320,Third,62.01Z,,opcoep',
      ',732829320,NAF 2025,62.10Y,,atlas',
      ',732829320,Elsewhere,62.01Z,,ocapiat',
      ',732829320,Nothing,,,atlas',
    ]);
    expect(score).toMatchObject({
      rows: 15,
      right: 3,
      wrong: 1,
      several: 2,
      severalHit: 1,
      abstained: 8,
      unscored: 1,
      indicative: { n: 4, hit1: 2, hit3: 3 },
    });
    expect(score.rows).toBe(score.right + score.wrong + score.several + score.abstained + score.unscored);
    expect(score.failures).toEqual([
      {
        line: 4,
        company: '732829320',
        idcc: '1486',
        naf: '62.01Z',
        expected: 'akto',
        got: 'atlas',
        rule: 'agreement',
        finding: 'one',
      },
      {
        line: 6,
        company: '732829320',
        idcc: '8411',
        naf: '02.20Z',
        expected: 'opcoep',
        got: ['ocapiat', 'akto'],
        rule: 'agreement',
        finding: 'split',
      },
    ]);
  });

  it('lets nothing else of a row reach the rules', () => {
    const { score } = evaluate('--companies', [
      'siret,opco,officialRow,opco_via_idcc,declaredOpco,legalCategory,idcc,naf',
      '73282932000074,atlas,atlas,atlas,atlas,7210,9999,62.01Z',
    ]);
    expect(score).toMatchObject({ rows: 1, abstained: 1, right: 0 });
  });

  it('reads quotes, a BOM, CRLF, blank lines and columns in any order', () => {
    const lines = [
      '\uFEFFopco,"idcc",name,naf',
      '"atlas","1486","Martin, ""le vrai""\r\net fils",62.01Z',
      '',
      'akto,1979,B,',
    ];
    const { score } = evaluate('--companies', [...lines, 'opcoep,1486,C,'], '\r\n');
    expect(score).toMatchObject({ rows: 3, right: 2, wrong: 1, failures: [{ line: 6, company: '' }] });
  });
});

describe('eval-attribution --siro', () => {
  const HEADER = 'SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION';

  it('compares the owner with what the agreement alone says', () => {
    const { score } = evaluate('--siro', [
      HEADER,
      '73282932000074|1486|ATLAS|AKTO',
      '73282932000075|1505|L’OPCOMMERCE|',
      "73282932000076|1505|L'OPCOMMERCE|",
      '73282932000077|3248|OPCO2I|',
      '73282932000078|2941|UNIFORMATION COHESION SOCIALE|',
      '73282932000079|9999|OPCO EP|',
      '73282932000080|8822|AKTO|',
      '73282932000081|1486|OPCO EP|',
      '73282932000082|||',
      '73282932000083||AKTO|',
      '73282932000084|1486|N/C|',
    ]);
    expect(score).toMatchObject({
      rows: 11,
      right: 5,
      wrong: 1,
      several: 1,
      severalHit: 1,
      abstained: 2,
      unscored: 2,
      indicative: { n: 0, hit1: 0, hit3: 0 },
      failures: [{ line: 9, company: '73282932000081', naf: null, expected: 'opcoep', got: 'atlas' }],
    });
  });
});

describe('eval-attribution refuses, in a sentence', () => {
  it.each<[string, () => { status: number | null; stderr: string }, string]>([
    ['no file', () => run(), 'usage: '],
    ['both files', () => run('--companies', 'a.csv', '--siro', 'b.csv'), 'usage: '],
    ['an option it does not know', () => run('--other'), '--other'],
    ['a file that is missing', () => run('--siro', path.join(folder, 'missing.csv')), 'missing.csv: cannot be read'],
    ['an empty file', () => evaluate('--siro', [], ''), 'the file is empty'],
    ['a column that is missing', () => evaluate('--companies', ['siret,naf,opco', ',,']), 'column "idcc" is missing'],
    [
      'an unknown OPCO',
      () => evaluate('--companies', [COMPANIES, ',,A,,1486,atlas', ',,B,,1486,OPCO Lune']),
      'line 3: "OPCO Lune" is not an OPCO',
    ],
    ['a quote left open', () => evaluate('--companies', [COMPANIES, ',,"A,,1486,atlas']), 'opened on line 2'],
  ])('%s', (_, refused, sentence) => {
    const { status, stderr } = refused();
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

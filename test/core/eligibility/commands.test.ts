import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { AMOUNT_IDS } from '../../../core/eligibility/amount-ids.ts';
import { isFunderNamed } from '../../../scripts/eligibility/funder-names.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const node = path.join(root, 'node_modules/.bin/node');
const folder = mkdtempSync(path.join(tmpdir(), 'eligibility-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(node, [path.join(root, 'scripts', script), ...args], { encoding: 'utf8' });
}

function evaluate(content: unknown) {
  const file = path.join(folder, 'cases.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run('eval-eligibility.ts', '--cases', file);
}

const input = {
  profile: 'employee_cdi',
  company_size: 12,
  idcc: 1486,
  naf: null,
  opco: 'ATLAS',
  course: { type: 'plan', rncp: false, qualiopi: true, hours: 14, price: 1200, distance_share: 0 },
  date: '2026-10-01',
};
const right = { verdict: 'opco_conditional', funder: 'OPCO ATLAS', schemes: ['PDC_LT50'], amount_or_rule: 'none' };

describe('eval-eligibility', () => {
  it('counts by confidence and lists what is wrong', () => {
    const wrong = { verdict: 'opco', funder: 'AKTO', schemes: ['AFEST'], amount_or_rule: { hiring_aid: 5000 } };
    const { stdout, status } = evaluate({
      cases: [
        { id: 'A', input, expected: right, confidence: 'high' },
        {
          id: 'B',
          input,
          expected: { ...right, schemes: ['-'], amount_or_rule: { hiring_aid: 0 } },
          confidence: 'medium',
        },
        { id: 'C', input, expected: wrong, confidence: 'medium' },
        { id: 'D', input: 'nothing', expected: { verdict: 'needs_info' }, confidence: 'low' },
      ],
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      n: 4,
      high: { n: 1, right: 1 },
      medium: { n: 2, right: 1 },
      low: { n: 1, right: 1 },
      failures: [{ id: 'C', wrong: ['verdict', 'scheme', 'funder', 'hiring_aid'] }],
    });
  });

  it.each<[string, () => { status: number | null; stderr: string }, string]>([
    ['no file', () => run('eval-eligibility.ts'), 'usage: '],
    ['a missing file', () => run('eval-eligibility.ts', '--cases', path.join(folder, 'no.json')), 'cannot be read'],
    ['a file that is not JSON', () => evaluate('{'), 'cannot be read'],
    ['no list', () => evaluate({}), 'no list of cases'],
    ['a case without a verdict', () => evaluate([{ id: 'A' }]), 'case 1 has no expected verdict'],
  ])('refuses %s in a sentence', (_, refused, sentence) => {
    const { status, stderr } = refused();
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each<[string, Parameters<typeof isFunderNamed>[1], boolean]>([
    ['OPCO Santé', 'opcosante', true],
    ['OPCO MOBILITES', 'opcomobilites', true],
    ['AKTO', 'atlas', false],
    ['AFDAS', 'artist-author-fund', false],
    ['artist-author fund run by AFDAS', 'artist-author-fund', true],
    ['CPF', 'cpf', true],
    ['CPF', 'akto', false],
    ['FIF PL', 'fifpl', true],
    ['AKTO', null, false],
    ['CPF + employer', 'akto', true],
    ['AGEFICE / FAFCEA', null, true],
    ['OPCO', null, true],
    ['-', 'akto', true],
  ])('a case that names %s, answered with %s: %s', (expected, funder, is) => {
    expect(isFunderNamed(expected, funder)).toBe(is);
  });
});

describe('docs-rules', () => {
  it('prints every rule, amount and source, and no figure of what is hidden', () => {
    const { stdout, status } = run('docs-rules.ts');
    expect(status).toBe(0);
    for (let index = 1; index <= 66; index += 1) expect(stdout).toContain(`| R${String(index).padStart(2, '0')} |`);
    for (const id of AMOUNT_IDS) expect(stdout).toContain(id);
    expect(stdout).toContain('| cpf.share.2026_planned | no figure: to be checked |');
    expect(stdout).toContain('| cpf.share.2026 | last known, rule base of 2026-11-23: 103.2, to be checked |');
    expect(stdout).toContain('| faf.agefice.general | last known grid, 2024: 3000 |');
    expect(stdout).toContain('| L6332-17 | https://');
  });

  it('refuses a date that is none', () => {
    expect(run('docs-rules.ts', '--date', 'today').status).toBe(2);
  });
});

describe('build-amounts', () => {
  const from = path.join(folder, 'from');
  const out = path.join(folder, 'out');
  const POINTS = [
    'CPF personal share',
    'CPF caps 900/1500/1600',
    'Contrat pro default rates',
    'PTP rules, VAE leave hours',
    'Effect of silence',
    'FAF grids 2026',
    'FNE-Formation',
    'Fishery heads',
    'OPCO-specific deadlines',
    'Posted and expatriate',
    'Right of a firm to choose',
    'Overseas: only the aid',
    'Company size for the 50',
  ];
  function build(points: string[], change: (amounts: Record<string, unknown>[]) => unknown = (amounts) => amounts) {
    mkdirSync(from, { recursive: true });
    const amounts = AMOUNT_IDS.map((id) => ({
      id,
      value: id === 'aif.cap' ? null : 7,
      unit: 'EUR',
      valid_from: '2026-01-01',
      valid_to: null,
      source: 'https://example.org/',
      confidence: 'high',
      ...(id === 'app.distance.floor' && { note: 'whether yearly or per contract not verified' }),
    }));
    writeFileSync(
      path.join(from, 'amounts.json'),
      JSON.stringify({ generated: '2026-11-23', amounts: change(amounts) }),
    );
    writeFileSync(path.join(from, 'rules.md'), '## 5. Source register\n- SOURCE: https://example.org/\n');
    const list = points.map((point) => `- ${point}: something.`).join('\n');
    writeFileSync(
      path.join(from, 'OPEN-POINTS.md'),
      `## Must be checked by a person before release\n${list}\n\n## Next\n`,
    );
    return run('build-amounts.ts', '--from', from, '--out', out);
  }

  it('marks what is held, hidden or a grid, and gives the same bytes twice', () => {
    expect(build(POINTS)).toMatchObject({ status: 0, stderr: '' });
    const text = readFileSync(path.join(out, 'data/amounts.ts'), 'utf8');
    expect(text).toContain('cpf.share.2026;7;EUR;2026-01-01;;SOURCE;h|');
    expect(text).toContain('app.distance.floor;7;EUR;2026-01-01;;SOURCE;h|');
    expect(text).toContain('aif.cap;;EUR;2026-01-01;;SOURCE;x|');
    expect(text).toContain('faf.vivea.cap;7;EUR;2026-01-01;;SOURCE;g|');
    expect(text).toContain('faf.artist_author.cap;7;EUR;2026-01-01;;SOURCE;y|');
    expect(text).toContain('household.hours;7;EUR;2026-01-01;;SOURCE;|');
    build(POINTS);
    expect(readFileSync(path.join(out, 'data/amounts.ts'), 'utf8')).toBe(text);
  });

  it.each<[string, () => { status: number | null; stderr: string }, string]>([
    ['no folder', () => run('build-amounts.ts'), 'usage: '],
    ['a point that nobody thought of', () => build([...POINTS, 'Something new']), 'no amount is known for'],
    ['a point that is gone', () => build(POINTS.slice(1)), 'no point "CPF personal share"'],
    [
      'an amount that is gone',
      () => build(POINTS, (amounts) => amounts.slice(1)),
      '"app.npec.payment.advance" is missing',
    ],
    [
      'a source outside of the register',
      () => build(POINTS, (amounts) => amounts.map((amount) => ({ ...amount, source: 'https://elsewhere.example/' }))),
      'is not in the register',
    ],
  ])('refuses %s', (_, refused, sentence) => {
    const { status, stderr } = refused();
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

/**
 * Imports run one way: entrypoints -> widget -> core, and inside core
 * answer <- identifiers <- tables <- (detection, attribution, eligibility, search, siret-table) <- sources <- lookup.
 * Each rule's comment says what to do instead.
 */

const RULES_ROOMS = ['detection', 'attribution', 'eligibility', 'search', 'siret-table'];

/** What each room of core may import, besides itself. `answer` is core/answer.ts, the others are folders. */
const MAY_IMPORT = {
  identifiers: ['answer'],
  tables: ['answer', 'identifiers'],
  sheet: ['answer', 'identifiers', 'tables'],
  ...Object.fromEntries(RULES_ROOMS.map((room) => [room, ['answer', 'identifiers', 'tables']])),
  sources: ['answer', 'identifiers', 'tables', ...RULES_ROOMS],
  cache: ['answer'],
  lookup: ['answer', 'identifiers', 'tables', ...RULES_ROOMS, 'sheet', 'sources', 'cache'],
  // Numbers in a sentence are written as the identifiers' own formatters write them. Of the national table it knows why a
  // file is refused, and nothing that reads one; of sheets, what they hold and what
  // a spreadsheet would run.
  wording: ['answer', 'identifiers', 'tables', 'siret-table faults', 'sheet shapes'],
};

const ADVICE = {
  identifiers: 'An identifier knows no table: read the table in the room that needs both.',
  tables: 'A table is data and its readers: put the decision in attribution, detection or search.',
  detection: 'Give what was read as facts; the room that brings rooms together is lookup.',
  attribution: 'Rules take facts and give ids: let lookup fetch, search or word them.',
  eligibility: 'Rules take facts and give ids: let lookup fetch, search or word them.',
  search: 'Give codes back; the caller asks attribution or wording about them.',
  'siret-table': 'The file knows its own format only: let lookup put it behind a source.',
  sheet: 'A sheet knows cells and columns only: let lookup answer its rows, and give it words as an argument.',
  sources: 'A source asks one upstream once: order, cache and retries belong to lookup.',
  cache: 'The cache keeps plain answers: import their types from core/answer.ts, give it the rest as arguments.',
  lookup: 'lookup gives ids and facts: word them where they are shown.',
  wording: 'Wording reads answers, table names and formatters only: give it what it needs as an argument.',
};

const FILES = {
  answer: '^core/answer\\.ts$',
  'siret-table faults': '^core/siret-table/(installation|siret-table|siro-fault)\\.ts$',
  'sheet shapes': '^core/sheet/(sheet|export-words|group-of-row|csv-line)\\.ts$',
};
const folder = (room) => FILES[room] ?? `^core/${room}/`;

const insideCore = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `core-${room}`,
  comment: ADVICE[room],
  severity: 'error',
  from: { path: folder(room) },
  to: { path: '^core/', pathNot: [room, ...allowed].map(folder) },
}));

module.exports = {
  forbidden: [
    ...insideCore,
    {
      name: 'answer-imports-nothing',
      comment: 'core/answer.ts is known by every room, so it knows none: move the type there, or the code elsewhere.',
      severity: 'error',
      from: { path: '^core/answer\\.ts$' },
      to: {},
    },
    {
      name: 'core-has-its-rooms',
      comment: 'A new file of core belongs to a room; only answer.ts and index.ts stand at its door.',
      severity: 'error',
      from: { path: '^core/', pathNot: ['^core/(answer|index)\\.ts$', ...Object.keys(MAY_IMPORT).map(folder)] },
      to: {},
    },
    {
      name: 'core-door-is-for-outside',
      comment: 'Inside core, import the file that gives the thing, not the public door.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^core/index\\.ts$' },
    },
    {
      name: 'core-knows-no-face',
      comment: 'core runs without a page: let the widget or the entry point call core, and pass in what it needs.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(widget|entrypoints|public)/' },
    },
    {
      name: 'core-runs-anywhere',
      comment: 'core runs in a page and in a worker: take the value as an argument instead of a Node built-in.',
      severity: 'error',
      from: { path: '^core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-has-few-libraries',
      comment:
        'core uses zod/mini, idb and date-easter, each in its room, and nothing else: write the few lines, or ask for it.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|idb|date-easter)/' },
    },
    {
      name: 'date-easter-only-for-holidays',
      comment: 'Holidays are asked of core/eligibility/public-holidays.ts, which knows the law and the territories.',
      severity: 'error',
      from: { path: '^(core|widget|entrypoints)/', pathNot: '^core/eligibility/' },
      to: { path: 'node_modules/date-easter/' },
    },
    {
      name: 'idb-only-where-kept',
      comment:
        'The widget must never write to its host: only core/cache and entrypoints/kept, which the extension alone loads, know idb.',
      severity: 'error',
      from: { path: '^(core|widget|entrypoints)/', pathNot: '^(core/cache|entrypoints/kept)/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'zod-only-at-the-boundary',
      comment: 'Shapes are checked where data comes in, core/sources and core/cache; further in, trust the types.',
      severity: 'error',
      from: { path: '^(core|widget|entrypoints)/', pathNot: '^core/(sources|cache)/' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'zod-mini-only',
      comment: "Full zod costs 21 kB in a bundle: import from 'zod/mini'.",
      severity: 'error',
      from: { path: '^(core|widget|entrypoints)/' },
      to: { path: 'node_modules/zod/', pathNot: 'node_modules/zod/(v4/)?mini/' },
    },
    {
      name: 'widget-knows-no-extension',
      comment: 'The widget runs on any page: what only the extension has comes in as a property or an event.',
      severity: 'error',
      from: { path: '^widget/' },
      to: { path: '(^entrypoints/|node_modules/wxt/)' },
    },
    {
      name: 'popup-installs-nothing',
      comment:
        'The popup reads the installed table and opens in a blink: what installs one is for the options page and its worker.',
      severity: 'error',
      from: { path: '^entrypoints/popup/' },
      to: {
        path: '(^entrypoints/table/(install|convert|unpack|download)|^core/siret-table/(encode-|siro-reader)|node_modules/(fflate|@noble)/)',
        reachable: true,
      },
    },
    {
      name: 'faces-run-in-a-browser',
      comment: 'The widget and the extension have no Node: do it in scripts/ at build time.',
      severity: 'error',
      from: { path: '^(widget|entrypoints)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-knows-no-tooling',
      comment: 'What ships never imports scripts/ or test/: move the shared part to the room it belongs to.',
      severity: 'error',
      from: { path: '^(core|widget|entrypoints)/' },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'no-circle',
      comment: 'Two files that import one another are one idea, or hide a third: join them, or name the third.',
      severity: 'error',
      from: {},
      // A type import leaves nothing behind when the code runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'The file or package is not there: check the path and its .ts extension, or package.json.',
      severity: 'error',
      from: { path: '^(core|widget|entrypoints)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports count too: they are what couples rooms.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};

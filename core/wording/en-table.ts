import type { InstalledFault, InstallFault, InstallStage, Provenance } from '../siret-table/installation.ts';
import type { TableFault } from '../siret-table/siret-table.ts';
import type { RejectedReason, SiroFault } from '../siret-table/siro-fault.ts';
import { count, month, size } from './en-figures.ts';
import type { InUse, TableWording } from './wording.ts';

const STAGE: Record<InstallStage, string> = {
  download: 'Download',
  read: 'Reading the file',
  convert: 'Conversion',
  keep: 'Checking and saving',
};

const INSTALLED_FAULT: Record<InstalledFault, string> = {
  damaged:
    'The installed table is damaged: what is stored is no longer what was installed. It is not used any more, and your other data is intact. Install it again below.',
  'other-format':
    'The installed table was stored by another version of Opcoscope, in a form that this one cannot read. It is not used. Install it again below.',
  unavailable:
    'The browser gives no access to its stored data. Nothing is lost. Close the other tabs of Opcoscope, then reload this page.',
  'private-window':
    'Private window: Firefox does not open stored data here, so not the table either. Nothing is lost. Open this page in an ordinary window to see the table, or to install one.',
};

const REJECTED: Record<RejectedReason, string> = {
  columns: 'it does not have four columns',
  siret: 'the SIRET does not have 14 digits: a spreadsheet drops leading zeros or writes 7.3E+13',
  idcc: 'the number of the collective agreement does not have four digits',
  contradiction: 'the same SIRET occurs again with another OPCO: neither line can be trusted',
};

const SEPARATOR = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

const AGAIN = 'Download it again from the page of the dataset.';
const UNTOUCHED = 'Take the original file from data.gouv.fr, without opening it in a spreadsheet.';

/** What happened, and what to do. */
type Said = [what: string, advice: string];

function official(fault: SiroFault): Said {
  switch (fault.id) {
    case 'empty':
      return ['This file is empty, or has only its first line.', AGAIN];
    case 'header':
      return [
        `This file is not the SIRET-OPCO table as published: it begins with “${fault.found}”.`,
        'Choose the CSV file from the page of the dataset. If this is that very file, its format has changed: update Opcoscope.',
      ];
    case 'spreadsheet':
      return [
        `This file was saved again by a spreadsheet: its columns are separated by ${SEPARATOR[fault.separator]}, and SIRETs may have lost digits.`,
        UNTOUCHED,
      ];
    case 'encoding':
      return [
        fault.line === 1
          ? 'This file is not a table that can be read: an image, a document, or a text in another encoding (Latin-1).'
          : `Line ${count(fault.line)} is not written in UTF-8: the file was saved again in another encoding, such as Latin-1.`,
        UNTOUCHED,
      ];
    case 'label':
      return [
        `Line ${count(fault.line)} names an unknown OPCO: “${fault.label}”.`,
        'If the file comes from data.gouv.fr, an OPCO has changed its name: update Opcoscope.',
      ];
    case 'truncated':
      return [`This file is incomplete: it stops in the middle of line ${count(fault.line)}.`, AGAIN];
    case 'too-many-rejected': {
      const [first] = fault.rejected.lines;
      const example = first ? ` The first is line ${count(first.line)}: ${REJECTED[first.reason]}.` : '';
      return [
        `Too many lines cannot be read: ${count(fault.rejected.total)} of ${count(fault.rows)}.${example}`,
        UNTOUCHED,
      ];
    }
  }
}

function table(fault: TableFault): Said {
  switch (fault.id) {
    case 'empty':
      return ['This file is empty.', 'Ask for it again from whoever gave it to you.'];
    case 'foreign':
      return [
        'This file is no table of Opcoscope.',
        'Choose such a table, or the CSV file from the page of the dataset.',
      ];
    case 'older-format':
      return [
        'This table was made for an earlier version of Opcoscope.',
        'Install the table straight from data.gouv.fr.',
      ];
    case 'newer-format':
      return ['This table was made for a later version of Opcoscope.', 'Update Opcoscope.'];
    case 'truncated':
      return [
        `This file is incomplete: ${size(fault.bytes)} of ${size(fault.expected)}.`,
        'Copy or download it again, to its end.',
      ];
    case 'altered':
      return [
        'This file was damaged or changed: its content does not match its checksum.',
        'Copy or download it again.',
      ];
    case 'other-part':
      return ['This file is only a part of the table, or a part of another release.', 'Choose the whole table.'];
    case 'cannot-check':
      return ['This browser cannot check the file.', 'Update the browser.'];
  }
}

const ARCHIVE: Record<(InstallFault & { kind: 'archive' })['reason'], Said> = {
  unreadable: ['This ZIP archive is incomplete or damaged.', 'Download it again.'],
  'no-table': [
    'This archive holds no CSV file: it may be the workbook of a spreadsheet.',
    'Choose the CSV file from the page of the dataset.',
  ],
  'too-big': [
    'Unpacked, this archive takes more than 1 GB: it is not the SIRET-OPCO table.',
    'Choose the CSV file from the page of the dataset.',
  ],
  'no-month': ['Nothing says which month this data is of.', 'Give the month, then install.'],
};

const FOLDER: Record<(InstallFault & { kind: 'folder' })['reason'], Said> = {
  'no-description': ['This folder holds no file siret-table.json.', 'Check the address with whoever gave it to you.'],
  'unknown-description': [
    'The file siret-table.json of this folder cannot be read, or is of another version of Opcoscope.',
    'Update Opcoscope, or tell whoever keeps this folder.',
  ],
  'not-https': [
    'This address begins with http: the table could be changed on its way.',
    'Give an address that begins with https.',
  ],
  'no-address': ['This is no address of a folder.', 'Give a whole address, such as https://example.com/opco/.'],
};

function said(fault: InstallFault): Said {
  switch (fault.kind) {
    case 'official':
      return official(fault.fault);
    case 'table':
      return table(fault.fault);
    case 'archive':
      return ARCHIVE[fault.reason];
    case 'folder':
      return FOLDER[fault.reason];
    case 'file-unreadable':
      return ['This file cannot be read: it was moved, changed or unplugged since you chose it.', 'Choose it again.'];
    case 'no-release':
      return [
        'The list of releases of data.gouv.fr does not answer, or announces no file.',
        'Try again later, or download the CSV file yourself and choose it below.',
      ];
    case 'permission':
      return [
        `Without your permission, Opcoscope downloads nothing from ${fault.host}.`,
        'Try again and accept, or download the file yourself and choose it below.',
      ];
    case 'network':
      return [`${fault.host} does not answer.`, 'Check the connection, then try again.'];
    case 'http':
      return fault.status === 404 || fault.status === 410
        ? [`The file is no longer at this address of ${fault.host}.`, 'Look for the newest release again.']
        : [`${fault.host} refuses to give the file (answer ${fault.status}).`, 'Try again later.'];
    case 'cut':
      return [
        `The download stopped on its way, at ${size(fault.received)}${fault.total === null ? '' : ` of ${size(fault.total)}`}.`,
        fault.isKept ? 'Check the connection, then go on.' : 'Check the connection, then begin again.',
      ];
    case 'other-size':
      return [
        `The file does not have the size that was announced: ${size(fault.found)} instead of ${size(fault.expected)}. It is being replaced, or incomplete.`,
        'Try again in a few hours.',
      ];
    case 'too-big':
      return [
        `This file is too big for a table: ${size(fault.bytes)}, and the limit is ${size(fault.limit)}.`,
        'Check the file or the address with whoever gave it to you.',
      ];
    case 'other-content':
      return [
        'The file of this folder is not the one that siret-table.json describes: it was changed or badly copied.',
        'Tell whoever keeps this folder.',
      ];
    case 'quota':
      return [
        `There is not enough room left: about ${size(fault.needed)} is needed${fault.free === null ? '' : `, and the browser leaves only ${size(fault.free)}`}.`,
        'Make room on the disk, then try again.',
      ];
    case 'store':
      return [
        'The browser refuses to store the table.',
        'Close the other tabs of Opcoscope and reload this page. In a private window, nothing can be stored.',
      ];
    case 'busy':
      return ['An installation is under way in another tab.', 'Wait until it ends, or cancel it there.'];
    case 'crash':
      return [
        'The installation broke off, most likely for want of memory.',
        'Close other tabs or programmes, then try again.',
      ];
  }
}

function kept(inUse: InUse): string {
  if (inUse === null) return 'Nothing was installed.';
  return inUse === 'unreadable' ? 'Nothing has changed.' : `The table of ${month(inUse.month)} stays in use.`;
}

/** What is said in English of the national table in this browser. */
export const enTable: TableWording = {
  ui: {
    settings: 'Opcoscope settings',
    title: 'Official table',
    what: 'Several times a year, France compétences publishes the SIRET-OPCO table: the OPCO (skills operator) of each known employer’s establishment, more than 3.5 million lines. You can keep it in this browser.',
    meaning:
      'With it, the OPCO of a SIRET is found without a connection: no request is sent for that. The name and address of the company are still asked of the State’s online directory.',
    none: 'No table is installed: Opcoscope asks the online service of data.gouv.fr for each OPCO.',
    reading: 'Reading what is installed…',
    inUse: 'Installed in this browser',
    month: 'Month of the data',
    rowCount: 'Content',
    origin: 'Origin',
    installedOn: 'Installed on',
    size: 'Room taken',
    sample: 'This is a sample to try things on: an establishment that is not in it may well be in the official table.',
    remove: 'Delete the table',
    removeConfirm: 'Delete the table from this browser? Opcoscope will ask the online service for each OPCO again.',
    removeYes: 'Yes, delete',
    removeNo: 'No, keep',
    removed: 'The table is deleted. You can install it again whenever you like.',
    rejectedTitle: 'Lines left out',
    underWay: 'Installation under way',
    cancel: 'Cancel',
    elsewhere: 'An installation is under way in another tab. This page is brought up to date when it ends.',
    halfWayTitle: 'Download stopped half-way',
    resume: 'Go on',
    forget: 'Delete what was received',
    waysTitle: 'Install or update',
    publisherTitle: 'From data.gouv.fr',
    publisherHint:
      'The simplest way. The publisher’s file (about 110 MB) is downloaded and converted right here, through no server of ours. Only about 6 MB remain.',
    find: 'Find the newest release',
    finding: 'Searching…',
    install: 'Install',
    fileTitle: 'From a file',
    fileHint:
      'The publisher’s CSV file, just as downloaded (in a ZIP archive too), or a table of Opcoscope (.siro). It does not leave your computer.',
    fileField: 'File',
    monthField: 'Month of the data',
    monthNone: 'Choose a month',
    folderTitle: 'From a folder of your organisation',
    folderHint:
      'An https address where your organisation keeps a table of Opcoscope. Answers then say “according to” that address, unless the file is exactly one of ours. The browser will ask you to allow access to that address.',
    folderField: 'Address of the folder',
    installFolder: 'Install from this folder',
    updatesTitle: 'New releases',
    updatesAllow: 'Check every week whether a newer release is published',
    updatesHint:
      'At most once in seven days, when Opcoscope opens, data.gouv.fr is asked. Nothing that you look up is sent, and nothing is downloaded without you.',
    upToDate: 'No newer release is known.',
    dataset: 'Page of the dataset',
    licence: 'SIRET-OPCO table, France compétences, Licence Ouverte 2.0 (open licence).',
    newTab: 'opens in a new tab',
  },
  month,
  day: month,
  size,
  rows: (rows) => `${count(rows)} ${rows === 1 ? 'establishment' : 'establishments'}`,
  origin,
  trust(provenance) {
    if (provenance.kind === 'publisher') return 'Answers say: from the official table.';
    const from = provenance.kind === 'host' ? provenance.host : 'this file';
    return `Answers say: according to ${from}. Nothing proves that it is France compétences’ table.`;
  },
  release({ month: asOf, publishedOn, bytes, host }) {
    const facts = [
      publishedOn && `published on ${month(publishedOn)}`,
      bytes !== null && `${size(bytes)} to download`,
      `from ${host}`,
    ].filter((fact) => typeof fact === 'string');
    return `Newest release: ${month(asOf)}, ${facts.join(', ')}.`;
  },
  comparison: (found, inUse) =>
    found > inUse
      ? `It is newer than yours, of ${month(inUse)}.`
      : found === inUse
        ? 'It is the one you have already.'
        : `Yours, of ${month(inUse)}, is newer.`,
  permissionAhead: (host) => `The browser will ask you to allow access to ${host}.`,
  stage: (stage) => STAGE[stage],
  progress: (stage, done, total) =>
    stage === 'download' || stage === 'read'
      ? total === null
        ? size(done)
        : `${size(done)} of ${size(total)}`
      : `${count(Math.floor((100 * done) / (total || 1)))}%`,
  timeLeft: (seconds) =>
    seconds < 60
      ? 'less than a minute'
      : `about ${count(Math.round(seconds / 60))} ${seconds < 90 ? 'minute' : 'minutes'}`,
  installed: (asOf) =>
    `The table of ${month(asOf)} is installed. The OPCO of a SIRET is now found without a connection.`,
  fault(fault, inUse) {
    const [what, advice] = said(fault);
    const received = fault.kind === 'cut' && fault.isKept ? ' What was received is kept.' : '';
    return `${what} ${kept(inUse)}${received} ${advice}`;
  },
  installedFault: (fault) => INSTALLED_FAULT[fault],
  cancelled: (inUse) => `The installation is cancelled. ${kept(inUse)}`,
  halfWay: ({ month: asOf, received, total }) =>
    `The download of the release of ${month(asOf)} stopped at ${size(received)}${total === null ? '' : ` of ${size(total)}`}. It can go on from there.`,
  rejected: (lines) =>
    lines === 1
      ? 'One line of the file cannot be used and was left out.'
      : `${count(lines)} lines of the file cannot be used and were left out.`,
  rejectedLine: ({ line, reason }) => `Line ${count(line)}: ${REJECTED[reason]}.`,
  newer: (asOf) => `A newer release is published, of ${month(asOf)}.`,
  checkedOn: (date) => `Last checked on ${month(date)}.`,
  askMonth: (file) => `The name of the file “${file}” does not say which month its data is of.`,
};

function origin(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'publisher':
      return 'France compétences, through data.gouv.fr';
    case 'host':
      return provenance.host;
    case 'file':
      return `file “${provenance.name}”`;
  }
}

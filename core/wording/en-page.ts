import type { CompanyPart, LegalPage, MentionFault, MentionPlace, MentionType, SubjectReason } from '../answer.ts';
import { month } from './en-figures.ts';
import { namingLabel } from './page-label.ts';
import type { LinkedFailure, PageWording } from './wording.ts';

const REASON: Record<SubjectReason, string> = {
  address: 'the address of this page carries its number',
  'structured-data': 'the record that the page writes for search engines names it',
  publisher: 'the page presents it as its publisher, the seller or the one responsible',
  'site-name': 'its name is that of the site',
  'only-company': 'it is the only company named here',
  'most-named': 'it is named most often, or first',
};

const PART: Record<CompanyPart, string> = {
  publisher: 'publisher of the site',
  host: 'host of the site',
  agency: 'agency that made the site',
  mediator: 'mediator',
  insurer: 'insurer',
  payment: 'payment provider',
  certifier: 'awards the certificate of the course',
  group: 'group or parent company',
  named: '',
};

const FAULT: Record<MentionFault, string> = {
  placeholder: 'an example, or a form to fill in',
  checksum: 'one digit is probably mistyped',
  length: 'digits are missing, or there are too many',
};

const NUMBER_KIND: Record<MentionType, string> = {
  siren: 'SIREN',
  siret: 'SIRET',
  vat: 'VAT',
  rcs: 'RCS',
  naf: 'NAF',
  idcc: 'IDCC',
  rna: 'RNA',
  nda: 'Training provider',
  rncp: 'RNCP',
  rs: 'RS',
};

const PAGE_KIND: Record<LegalPage['kind'], string> = {
  'legal-notice': 'Legal notice',
  terms: 'Terms',
  contact: 'Contact',
};

const PLACE: Record<MentionPlace, string> = {
  text: 'read in the text of the page',
  'structured-data': 'read in the record for search engines',
  meta: 'read in the head of the page',
  address: 'read in the address of the page',
};

const FAILURE: Record<LinkedFailure, string> = {
  'other-origin':
    'leads to another site, or to itself without end: it was not read. Open it, then click the icon again',
  'too-big': 'is too big to be read from here. Open it, then click the icon again',
  'too-slow': 'takes too long to answer. Try again, or open it and click the icon again',
  'not-a-page': 'is not a web page: perhaps a PDF. Open it and copy the SIRET into the field',
  refused: 'was not given by the site. Open it, then click the icon again',
  network: 'does not answer. Check the connection and try again',
  lost: 'could not be read: the tab changed meanwhile. Click the icon again',
};

/** What the popup says in English of the page that it read. */
export const enPage: PageWording = {
  ui: {
    tableNone: 'Install the official table: the OPCO of a SIRET is found offline',
    backToAutomatic: 'Back to the automatic choice',
    fromSelection: 'This is the number you selected on the page.',
    selectionInField: 'The field shows the number you selected on the page: you can put it right there.',
    faultySiret: 'The SIRET that the page gives is wrong: the answer is for the company as a whole.',
    seeOpco: 'See its OPCO',
    nothingFound: 'No company found on this page.',
    noSubject: 'This page does not say which company it is about. It names:',
    nextSteps: 'To go on',
    typeIt: 'Write a name or a SIRET in the field',
    pickHint: 'Not the right one? Choose another: its OPCO is shown.',
    newTab: 'opens in a new tab',
    unreadable:
      'This page cannot be read: the browser closes its own pages, PDFs and its store to extensions. Write a name or a SIRET in the field.',
    slow: 'This page does not answer yet. Read it again in a moment, or write a name or a SIRET in the field.',
    incomplete: 'This page is very big, was still loading or was changing: it was not read whole.',
    reread: 'Read the page again',
    rereadDone: 'The page was read again.',
    course: 'Course of this page',
    courseIntro: 'What the page says of it. This is no opinion on its funding.',
    courseName: 'Title',
    certification: 'Certification',
    level: 'Level announced',
    price: 'Price',
    hours: 'Duration',
    distance: 'At a distance',
    qualiopi: 'Provider holds Qualiopi (quality certificate)',
    nda: 'Training provider’s number',
    apprenticeship: 'As an apprentice',
    yes: 'yes',
    no: 'no',
  },
  reason: (reason) => `Chosen because ${REASON[reason]}.`,
  part: (part) => PART[part],
  otherCompanies: (count) => (count === 1 ? 'Other company of the page (1)' : `Other companies of the page (${count})`),
  faultyNumbers: (count) =>
    count === 1 ? 'One number of the page fails its check' : `${count} numbers of the page fail their check`,
  fault: (fault) => FAULT[fault],
  pageCompany: (company) =>
    company === null ? 'This is the company of this page.' : `Company of this page: ${company.replace(/\.$/, '')}.`,
  chosenCompany: (company, isForSite) =>
    isForSite ? `You chose ${company} for this site.` : `You chose ${company.replace(/\.$/, '')}.`,
  choiceReadOn: (name, address) => `Company read on the page ${name} (${address}).`,
  onlyCompany: (company) =>
    company === null
      ? 'It is the only company named on this page.'
      : `Only company named on this page: ${company.replace(/\.$/, '')}.`,
  numberKind: (type) => NUMBER_KIND[type],
  pageName: (page) => `“${namingLabel(page) ?? PAGE_KIND[page.kind]}”`,
  readPage: (name) => `Read the page ${name}`,
  openPage: (name) => `Open the page ${name}`,
  readingPage: (name) => `Reading the page ${name}…`,
  linkedCompany: (company, name, address) =>
    `Company read on the page ${name} (${address}): ${company.replace(/\.$/, '')}.`,
  nameOnly: (company) => `This page names “${company}”, without its number.`,
  pageWithout: (name) => `The page ${name} gives no company number.`,
  linkedFailure: (reason, name) => `The page ${name} ${FAILURE[reason]}. What you typed is kept.`,
  searchName: (name, town) => `Search for “${name}”${town ? `, ${town}` : ''}`,
  seen: (place, words) => (words ? `“${words}”, ${PLACE[place]}` : PLACE[place]),
  level: (level) => `level ${level}`,
  price: (euros, isBeforeTax) =>
    `€${count(euros)}${isBeforeTax === undefined ? '' : isBeforeTax ? ' before tax' : ' with tax'}`,
  hours: (hours) => `${count(hours)} ${hours < 2 ? 'hour' : 'hours'}`,
  percent: (share) => `${count(Math.round(share * 100))}% of the hours`,
  certificationSource: (asOf) => `from France compétences’ directory of ${month(asOf)}`,
  tableInUse: (asOf) => `Table installed (${month(asOf)}): answers without the network`,
  tableNewer: (asOf) => `A newer official table exists: ${month(asOf)}`,
  unknownCertification: (asOf, isNewer) =>
    isNewer
      ? `Newer than our copy of the directory, of ${month(asOf)}.`
      : `Not in our copy of the directory, of ${month(asOf)}: it was no longer active, or the code is mistyped.`,
};

function count(n: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(n);
}

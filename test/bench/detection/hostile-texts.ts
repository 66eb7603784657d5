/** Texts that make a careless expression slow, by name: each gives about `length` characters. */
export const HOSTILE_TEXTS: Record<string, (length: number) => string> = {
  digits: repeat('7'),
  'digits in pairs': repeat('1 '),
  spaces: repeat(' '),
  'no-break spaces': repeat('\u00a0'),
  'less than': repeat('<'),
  dots: repeat('.'),
  hyphens: repeat('1-'),
  'zero-width': repeat('\u200b'),
  'digits and zero-width': repeat('1\u200b'),
  'SIRET labels': repeat('SIRET '),
  'SIREN and digits': repeat('SIREN 12345678 '),
  'RCS labels': repeat('RCS de '),
  FR: repeat('FR'),
  'FR and digits': repeat('FR12 '),
  IDCC: repeat('IDCC n° '),
  'convention collective': repeat('convention collective '),
  'activity codes': repeat('62.01'),
  NDA: repeat('déclaration d’activité enregistrée sous le numéro '),
  RNCP: repeat('RNCP RS '),
  prices: repeat('1 000 € '),
  hours: repeat('heures à distance % '),
  letters: repeat('a'),
  SIRETs: repeat('SIRET 732 829 320 00074 '),
  'VAT numbers': repeat('TVA FR44732829320 '),
  RNCP12345: repeat('RNCP12345 '),
  'names and capitals': repeat('La Société Aa Bb Cc '),
  hosts: repeat('hébergé par '),
  examples: repeat('par exemple 123456789 '),
};

/** The same for JSON-LD. */
export const HOSTILE_DATA: Record<string, (length: number) => string> = {
  'JSON-LD deep lists': (length) => nest('[', ']', length),
  'JSON-LD deep objects': (length) => nest('{"a":', '}', length).replace(':}', ':1}'),
  'JSON-LD many organizations': (length) => {
    const one = '{"@type":"Organization","taxID":"1234567"}';
    return `[${Array(Math.ceil(length / one.length))
      .fill(one)
      .join()}]`;
  },
  'JSON-LD long values': (length) => JSON.stringify({ '@type': 'Organization', taxID: repeat('RNCP12345 ')(length) }),
  'JSON-LD many identifiers': (length) =>
    JSON.stringify({ '@type': 'Organization', identifier: Array(Math.ceil(length / 17)).fill('73282932000074') }),
  'JSON-LD cut short': repeat('{"@type":"Organization","name":"'),
};

function repeat(unit: string): (length: number) => string {
  return (length) => unit.repeat(Math.ceil(length / unit.length));
}

function nest(open: string, close: string, length: number): string {
  const depth = Math.ceil(length / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
}

import type { ElementDeclaration } from './custom-elements.ts';

type Row = readonly string[];

/**
 * A Markdown text whose tables say what the element offers. Each stands between `<!-- attributes -->` and
 * `<!-- /attributes -->`, or another name below; what stood there before goes.
 * @throws Error where the text has no place for one of them
 */
export function withTables(text: string, element: ElementDeclaration): string {
  const code = (name: string) => `\`${name}\``;
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const methods = element.members.filter(({ kind }) => kind === 'method');

  const tables: Record<string, string> = {
    attributes: table(
      ['attribute', 'what it does'],
      element.attributes.map(({ name, description }) => [code(name), words(description)]),
    ),
    properties: table(
      ['property', 'type', 'what it does'],
      fields.map(({ name, type, readonly, description }) => [
        code(name),
        `${type ? code(type.text) : ''}${readonly ? ', read-only' : ''}`,
        words(description),
      ]),
    ),
    methods: table(
      ['method', 'what it does'],
      methods.map(({ name, parameters = [], return: back, description }) => {
        const given = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'any'}`);
        return [code(`${name}(${given.join(', ')})${back ? `: ${back.type.text}` : ''}`), words(description)];
      }),
    ),
    events: table(
      ['event', 'when'],
      element.events.map(({ name, description }) => [code(name), words(description)]),
    ),
    slots: table(
      ['slot', 'what stands there'],
      element.slots.map(({ name, description }) => [name ? code(name) : 'default', words(description)]),
    ),
    parts: table(
      ['`::part(…)`', 'what it is'],
      element.cssParts.map(({ name, description }) => [code(name), words(description)]),
    ),
    'custom properties': table(
      ['custom property', 'what it sets', 'else'],
      element.cssProperties.map((one) => [
        code(one.name),
        words(one.description),
        one.default ? code(one.default) : '',
      ]),
    ),
  };

  return Object.entries(tables).reduce((changed, [name, content]) => {
    const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!place.test(changed))
      throw new Error(`There is no place for the ${name}: <!-- ${name} --> … <!-- /${name} -->`);
    return changed.replace(place, (_, start: string, end: string) => `${start}${content}${end}`);
  }, text);
}

function table(heads: Row, rows: Row[]): string {
  if (rows.length === 0) return 'None.\n';
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return `${line(heads)}|${heads.map(() => '---|').join('')}\n${rows.map(line).join('')}`;
}

const words = (description = ''): string =>
  description
    .replace(/\s+/g, ' ')
    .replace(/^[-–] /, '')
    .trim();

/** One thing that a page describes for machines, in the words of schema.org. */
export interface StructuredItem {
  /** Without the vocabulary's address: `Organization`, `Course`. */
  types: readonly string[];
  /** By name, in the order of the page. A record without a prototype: any name may be read from it. */
  properties: Readonly<Record<string, readonly (string | StructuredItem)[]>>;
}

type Values = (string | StructuredItem)[];

/** Values read in all, and how deep: an item inside an item of a list is 3 deep. */
const MOST_VALUES = 5_000;
const DEEPEST = 20;
/** Characters read in all. Of one text at most the second number is counted: a huge one does not hide the rest. */
const MOST_TEXT = 500_000;
const MOST_OF_ONE = 50_000;

/**
 * What a page says to machines in JSON-LD and microdata, at most 5 000 values. Items of the top and of a `@graph` are
 * listed; the others are reached through properties. Numbers and booleans come as strings; references (`@id`) are not
 * followed. Broken or oversized JSON is left out. A page without any costs one selector.
 */
export function readStructuredData(document: Document): StructuredItem[] {
  const found: Values = [];
  /** What the elements seen so far describe. */
  const itemOf = new Map<Element | null, Record<string, Values>>();
  let valuesLeft = MOST_VALUES;
  let textLeft = MOST_TEXT;

  function readJson(json: unknown, depth: number): Values {
    if (json === null || depth > DEEPEST || valuesLeft-- < 0) return [];
    if (typeof json !== 'object') return [String(json)];
    if (Array.isArray(json)) return json.flatMap((one) => readJson(one, depth + 1));
    const properties: Record<string, Values> = Object.create(null);
    for (const [name, value] of Object.entries(json)) properties[shorten(name)] = readJson(value, depth + 1);
    return (
      properties['@graph'] ?? properties['@value'] ?? [{ types: (properties['@type'] ?? []).map(shorten), properties }]
    );
  }

  function readElement(element: Element): void {
    const types = element.getAttribute('itemtype');
    const text = types ?? element.getAttribute('content') ?? element.getAttribute('href') ?? element.textContent ?? '';
    textLeft -= Math.min(text.length, MOST_OF_ONE);
    if (text.length > textLeft) return;
    // A line break inside a string, an error in JSON, is a space by now.
    const plain = text.replace(/\s+/g, ' ').trim();
    if (element.matches('script')) {
      found.push(...readJson(JSON.parse(plain), 0));
      return;
    }
    const properties: Record<string, Values> = Object.create(null);
    const value = types === null ? plain : { types: plain.split(' ').map(shorten), properties };
    const owner = itemOf.get(element.parentElement?.closest('[itemtype]') ?? null);
    const name = element.getAttribute('itemprop');
    if (owner && name) owner[name] = [...(owner[name] ?? []), value];
    else found.push(value);
    // Only now: a form whose fields pretend to be its parents is not inside itself.
    if (types !== null) itemOf.set(element, properties);
  }

  for (const element of describing(document)) {
    if (valuesLeft-- < 0 || textLeft < 0) break;
    // A broken script, or a form whose fields hide its methods, leaves the others readable.
    try {
      readElement(element);
    } catch {}
  }
  return found.filter((one) => typeof one !== 'string');
}

/** The scripts and elements that describe things; by tag and with one selector, which is faster than one for all. */
function describing(document: Document): Element[] {
  const scripts = Array.from(Document.prototype.getElementsByTagName.call(document, 'script'));
  const marked = Document.prototype.querySelectorAll.call(document, '[itemtype],[itemprop]');
  return [...scripts.filter(isJsonLd), ...marked];
}

function isJsonLd(script: Element): boolean {
  return /^\s*application\/ld\+json/i.test(Element.prototype.getAttribute.call(script, 'type') ?? '');
}

/** `Course` of `https://schema.org/Course` and of `schema:Course`. */
function shorten(name: string | StructuredItem): string {
  return String(name).replace(/^.*[/#:]/, '');
}

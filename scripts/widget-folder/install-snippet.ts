import type { Integrity } from './integrity.ts';

/**
 * What a page holds to load the element, with integrity: the import map tells browsers the digest of each script that
 * `define.js` loads; those that do not know `integrity` in import maps pass over it.
 * @param address where the built folder is served, with its slash at the end
 */
export function installSnippet(address: string, integrity: Integrity): string {
  const loadedLater = Object.entries(integrity).filter(
    ([file]) => /^[\w-]+\.js$/.test(file) && !['define.js', 'classic.js', 'finder.js'].includes(file),
  );
  const map = { integrity: Object.fromEntries(loadedLater.map(([file, digest]) => [address + file, digest])) };
  return `<script type="importmap">
${JSON.stringify(map, null, 2)}
</script>
<script type="module" src="${address}define.js"
  integrity="${integrity['define.js']}" crossorigin="anonymous"></script>

<opco-finder>
  <a href="https://quel-est-mon-opco.francecompetences.fr/">Trouver mon OPCO</a>
</opco-finder>
`;
}

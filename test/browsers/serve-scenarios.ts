import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { pagesOfFolder } from '../e2e/harness/pages-of-folder.ts';
import { servePages } from '../e2e/harness/serve-pages.ts';
import { scenarioPages } from './widget-scenarios.ts';

const dist = path.join(import.meta.dirname, '../../dist-widget');
const built = path.join(dist, packageJson.version);

/** The pages of the scenarios with the built widget, and the recorded services that they ask. */
export async function serveScenarios(): Promise<{ url: string; close(): Promise<void> }> {
  const services = await serveUpstreams();
  const files = pagesOfFolder(built, '/w/');
  const site = await servePages({
    ...files,
    // The page that makes the tag, and the folder of the version beside it.
    ...pagesOfFolder(path.join(dist, 'builder'), '/builder/'),
    ...pagesOfFolder(built, `/${packageJson.version}/`),
    // Without what it loads.
    '/alone/define.js': files['/w/define.js'] ?? { status: 404 },
    ...scenarioPages(services.url),
  });
  return {
    url: site.url,
    async close() {
      await site.close();
      await services.close();
    },
  };
}

import { defineConfig } from 'wxt';

export default defineConfig({
  // WXT would build Firefox and Safari as MV2.
  manifestVersion: 3,
  outDir: 'dist-ext',
  imports: false,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'fr',
    // Private windows keep nothing: Chromium runs them in a process of their own, whose databases live in memory. Firefox
    // has one process for both (`spanning`, which it takes unless told): whatever writes asks about the window first.
    ...(browser !== 'firefox' && { incognito: 'split' as const }),
    // The national table takes 6 MB, and 110 MB more while it is installed.
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: [
      'https://recherche-entreprises.api.gouv.fr/*',
      'https://tabular-api.data.gouv.fr/*',
      'https://www.data.gouv.fr/api/1/datasets/*',
    ],
    // Asked one host at a time, when a person has a table downloaded from it.
    optional_host_permissions: ['https://*/*'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'opcoscope@opcoscope.example',
          // The first version, desktop and Android, that knows data_collection_permissions.
          strict_min_version: '142.0',
          // Nothing goes to us, nothing is needed to install. A number of the page, or the words typed, go to the State's
          // open data when the person asks for an answer.
          data_collection_permissions: { required: ['none'], optional: ['websiteContent', 'searchTerms'] },
        },
      },
      // Firefox's default policy turns http into https, also for the sample that the demo serves on this machine.
      ...(mode === 'demo' && {
        content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
      }),
    }),
  }),
});

import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const TOOLBAR_SIZES = [16, 19, 24, 32, 38, 48, 64];

/** Comments say of which file code comes, some with the folder of the machine: the same sources give the same bytes anywhere. */
function withoutFolder(): Plugin {
  const folder = `${import.meta.dirname.replaceAll('\\', '/')}/`;
  return { name: 'without-folder', renderChunk: (code) => code.replaceAll(folder, '') };
}

export default defineConfig({
  // WXT would build Firefox and Safari as MV2.
  manifestVersion: 3,
  outDir: 'dist-ext',
  imports: false,
  // Whoever reviews a package can read it.
  vite: () => ({ build: { minify: false }, plugins: [withoutFolder()] }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      // What a click puts into a page is to be small there: that the code has no words of ours is the price.
      if (entrypoints.every(({ type }) => type === 'unlisted-script')) config.build = { ...config.build, minify: true };
    },
  },
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    // What the build of the extension needs, and how to run it; see docs/building.md.
    includeSources: [
      'core/**',
      'widget/**',
      'entrypoints/**',
      'public/**',
      'docs/building.md',
      'wxt.config.ts',
      'tsconfig.json',
      'package.json',
      'package-lock.json',
      'LICENSE',
    ],
    exclude: ['**/*.map'],
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'fr',
    action: {
      default_icon: Object.fromEntries(TOOLBAR_SIZES.map((size) => [size, `icon/${size}.png`])),
      // Chromium knows no icon for dark toolbars: the blue one reads on either. `light` is for themes with light text.
      ...(browser === 'firefox' && {
        theme_icons: TOOLBAR_SIZES.map((size) => ({ light: `icon/dark/${size}.png`, dark: `icon/${size}.png`, size })),
      }),
    },
    // Private windows keep nothing: Chromium runs them in a process of their own, whose databases live in memory. Firefox
    // has one process for both (`spanning`, which it takes unless told): whatever writes asks about the window first.
    ...(browser !== 'firefox' && { incognito: 'split' as const }),
    permissions: [
      // The page in front of the person is read on their click, and on no other occasion unless they allowed its site.
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      // Firefox has a sidebar for it, which needs no permission.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      // The national table takes 6 MB, and 110 MB more while it is installed.
      'unlimitedStorage',
    ],
    host_permissions: [
      'https://recherche-entreprises.api.gouv.fr/*',
      'https://tabular-api.data.gouv.fr/*',
      'https://www.data.gouv.fr/api/1/datasets/*',
    ],
    // Asked one host at a time, when a person has a table downloaded from it or allows a site to be read without a click.
    // Not http: a page that anybody on the way may have changed is read when the person asks for it.
    optional_host_permissions: ['https://*/*'],
    omnibox: { keyword: 'opco' },
    commands: {
      // Free in Chromium and Firefox on all systems; on a Mac, Option and a letter write a sign.
      _execute_action: { suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' } },
      // Without a key of its own until the person gives it one.
      ...(browser === 'firefox' && { _execute_sidebar_action: {} }),
    },
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

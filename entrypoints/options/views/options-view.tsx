import { DATASET_PAGE } from '../../../core/sources/table-releases.ts';
import type { SettingsSection, SettingsWording } from '../../../core/wording/settings-wording.ts';
import type { ProfileNames } from '../../../widget/views/profile-options.tsx';
import { OtherPages } from '../../surface/views/other-pages.tsx';
import type { BackupPart } from '../backup-part.ts';
import type { SettingsPage } from '../settings-page.ts';
import type { SitesPart } from '../sites-part.ts';
import type { TablePage } from '../table-page.ts';
import { BackupSection } from './backup-section.tsx';
import { KeptSection } from './kept-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { ResetSection } from './reset-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { SourcesSection } from './sources-section.tsx';
import { TableSection } from './table-section.tsx';

/** What every view of the page of settings is given. */
export interface OptionsViewProps {
  words: SettingsWording;
  settings: SettingsPage;
  sites: SitesPart;
  backup: BackupPart;
}

interface WholePageProps extends OptionsViewProps {
  table: TablePage;
  profiles: ProfileNames;
  independence: string;
  language: 'fr' | 'en';
  /** In a private window nothing that is chosen is kept. */
  isPrivate: boolean;
}

const SECTIONS: SettingsSection[] = ['language', 'sources', 'kept', 'table', 'sites', 'profile', 'backup', 'reset'];

/** The page of settings. */
export function OptionsView({ table, profiles, independence, language, isPrivate, ...props }: WholePageProps) {
  const { words } = props;
  const { ui } = table.wording;
  return (
    <>
      <h1>{ui.settings}</h1>
      <nav aria-label={words.ui.navigation}>
        <ul class="parts">
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{words.section(id)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {isPrivate && <p class="notice">{words.ui.privateWindow}</p>}
      <LanguageSection {...props} />
      <SourcesSection {...props} />
      <KeptSection {...props} />
      <TableSection page={table} />
      <SitesSection {...props} />
      <ProfileSection {...props} profiles={profiles} />
      <BackupSection {...props} />
      <ResetSection {...props} />
      <footer>
        <OtherPages language={language} to={['list', 'companies']} />
        <p>
          {ui.licence}{' '}
          <a href={DATASET_PAGE} target="_blank" rel="noreferrer">
            {ui.dataset}
            <span class="unseen"> ({ui.newTab})</span>
          </a>
        </p>
        <p class="independence">{independence}</p>
      </footer>
    </>
  );
}

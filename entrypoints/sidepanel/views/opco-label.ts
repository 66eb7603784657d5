import { opcoName } from '../../../core/tables/opcos.ts';
import type { PanelWording } from '../../../core/wording/panel-wording.ts';
import type { OpcoGroup } from '../kept-rows.ts';

/** What a company is counted under, in words. */
export function opcoLabel(group: OpcoGroup, { noSingleOpco }: PanelWording): string {
  return group === 'none' || group === 'undecided' ? noSingleOpco[group] : opcoName(group);
}

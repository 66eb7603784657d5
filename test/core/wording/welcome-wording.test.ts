import { describe, expect, it } from 'vitest';
import { enAnswer } from '../../../core/wording/en-answer.ts';
import { enDesk } from '../../../core/wording/en-desk.ts';
import { enWelcome } from '../../../core/wording/en-welcome.ts';
import { EXAMPLE_PAGE } from '../../../core/wording/example-page.ts';
import { frAnswer } from '../../../core/wording/fr-answer.ts';
import { frDesk } from '../../../core/wording/fr-desk.ts';
import { frWelcome } from '../../../core/wording/fr-welcome.ts';
import { TOUR_STEPS, type WelcomeWording } from '../../../core/wording/welcome-wording.ts';
import { faultsOf } from './sentences.ts';

const textsOf = ({ ui, reads, sends, pin, tour, gloss, ...others }: WelcomeWording): string[] => [
  ...Object.values(ui),
  ...reads,
  ...sends,
  ...Object.values(pin),
  ...TOUR_STEPS.flatMap((step) => [tour[step].title, tour[step].text]),
  ...Object.values(gloss ?? {}),
  others.shortcutPlace,
  others.shortcut('Alt+Shift+O'),
  others.shortcut(null),
  others.tourPlace(2, TOUR_STEPS.length),
];

describe.each([
  { lang: 'fr' as const, wording: frWelcome, answer: frAnswer, desk: frDesk },
  { lang: 'en' as const, wording: enWelcome, answer: enAnswer, desk: enDesk },
])('the words of the welcome in $lang', ({ lang, wording, answer, desk }) => {
  it('are whole and well set', () => {
    expect(textsOf(wording).flatMap((text) => faultsOf(text, lang))).toEqual([]);
  });

  it('name what the popup shows as the popup names it', () => {
    expect(wording.tour.answer.text).toContain(answer.ui.why);
    expect(wording.tour.course.text).toContain(desk.ui.whoPaysCourse);
  });

  it('promise no money and say what an OPCO is', () => {
    expect(wording.ui.opco).toMatch(/opérateur de compétences/);
    expect(wording.ui.opco).toMatch(/peut financer|may fund/);
    expect(textsOf(wording).join(' ')).not.toMatch(/OPCO officiel|gratuit|garanti|guarantee/i);
  });
});

describe('the example page', () => {
  it('stands at an address that nobody can own', () => {
    expect(new URL(EXAMPLE_PAGE.address).hostname).toMatch(/\.example$/);
  });

  it('is explained part by part to whoever reads no French, and only to them', () => {
    expect(frWelcome.gloss).toBeNull();
    expect(enWelcome.gloss?.notice).toMatch(/made up.*public one of a real company.*no link/);
    expect(EXAMPLE_PAGE.noticeNote).toMatch(/inventé.*public.*n’a de lien ni avec cette page, ni avec Opcoscope/);
  });
});

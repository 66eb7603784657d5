import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../core/answer.ts';
import { mainActivity } from '../../../core/attribution/main-activity.ts';

type Figures = [kind: Activity['kind'], headcount?: number | undefined, turnover?: number];

/** The place of the main activity in the list, and the rule that found it. */
function find(list: Figures[]): [number | null, string] {
  const activities = list.map(([kind, headcount, turnover], index) => ({
    naf: `10.0${index}Z`,
    kind,
    ...(headcount !== undefined && { headcount }),
    ...(turnover !== undefined && { turnover }),
  })) as Activity[];
  const { activity, by } = mainActivity(activities);
  return [activity ? activities.indexOf(activity) : null, by];
}

describe('main activity', () => {
  it.each<[string, Figures[], number | null, string]>([
    [
      'industrial: most employees',
      [
        ['industrial', 3, 900],
        ['industrial', 5, 100],
      ],
      1,
      'main-by-headcount',
    ],
    [
      'industrial: three, the last',
      [
        ['industrial', 3],
        ['industrial', 3],
        ['industrial', 4],
      ],
      2,
      'main-by-headcount',
    ],
    [
      'industrial: tie',
      [
        ['industrial', 4],
        ['industrial', 4],
      ],
      null,
      'main-unclear',
    ],
    [
      'industrial: tie below the largest',
      [
        ['industrial', 9],
        ['industrial', 4],
        ['industrial', 4],
      ],
      0,
      'main-by-headcount',
    ],
    [
      'industrial: headcount missing',
      [
        ['industrial', 4],
        ['industrial', undefined, 100],
      ],
      null,
      'main-unclear',
    ],
    [
      'commercial: most turnover',
      [
        ['commercial', 9, 100],
        ['commercial', 1, 101],
      ],
      1,
      'main-by-turnover',
    ],
    [
      'commercial and services: most turnover',
      [
        ['services', 1, 500],
        ['commercial', 9, 400],
      ],
      0,
      'main-by-turnover',
    ],
    [
      'commercial: tie',
      [
        ['commercial', 1, 100],
        ['services', 2, 100],
      ],
      null,
      'main-unclear',
    ],
    [
      'commercial: turnover missing',
      [
        ['commercial', 1, 100],
        ['commercial', 2],
      ],
      null,
      'main-unclear',
    ],
    [
      'mixed at 24.9 %',
      [
        ['industrial', 9, 249],
        ['commercial', 1, 751],
      ],
      1,
      'main-by-turnover',
    ],
    [
      'mixed at 25 %',
      [
        ['industrial', 1, 250],
        ['commercial', 9, 750],
      ],
      0,
      'main-industrial-quarter',
    ],
    [
      'mixed at 24.9 % over two',
      [
        ['industrial', 9, 100],
        ['industrial', 9, 149],
        ['services', 1, 751],
      ],
      2,
      'main-by-turnover',
    ],
    [
      'mixed at 25 % over two: most employees of them',
      [
        ['industrial', 2, 200],
        ['industrial', 3, 50],
        ['services', 9, 750],
      ],
      1,
      'main-industrial-quarter',
    ],
    [
      'mixed at 25 %, tie of employees',
      [
        ['industrial', 2, 200],
        ['industrial', 2, 50],
        ['services', 9, 750],
      ],
      null,
      'main-unclear',
    ],
    [
      'mixed, a turnover missing',
      [
        ['industrial', 5],
        ['commercial', 1, 750],
      ],
      null,
      'main-unclear',
    ],
    [
      'mixed, no turnover at all',
      [
        ['industrial', 5, 0],
        ['commercial', 1, 0],
      ],
      null,
      'main-unclear',
    ],
    ['one alone needs no figures', [['services']], 0, 'main-by-turnover'],
    ['one industrial alone', [['industrial']], 0, 'main-by-headcount'],
    [
      'figures that are none',
      [
        ['industrial', Number.NaN],
        ['industrial', -1],
      ],
      null,
      'main-unclear',
    ],
    [
      'endless turnover',
      [
        ['commercial', 1, Number.POSITIVE_INFINITY],
        ['commercial', 1, 1],
      ],
      null,
      'main-unclear',
    ],
    ['none', [], null, 'main-unclear'],
  ])('%s', (_, list, index, by) => {
    expect(find(list)).toEqual([index, by]);
  });
});

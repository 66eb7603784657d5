import type { ProfileGroupId } from '../../core/wording/wording.ts';

/** Plain lines, 24 by 24; the words stand beside. */
const PATHS: Readonly<Record<ProfileGroupId, string>> = {
  // A badge.
  employee:
    'M5 5h14v15H5zM10 5V3h4v2M12 9.500a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600M8.500 17c.6-1.600 1.900-2.300 3.500-2.300s2.900.7 3.500 2.300',
  // A mortarboard.
  learner:
    'M2 9.500 12 5l10 4.500L12 14zM6.500 11.800V16c1.600 1.500 3.500 2.200 5.500 2.200s3.900-.7 5.500-2.200v-4.200M22 9.500V15',
  // Two people and a plus.
  recruiter:
    'M9 5.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3 19.500c.5-3.300 2.800-5 6-5s5.500 1.700 6 5M18.500 8v6M15.500 11h6',
  // A hand that shows the way.
  tutor: 'M4 19.500V6h16v10.500h-8M8 10h8M8 13h4M4 19.500l4-3',
  // A magnifier.
  'job-seeker': 'M10.500 4.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l5 5',
  // A shop front.
  'self-employed':
    'M4 10.500V20h16v-9.500M3 7l1.500-3h15L21 7c0 2-1.300 3.200-3 3.200S15 9 15 7c0 2-1.300 3.200-3 3.200S9 9 9 7c0 2-1.300 3.200-3 3.200S3 9 3 7M10 20v-5h4v5',
  // A case.
  head: 'M3.500 8h17v11h-17zM9 8V5h6v3M3.500 13h17M12 12v2',
  // A town hall.
  public: 'M3 9.500 12 4l9 5.500zM5.500 9.500V17M10 9.500V17M14 9.500V17M18.500 9.500V17M3.500 20h17M4.500 17h15',
  // A heart.
  association:
    'M12 20C6 15.500 3.500 12.500 3.500 9.300 3.500 6.800 5.400 5 7.700 5 9.500 5 11 6 12 7.700 13 6 14.500 5 16.300 5c2.300 0 4.200 1.800 4.200 4.300 0 3.200-2.500 6.200-8.500 10.700z',
  // A globe.
  abroad:
    'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M3.500 12h17M12 3.500c2.400 2.300 3.600 5.200 3.600 8.500s-1.200 6.200-3.600 8.500c-2.400-2.300-3.600-5.200-3.600-8.500s1.200-6.200 3.600-8.500',
};

export function GroupIcon({ group }: { group: ProfileGroupId }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[group]} />
    </svg>
  );
}

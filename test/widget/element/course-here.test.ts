import { beforeEach, describe, expect, it, vi } from 'vitest';

describe('a `course` property that runs code of the page as it is read', () => {
  let said: string[];
  let courseHere: typeof import('../../../widget/element/course-here.ts').courseHere;

  beforeEach(async () => {
    vi.resetModules();
    ({ courseHere } = await import('../../../widget/element/course-here.ts'));
    said = [];
    vi.spyOn(console, 'warn').mockImplementation((sentence) => void said.push(sentence));
    // A page that says nothing of a course.
    vi.stubGlobal('Document', { prototype: { getElementsByTagName: () => [], querySelectorAll: () => [] } });
    return () => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    };
  });

  it.each([
    ['a getter that throws', throwing],
    ['a proxy that was revoked', revoked],
  ])('is not known, and named in the console: %s', (_, make) => {
    const element = { course: make(), ownerDocument: {} } as Parameters<typeof courseHere>[0];
    expect(courseHere(element)()).toMatchObject({ name: null, price: null });
    expect(said).toEqual(['opco-finder: course cannot be read: one of its fields throws.']);
  });
});

function throwing(): object {
  return {
    get price() {
      throw new Error('of the page');
    },
  };
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

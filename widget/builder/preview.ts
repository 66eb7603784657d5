import type { PreviewSettings } from './preview-settings.ts';

/** The frame is no lower and no higher, in pixels. */
const HEIGHTS = { least: 120, most: 1000 };

export type Preview = ReturnType<typeof createPreview>;

/** What the page says to the frame of its preview, and hears from it. */
export function createPreview({ onChange }: { onChange: () => void }) {
  let frame: HTMLIFrameElement | null = null;
  let isReady = false;
  let isEmpty = false;
  /** Messages that were said, as texts: the element in the frame is made anew only where something changed. */
  let wanted = '';
  let said = '';
  let height = 480;

  function say(): void {
    if (!isReady || said === wanted) return;
    said = wanted;
    frame?.contentWindow?.postMessage(JSON.parse(wanted), location.origin);
  }

  return {
    get height(): number {
      return height;
    },
    /** The frame does not find the element, whose folder should stand beside this page. */
    get isEmpty(): boolean {
      return isEmpty;
    },
    setFrame(element: HTMLIFrameElement | null): void {
      frame = element;
    },
    show(settings: PreviewSettings): void {
      wanted = JSON.stringify(settings);
      say();
    },
    hear({ source, origin, data }: MessageEvent): void {
      if (!frame || source !== frame.contentWindow || origin !== location.origin) return;
      if (data === 'ready') {
        isReady = true;
        said = '';
        say();
        return;
      }
      if (data === 'no-element') {
        isEmpty = true;
        onChange();
        return;
      }
      const told: unknown = data?.height;
      if (typeof told !== 'number' || !Number.isFinite(told)) return;
      const next = Math.min(Math.max(Math.ceil(told), HEIGHTS.least), HEIGHTS.most);
      if (next === height) return;
      height = next;
      onChange();
    },
  };
}

/** One script of dist-widget/, as scripts/build-widget.ts made it. */
export interface WidgetChunk {
  file: string;
  /** Files of the folder that load with it. */
  imports: string[];
  /** Source files inside, from the root of the repository. */
  modules: string[];
}

/** The content of dist-widget/manifest.json. */
export type WidgetManifest = WidgetChunk[];

import type { DataFile } from './widget-folder/data-files.ts';

/** One script of the built folder, as scripts/build-widget.ts made it. */
export interface WidgetChunk {
  file: string;
  /** Files of the folder that load with it. */
  imports: string[];
  /** Source files inside, from the root of the repository. */
  modules: string[];
}

/** The content of manifest.json in the built folder. */
export interface WidgetManifest {
  version: string;
  chunks: WidgetChunk[];
  data: DataFile[];
}

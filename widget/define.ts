import { OpcoFinder } from './opco-finder.ts';

// Loading it twice is harmless, and so is Node, where there is nothing to define.
if (globalThis.customElements && !customElements.get('opco-finder')) customElements.define('opco-finder', OpcoFinder);

declare global {
  interface HTMLElementTagNameMap {
    'opco-finder': OpcoFinder;
  }
}

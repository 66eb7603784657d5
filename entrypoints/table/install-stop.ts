import type { InstallFault } from '../../core/siret-table/installation.ts';

/** Ends an installation from within a stream, which has no other way out; `install` gives the fault back as a value. */
export class InstallStop extends Error {
  readonly fault: InstallFault;

  constructor(fault: InstallFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

import type { ListCommand } from './list-contract.ts';

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isFlag = (value: unknown) => typeof value === 'boolean';

/** What the page asked of the worker; null for anything else. */
export function readListCommand(data: unknown): ListCommand | null {
  const command = Object(data) as ListCommand;
  return isCommand(command) ? command : null;
}

function isCommand(command: ListCommand): boolean {
  switch (command.kind) {
    case 'begin': {
      const { installedTable, officialTable, registry } = Object(command.sources) as typeof command.sources;
      return [command.mayKeep, installedTable, officialTable, registry].every(isFlag) && isCount(command.cacheDays);
    }
    case 'read-file':
      return command.file instanceof File && (command.sheet === undefined || isCount(command.sheet));
    case 'read-text':
      return isText(command.text);
    case 'set-column':
      return (
        isCount(command.column) &&
        ['siret', 'siren', 'vat', 'name'].includes(command.columnKind) &&
        isFlag(command.hasHeader)
      );
    case 'run':
    case 'retry':
      return isFlag(command.useSources);
    case 'open':
    case 'delete':
      return isText(command.id);
    case 'rows':
      return isCount(command.request) && isCount(command.from) && isCount(command.count);
    case 'export':
      return ['csv', 'xlsx'].includes(command.format) && ['fr', 'en'].includes(command.language);
    case 'pause':
    case 'resume':
    case 'cancel':
      return true;
    default:
      return false;
  }
}

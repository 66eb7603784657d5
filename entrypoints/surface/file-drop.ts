import type { TargetedDragEvent } from 'preact';

/** What makes an element a place to drop a file. Words that are dragged into a field in it are the field's. */
export function fileDrop(place: { setOver: (isOver: boolean) => void; take: (file: File | undefined) => void }) {
  const { setOver, take } = place;
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  return {
    onDragOver(event: TargetedDragEvent<HTMLElement>): void {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave({ relatedTarget, currentTarget }: TargetedDragEvent<HTMLElement>): void {
      // From one part of the place to another, it is over it still.
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop(event: TargetedDragEvent<HTMLElement>): void {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer?.files[0]);
    },
  };
}

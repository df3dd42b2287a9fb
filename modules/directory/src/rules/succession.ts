import type { SuccessionKind } from '../contract/index.ts';
import { DirectoryError } from './directory-error.ts';

export type SuccessionShape = {
  kind: SuccessionKind;
  from: readonly string[];
  to: readonly string[];
};

const RENAMED_IN_PLACE: readonly SuccessionKind[] = ['rename', 'reparent'];

/**
 * Throws unless the units fit the kind of succession. Whatever a unit leaves behind (open work,
 * accounts, certificates) goes to its successor, so only a dissolution may leave none.
 */
export function checkSuccession(shape: SuccessionShape): void {
  const { kind, from, to } = shape;
  const isRepeated = new Set(from).size !== from.length || new Set(to).size !== to.length;
  if (isRepeated || (from.length === 0 && kind !== 'establish')) {
    throw new DirectoryError('SUCCESSION_INVALID', 'no unit, or one named twice');
  }
  if (to.length === 0 && kind !== 'dissolve') {
    throw new DirectoryError('SUCCESSION_WITHOUT_SUCCESSOR', `${kind} without a successor`);
  }
  if (!fitsKind(shape)) throw new DirectoryError('SUCCESSION_INVALID', `not the shape of ${kind}`);
}

/** Units that end the day before the succession takes effect: those that are not successors. */
export function endingUnits({ from, to }: SuccessionShape): string[] {
  return from.filter((id) => !to.includes(id));
}

function fitsKind({ kind, from, to }: SuccessionShape): boolean {
  if (RENAMED_IN_PLACE.includes(kind)) {
    return from.length === 1 && to.length === 1 && from[0] === to[0];
  }
  if (kind === 'establish') return from.length === 0 && to.length === 1;
  if (kind === 'dissolve') return to.length === 0;
  if (kind === 'split') return from.length === 1 && to.length >= 2;
  return to.length === 1 && new Set([...from, ...to]).size >= 2;
}

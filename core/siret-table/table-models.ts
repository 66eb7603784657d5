import { OPCO_IDS } from '../tables/opcos.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { readModel, type SymbolModel, writeModel } from './symbol-model.ts';

/**
 * The contexts in which symbols are counted, and the place of each in the list of models. What is said of a company
 * depends on few things: how densely its neighbours stand, how many establishments it has, which OPCO.
 */

/** An OPCO or none, as a number: 0 is none, then their order in `OPCO_IDS`. */
const OWNERS = OPCO_IDS.length + 1;

/** Distance to the company before, by the mean distance in the block, in octaves. */
export const gapModel = (octave: number): number => octave;
export const MOST_OCTAVES = 27;

/** How many establishments a company has, less one. */
export const COUNT_MODEL = MOST_OCTAVES + 1;
/** Number of the establishment of a company with only one. */
export const ONLY_MODEL = COUNT_MODEL + 1;

const PREVIOUS_CLASSES = 5;
const LEFT_CLASSES = 3;
const STEP_MODELS = ONLY_MODEL + 1;

/**
 * Distance to the next number of an establishment: the lower the number before and the more establishments are still to
 * come, the shorter.
 * @param previous -1 before the first
 * @param left establishments still to come, the next one included
 */
export function stepModel(previous: number, left: number): number {
  const near = previous < 0 ? 0 : previous < 2 ? 1 : previous < 5 ? 2 : previous < 33 ? 3 : 4;
  const rest = left < 2 ? 0 : left < 5 ? 1 : 2;
  return STEP_MODELS + near * LEFT_CLASSES + rest;
}

/** Owner and manager of most establishments of a company. */
export const OWNER_MODEL = STEP_MODELS + PREVIOUS_CLASSES * LEFT_CLASSES;
/** Whether one establishment has others: 1, else 0. */
export const OWNER_DIFFERS_MODEL = OWNER_MODEL + 1;
export const OTHER_OWNER_MODEL = OWNER_DIFFERS_MODEL + 1;

const AGREEMENT_MODELS = OTHER_OWNER_MODEL + 1;
/** Agreement of most establishments of a company, by its owner. */
export const agreementModel = (owner: number): number => AGREEMENT_MODELS + owner;
/** Whether one establishment has another one, by whether its owner differs. */
export const agreementDiffersModel = (ownerDiffers: 0 | 1): number => AGREEMENT_MODELS + OWNERS + ownerDiffers;
export const otherAgreementModel = (owner: number): number => AGREEMENT_MODELS + OWNERS + 2 + owner;

const MODELS = AGREEMENT_MODELS + OWNERS * 2 + 2;

export type TableModels = readonly (SymbolModel | null)[];

/** Counts of symbols in each context. */
export function emptyCounts(): Map<number, number>[] {
  return Array.from({ length: MODELS }, () => new Map());
}

export function writeModels(writer: ByteWriter, models: TableModels): void {
  for (const model of models) writeModel(writer, model);
}

/** Reads what `writeModels` wrote; null where the bytes are no models. */
export function readModels(reader: ByteReader): TableModels | null {
  const models: (SymbolModel | null)[] = [];
  for (let index = 0; index < MODELS; index++) {
    const model = readModel(reader);
    if (model === undefined) return null;
    models.push(model);
  }
  return models;
}

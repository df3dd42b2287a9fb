import type { BusinessType } from './business.ts';
import type { SteeringType } from './document-packet.ts';

/** The namespace of every element, by whatever prefix. */
export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

const BUSINESS_TYPES: readonly BusinessType[] = ['new', 'recall', 'update', 'replace'];
const STEERING_TYPES: readonly SteeringType[] = ['none', 'steering', 'report'];

export function findBusinessType(wire: number): BusinessType | undefined {
  return BUSINESS_TYPES[wire];
}

export function businessTypeToWire(type: BusinessType): number {
  return BUSINESS_TYPES.indexOf(type);
}

/** 1 to 3; one vendor counts from 0, and its 0 means the first as well. */
export function findSteeringType(wire: number): SteeringType | undefined {
  return STEERING_TYPES[wire === 0 ? 0 : wire - 1];
}

export function steeringTypeToWire(type: SteeringType): number {
  return STEERING_TYPES.indexOf(type) + 1;
}

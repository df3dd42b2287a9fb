/** Reasons of a refusal and their bits. @spec RFC 3161 §2.4.2 */
const FAILURE_BITS = {
  badAlg: 0,
  badRequest: 2,
  badDataFormat: 5,
  timeNotAvailable: 14,
  unacceptedPolicy: 15,
  unacceptedExtension: 16,
  addInfoNotAvailable: 17,
  systemFailure: 25,
} as const;
export type TimestampFailure = keyof typeof FAILURE_BITS;

export function failureBit(failure: TimestampFailure): number {
  return FAILURE_BITS[failure];
}

export function findFailureByBit(bit: number): TimestampFailure | undefined {
  const names = Object.keys(FAILURE_BITS) as TimestampFailure[];
  return names.find((name) => FAILURE_BITS[name] === bit);
}

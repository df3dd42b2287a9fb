import { AdesError } from '../ades-error.ts';
import { CONFIGURABLE_CONSTRAINTS } from '../outcome/constraint.ts';
import type { ConstraintLevel, ValidationPolicy } from './validation-policy.ts';

/**
 * Reads a policy file. Strict: an unknown member, a missing one or a value of another kind refuses
 * the whole file, for a rule that is misread is worse than none.
 * @throws AdesError POLICY_INVALID
 * @spec EN 319 102-1 §5.1.4.1
 */
export function readPolicy(json: string): ValidationPolicy {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new AdesError('POLICY_INVALID', 'not JSON', { cause });
  }
  return POLICY(value, 'policy') as ValidationPolicy;
}

/** Gives the value back, or refuses it with the place where it stands. */
type Check = (value: unknown, place: string) => unknown;

const isText: Check = (value, place) =>
  accept(typeof value === 'string' && value !== '', value, place);
const isCount: Check = (value, place) =>
  accept(Number.isSafeInteger(value) && (value as number) >= 0, value, place);
const isFingerprint: Check = (value, place) =>
  accept(typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), value, place);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const isUntil: Check = (value, place) =>
  accept(value === null || (typeof value === 'string' && INSTANT.test(value)), value, place);
const isFreshness: Check = (value, place) =>
  value === 'nextUpdate' ? value : isCount(value, place);
const LEVELS: readonly ConstraintLevel[] = ['FAIL', 'WARN', 'INFORM', 'IGNORE'];
const isLevel: Check = (value, place) =>
  accept((LEVELS as readonly unknown[]).includes(value), value, place);
const isDelay: Check = (value, place) => (value === null ? value : isCount(value, place));

const FRESHNESS_RULE = members({ now: isFreshness, proven: isFreshness });
const POLICY = members({
  id: isText,
  version: isText,
  digests: record(isUntil),
  signatures: list(members({ scheme: isText, minBits: isCount, until: isUntil })),
  legacyCertificateDigests: list(
    members({ hash: isText, anchors: list(isFingerprint), until: isUntil }),
  ),
  freshness: members({ signer: FRESHNESS_RULE, authority: FRESHNESS_RULE, clock: FRESHNESS_RULE }),
  timestampDelaySeconds: isDelay,
  levels: members(
    Object.fromEntries(CONFIGURABLE_CONSTRAINTS.map((name): [string, Check] => [name, isLevel])),
  ),
});

function accept(holds: boolean, value: unknown, place: string): unknown {
  if (!holds) throw new AdesError('POLICY_INVALID', `${place} is ${JSON.stringify(value)}`);
  return value;
}

/** Exactly these members, each by its own check. */
function members(checks: Readonly<Record<string, Check>>): Check {
  return (value, place) => {
    const object = objectAt(value, place);
    const unknown = Object.keys(object).find((key) => !Object.hasOwn(checks, key));
    accept(unknown === undefined, unknown, place);
    const checked = Object.entries(checks).map(([key, check]): [string, unknown] => [
      key,
      check(object[key], `${place}.${key}`),
    ]);
    return Object.fromEntries(checked);
  };
}

function record(check: Check): Check {
  return (value, place) => {
    const entries = Object.entries(objectAt(value, place));
    return Object.fromEntries(
      entries.map(([key, member]): [string, unknown] => [key, check(member, `${place}.${key}`)]),
    );
  };
}

function list(check: Check): Check {
  return (value, place) => {
    accept(Array.isArray(value), value, place);
    return (value as unknown[]).map((item, index) => check(item, `${place}[${index}]`));
  };
}

function objectAt(value: unknown, place: string): Record<string, unknown> {
  accept(typeof value === 'object' && value !== null && !Array.isArray(value), value, place);
  return value as Record<string, unknown>;
}

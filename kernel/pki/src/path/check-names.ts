import type { Certificate } from '../certificate/certificate.ts';
import type { NameConstraints } from '../certificate/name-constraints.ts';
import type { GeneralName } from '../name/general-name.ts';
import { OID } from '../oids.ts';
import { isInSubtree } from './name-subtree.ts';
import type { PathFault } from './path-fault.ts';

/** Comparing names with subtrees that an attacker wrote must not keep us busy. */
const MAX_COMPARISONS = 100_000;

/**
 * Every name of the certificate is within what each CA above permits and outside of what any
 * excludes.
 * @spec RFC 5280 §6.1.3 (b), (c)
 */
export function checkNames(
  certificate: Certificate,
  constraints: readonly NameConstraints[],
): PathFault | undefined {
  if (constraints.length === 0) return undefined;
  const names = namesOf(certificate);
  const subtrees = constraints.reduce(
    (sum, { permitted, excluded }) => sum + permitted.length + excluded.length,
    0,
  );
  if (names.length * subtrees > MAX_COMPARISONS) return 'NAME_CONSTRAINTS_TOO_MANY';
  for (const name of names) {
    for (const { permitted, excluded } of constraints) {
      const allowed = permitted.filter((base) => isSameKind(name, base));
      const inside = allowed.some((base) => isInSubtree(name, base, 'permitted'));
      if (allowed.length > 0 && !inside) return 'NAME_NOT_PERMITTED';
      const forbidden = excluded.filter((base) => isSameKind(name, base));
      if (forbidden.some((base) => isInSubtree(name, base, 'excluded'))) return 'NAME_EXCLUDED';
    }
  }
  return undefined;
}

/**
 * The subject, unless it is empty, the alternative names, and mail addresses that older CAs put
 * into the subject.
 */
function namesOf({ subject, extensions }: Certificate): readonly GeneralName[] {
  const emails = subject.flat().filter(({ type }) => type === OID.emailAddress);
  return [
    ...(subject.length === 0 ? [] : [{ kind: 'directory', name: subject } as const]),
    ...emails.map(({ value }) => ({ kind: 'email', value }) as const),
    ...extensions.subjectAltName.names,
  ];
}

/** Kinds that nobody here can compare are told apart by their tag. */
function isSameKind(name: GeneralName, base: GeneralName): boolean {
  if (name.kind === 'other' && base.kind === 'other') return name.tag === base.tag;
  return name.kind === base.kind;
}

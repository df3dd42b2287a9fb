/**
 * How a simulator answers the next requests: what was asked for comes once each, in order, and
 * then it behaves again.
 */
export type Behaviours<Behaviour extends string> = {
  expect(behaviours: readonly Behaviour[]): void;
  next(): Behaviour;
};

export function createBehaviours<Behaviour extends string>(
  usual: Behaviour,
): Behaviours<Behaviour> {
  let coming: Behaviour[] = [];
  return {
    expect: (behaviours) => {
      coming = [...behaviours];
    },
    next: () => coming.shift() ?? usual,
  };
}

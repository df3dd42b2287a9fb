import { lazy, Suspense, useState } from 'react';
import { PersonFace } from './PersonFace.tsx';
import type { PersonChoices } from './person-choices.ts';

const PersonMenu = lazy(async () => ({
  default: (await import('./PersonMenu.tsx')).PersonMenu,
}));

/** The menu is fetched when it is first opened; until then only its button is here. */
export function PersonButton(props: PersonChoices) {
  const [wanted, setWanted] = useState(false);
  const face = <PersonFace personName={props.personName} onClick={() => setWanted(true)} />;
  if (!wanted) return face;
  return (
    <Suspense fallback={face}>
      <PersonMenu {...props} />
    </Suspense>
  );
}

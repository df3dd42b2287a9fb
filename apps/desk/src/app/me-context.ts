import type { Me } from '@hien-luong/platform/contract';
import { createContext, useContext } from 'react';

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('this part needs a MeContext around it');
  return me;
}

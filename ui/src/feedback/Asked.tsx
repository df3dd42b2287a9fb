import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState.tsx';
import { LoadingBlock } from './LoadingBlock.tsx';

/** The part of a query's result that deciding what to show needs. */
export type Answer<Data> = {
  data: Data | undefined;
  error: unknown;
  refetch(): unknown;
};

type Props<Data> = {
  answer: Answer<Data>;
  children(data: Data): ReactNode;
  loading?: ReactNode;
};

/** Shows what was asked for: its skeleton, its problem, or the thing itself once it is here. */
export function Asked<Data>({ answer, children, loading }: Props<Data>) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => answer.refetch()} />;
  return loading ?? <LoadingBlock />;
}

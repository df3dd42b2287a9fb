import type { Me } from '@hien-luong/platform/contract';
import { DeskServicesContext, ErrorState, LoadingBlock } from '@hien-luong/ui';
import { ORPCError } from '@orpc/client';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { deskApi, meKey } from '../app/desk-api.ts';
import { useDeskServices } from './use-desk-services.ts';

const SignedInDesk = lazy(async () => ({
  default: (await import('../app/SignedInDesk.tsx')).SignedInDesk,
}));
const SignInScreen = lazy(async () => ({
  default: (await import('../screens/SignInScreen.tsx')).SignInScreen,
}));

/** Shows the desk to who is signed in and the sign-in to who is not, at the same address. */
export function SessionGate() {
  const me = useQuery({ queryKey: meKey(), queryFn: askWhoIsSignedIn, staleTime: 60_000 });
  const services = useDeskServices(me.data ?? undefined);
  return (
    <DeskServicesContext value={services}>
      <Suspense fallback={<Opening />}>
        {me.data === undefined && (me.error ? <ErrorState error={me.error} /> : <Opening />)}
        {me.data === null && <SignInScreen />}
        {/* Another post sees other things: nothing of the one before may stay. */}
        {me.data && (
          <SignedInDesk key={`${me.data.account.id}:${me.data.actingPostId}`} me={me.data} />
        )}
      </Suspense>
    </DeskServicesContext>
  );
}

function Opening() {
  return (
    <main style={{ padding: 32, maxWidth: 960 }}>
      <LoadingBlock lines={8} />
    </main>
  );
}

async function askWhoIsSignedIn(): Promise<Me | null> {
  try {
    return await deskApi.platform.getMe.call();
  } catch (error) {
    if (error instanceof ORPCError && error.status === 401) return null;
    throw error;
  }
}

import { DirectoryApiContext } from '@hien-luong/directory/web';
import { DocumentsApiContext } from '@hien-luong/documents/web';
import { ExchangeApiContext } from '@hien-luong/exchange/web';
import type { Me } from '@hien-luong/platform/contract';
import { TrustApiContext } from '@hien-luong/trust/web';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createDeskRouter } from './create-desk-router.tsx';
import { deskApi } from './desk-api.ts';
import { MeContext } from './me-context.ts';

/** The desk of one person in one post: each module gets its own operations and nothing more. */
export function SignedInDesk({ me }: { me: Me }) {
  const [router] = useState(createDeskRouter);
  return (
    <MeContext value={me}>
      <DirectoryApiContext value={deskApi.directory}>
        <TrustApiContext value={deskApi.trust}>
          <DocumentsApiContext value={deskApi.documents}>
            <ExchangeApiContext value={deskApi.exchange}>
              <RouterProvider router={router} />
            </ExchangeApiContext>
          </DocumentsApiContext>
        </TrustApiContext>
      </DirectoryApiContext>
    </MeContext>
  );
}

import { DirectoryApiContext } from '@hien-luong/directory/web';
import {
  type DocumentPanels,
  DocumentPanelsContext,
  DocumentsApiContext,
} from '@hien-luong/documents/web';
import { ExchangeApiContext } from '@hien-luong/exchange/web';
import type { Me } from '@hien-luong/platform/contract';
import { DocumentCaseFiles, RecordsApiContext, RecordsWork } from '@hien-luong/records/web';
import { TrustApiContext } from '@hien-luong/trust/web';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createDeskRouter } from './create-desk-router.tsx';
import { deskApi } from './desk-api.ts';
import { MeContext } from './me-context.ts';

/** Documents know nothing of case files; the desk puts the one beside the other. */
const PANELS: DocumentPanels = { beside: [DocumentCaseFiles], work: [RecordsWork] };

/** The desk of one person in one post: each module gets its own operations and nothing more. */
export function SignedInDesk({ me }: { me: Me }) {
  const [router] = useState(createDeskRouter);
  return (
    <MeContext value={me}>
      <DirectoryApiContext value={deskApi.directory}>
        <TrustApiContext value={deskApi.trust}>
          <DocumentsApiContext value={deskApi.documents}>
            <ExchangeApiContext value={deskApi.exchange}>
              <RecordsApiContext value={deskApi.records}>
                <DocumentPanelsContext value={PANELS}>
                  <RouterProvider router={router} />
                </DocumentPanelsContext>
              </RecordsApiContext>
            </ExchangeApiContext>
          </DocumentsApiContext>
        </TrustApiContext>
      </DirectoryApiContext>
    </MeContext>
  );
}

import {
  createDirectoryModule,
  createPostResolver,
  listDemoAccounts,
} from '@hien-luong/directory/server';
import {
  countOpenDocuments,
  documentsModule,
  publicDocumentRoutes,
} from '@hien-luong/documents/server';
import { exchangeModule } from '@hien-luong/exchange/server';
import type { Platform, PostResolver, PublicRoutes, ServerModule } from '@hien-luong/platform';
import type { DemoAccount } from '@hien-luong/platform/contract';
import { checkPages, publicDocumentPages } from '@hien-luong/portal';
import { recordsModule } from '@hien-luong/records/server';
import { countAgencyCertificates, publicCheckRoutes, trustModule } from '@hien-luong/trust/server';
import { portalAssetRoutes } from './portal-asset-routes.ts';

/** The capabilities of this installation, in the order their migrations run. */
export const modules: readonly ServerModule[] = [
  createDirectoryModule([countOpenDocuments, countAgencyCertificates]),
  trustModule,
  documentsModule,
  exchangeModule,
  recordsModule,
];

export type Composition = {
  modules: readonly ServerModule[];
  publicRoutes: readonly PublicRoutes[];
  posts: PostResolver;
  listDemoAccounts(): Promise<DemoAccount[]>;
};

/** Everything that one module needs of another and the platform needs of a module, by hand. */
export function compose(platform: Platform): Composition {
  return {
    modules,
    // The modules do the work and the portal says it in words; neither knows the other's inside.
    publicRoutes: [
      portalAssetRoutes,
      publicCheckRoutes(checkPages),
      publicDocumentRoutes(publicDocumentPages, checkPages),
    ],
    posts: createPostResolver(platform.db),
    listDemoAccounts: async () => listDemoAccounts(),
  };
}

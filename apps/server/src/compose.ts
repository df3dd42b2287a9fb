import {
  createPostResolver,
  directoryModule,
  listDemoAccounts,
} from '@hien-luong/directory/server';
import { documentsModule } from '@hien-luong/documents/server';
import type { Platform, PostResolver, ServerModule } from '@hien-luong/platform';
import type { DemoAccount } from '@hien-luong/platform/contract';
import { trustModule } from '@hien-luong/trust/server';

/** The capabilities of this installation, in the order their migrations run. */
export const modules: readonly ServerModule[] = [directoryModule, trustModule, documentsModule];

export type Composition = {
  modules: readonly ServerModule[];
  posts: PostResolver;
  listDemoAccounts(): Promise<DemoAccount[]>;
};

/** Everything that one module needs of another and the platform needs of a module, by hand. */
export function compose(platform: Platform): Composition {
  return {
    modules,
    posts: createPostResolver(platform.db),
    listDemoAccounts: async () => listDemoAccounts(),
  };
}

import type { ActingPost } from './contract.ts';

/** Who holds which post on a day: answered by the directory, wired in apps/server/compose.ts. */
export interface PostResolver {
  /** Posts held on the day, the main one first; own and delegated alike. */
  listPosts(personId: string, on: Date): Promise<ActingPost[]>;
  describePerson(personId: string): Promise<{ id: string; name: string }>;
}

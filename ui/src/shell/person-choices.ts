import type { NavItem } from './nav-item.ts';

export type ActingChoice = { id: string; title: string; agency: string };

export type PersonChoices = {
  personName: string;
  posts: readonly ActingChoice[];
  actingPostId: string;
  onActAs(postId: string): void;
  onSignOut(): void;
  language: { current: string; other: { code: string; name: string } };
  onLanguage(code: string): void;
  accountItems: readonly NavItem[];
};

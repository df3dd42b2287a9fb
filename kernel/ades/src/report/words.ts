export type Language = 'vi' | 'en';

/** A text in both languages; Vietnamese is the one that counts. */
export type Words = Readonly<Record<Language, string>>;

import type { Me } from '@hien-luong/platform/contract';
import type { DeskServices } from '@hien-luong/ui';
import { toCalendarDate } from '@hien-luong/vn';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { findMe } from '../app/desk-api.ts';
import { saveFile } from '../app/save-file.ts';
import { uploadFile } from '../app/upload-file.ts';
import { describeProblem } from '../problems/describe-problem.ts';

/** What screens may ask of the desk, for the post that `me` acts as; of nobody, no permission. */
export function useDeskServices(me: Me | undefined): DeskServices {
  const { i18n } = useLingui();
  const language = i18n.locale === 'en' ? 'en' : 'vi';
  return useMemo(() => {
    const post = me?.posts.find(({ id }) => id === me.actingPostId);
    const permissions = new Set(me?.permissions);
    return {
      personName: me?.person.name ?? '',
      postId: post?.id ?? '',
      agencyId: post?.agency.id ?? '',
      agencyName: post?.agency.name ?? '',
      may: (permission) => permissions.has(permission),
      describeProblem: (error) => describeProblem(error, language),
      upload: (file, onProgress, signal) =>
        uploadFile(file, findMe()?.csrfToken, onProgress, signal),
      saveFile,
      today: () => toCalendarDate(new Date()),
    };
  }, [me, language]);
}

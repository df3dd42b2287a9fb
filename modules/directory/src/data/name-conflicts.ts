import { DirectoryError, type DirectoryErrorCode } from '../rules/directory-error.ts';

const BY_INDEX: Readonly<Record<string, DirectoryErrorCode>> = {
  unit_version_code: 'UNIT_CODE_TAKEN',
  unit_version_code102: 'UNIT_CODE_TAKEN',
  unit_version_pkey: 'SUCCESSION_DATE_INVALID',
  post_one_head: 'POST_HEAD_TAKEN',
  sheet_import_pkey: 'IMPORT_DUPLICATE',
  change_plan_run_pkey: 'PLAN_DONE_CONFLICT',
  account_username_key: 'USERNAME_TAKEN',
  account_person_id_key: 'ACCOUNT_TAKEN',
};

/** What the database keeps unique is looked after there alone; here it gets its name. */
export async function nameConflicts<Result>(act: Promise<Result>): Promise<Result> {
  try {
    return await act;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    const known = code === '23505' ? BY_INDEX[constraint ?? ''] : undefined;
    if (known === undefined) throw error;
    throw new DirectoryError(known, `taken: ${constraint}`);
  }
}

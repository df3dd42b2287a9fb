/** For whom the system acts where no agency does: tables of the exchange belong to none. */
export const NO_AGENCY = '00000000-0000-0000-0000-000000000000';

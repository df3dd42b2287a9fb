import { useCallback, useEffect, useRef, useState } from 'react';
import { DraftFields } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import { type DraftValues, toDraftFields } from './draft-values.ts';

export type SavingState = 'saved' | 'unsaved' | 'saving' | 'incomplete' | 'failed';

const PAUSE_MS = 1_500;

/**
 * Saves a draft as one goes, one save at a time, each with the version that the one before gave:
 * a second tab is noticed instead of overwritten.
 */
export function useDraftSaving(id: string, initialVersion: number, initial: DraftValues) {
  const api = useDocumentsApi();
  const [version, setVersion] = useState(initialVersion);
  const [state, setState] = useState<SavingState>('saved');
  const [error, setError] = useState<unknown>();
  const latest = useRef(initialVersion);
  const kept = useRef(JSON.stringify(toDraftFields(initial)));
  const queue = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const advance = useCallback((next: number) => {
    latest.current = next;
    setVersion(next);
  }, []);

  const save = useCallback(
    (values: DraftValues) => {
      clearTimeout(timer.current);
      const fields = DraftFields.safeParse(toDraftFields(values));
      if (!fields.success) return Promise.resolve(setState('incomplete'));
      const run = async () => {
        const wanted = JSON.stringify(toDraftFields(values));
        if (wanted === kept.current) return setState('saved');
        setState('saving');
        try {
          const saved = await api.updateDraft.call({ ...fields.data, id, version: latest.current });
          advance(saved.version);
          kept.current = wanted;
          setError(undefined);
          setState('saved');
        } catch (problem) {
          setError(problem);
          setState('failed');
        }
      };
      queue.current = queue.current.then(run);
      return queue.current;
    },
    [api, id, advance],
  );

  const saveSoon = useCallback(
    (values: DraftValues) => {
      setState('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(values), PAUSE_MS);
    },
    [save],
  );

  useEffect(() => () => clearTimeout(timer.current), []);
  return { version, versionNow: () => latest.current, state, error, save, saveSoon, advance };
}

export type DraftSaving = ReturnType<typeof useDraftSaving>;

import { type ComponentType, createContext, useContext } from 'react';

/** A document as the panels of other modules beside it need it. */
export type PanelDocument = {
  direction: 'incoming' | 'outgoing';
  id: string;
  state: string;
};

export type DocumentPanels = {
  /** Beside one document. */
  beside: readonly ComponentType<{ document: PanelDocument }>[];
  /** Above the queues of my work. */
  work: readonly ComponentType[];
};

/** What the application puts beside documents; this module knows none of it. */
export const DocumentPanelsContext = createContext<DocumentPanels>({ beside: [], work: [] });

export function PanelsBeside({ document }: { document: PanelDocument }) {
  const { beside } = useContext(DocumentPanelsContext);
  return beside.map((Panel) => <Panel key={Panel.name} document={document} />);
}

export function WorkPanels() {
  const { work } = useContext(DocumentPanelsContext);
  return work.map((Panel) => <Panel key={Panel.name} />);
}

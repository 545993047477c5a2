/** The entries behind one cell of the timesheet, each to be opened. */
import { useEffect } from 'react';
import type { Entry } from '../../data/rows.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EntryDialog } from '../entry/EntryDialog.tsx';
import { EntryList } from '../entry/EntryList.tsx';

interface CellDialogProps {
  entries: readonly Entry[];
  title: string;
  onClose: () => void;
}

export function CellDialog({ entries, title, onClose }: CellDialogProps) {
  const [only, ...others] = entries;
  useEffect(() => {
    if (!only) onClose();
  }, [only, onClose]);
  if (!only) return null;
  if (!others.length) return <EntryDialog id={only.id} onClose={onClose} />;
  return (
    <Dialog isOpen title={title} width="narrow" onClose={onClose}>
      <EntryList entries={entries} />
    </Dialog>
  );
}

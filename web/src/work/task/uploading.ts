/** Files on their way to a task: how far each is, and what became of those that did not arrive. */
import { useState } from 'react';
import type { Id } from '../../data/rows.ts';
import { upload } from '../../data/upload.ts';
import { problemOf } from '../../shell/act.ts';

export interface Upload {
  id: string;
  name: string;
  /** 0 to 1. */
  share: number;
  problem: string | null;
  /** Stops it, or puts away what it said. */
  drop: () => void;
}

export interface Uploads {
  running: readonly Upload[];
  bring: (files: readonly File[]) => void;
}

export function useUploads(task: Id): Uploads {
  const [running, setRunning] = useState<readonly Upload[]>([]);
  const change = (id: string, part: Partial<Upload>) =>
    setRunning((all) => all.map((each) => (each.id === id ? { ...each, ...part } : each)));
  const forget = (id: string) => setRunning((all) => all.filter((each) => each.id !== id));
  const bringOne = async (file: File) => {
    const id = crypto.randomUUID();
    const over = new AbortController();
    const drop = () => {
      over.abort();
      forget(id);
    };
    setRunning((all) => [...all, { id, name: file.name, share: 0, problem: null, drop }]);
    try {
      await upload(task, file, (share) => change(id, { share }), over.signal);
      forget(id);
    } catch (error) {
      change(id, { problem: problemOf(error) });
    }
  };
  return { running, bring: (files) => files.forEach((file) => void bringOne(file)) };
}

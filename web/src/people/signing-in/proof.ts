/** Work that may want to see again who is there: it is tried, and once more after that was shown. */
import { useCallback, useState } from 'react';
import { MoreToShow, type Proof } from '../../data/entrance.ts';

export interface Proving {
  /** What may be shown now; null while nothing is asked for. */
  proofs: readonly Proof[] | null;
  /** The work, with the question in between where there is one. Rejects as the work does, and when one does not answer. */
  withProof: <A>(work: () => Promise<A>) => Promise<A>;
  shown: () => void;
  leave: () => void;
}

/** Somebody was asked who they are, and left. */
export class Left extends Error {}

interface Waiting {
  proofs: readonly Proof[];
  goOn: () => void;
  stop: () => void;
}

export function useProving(): Proving {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const withProof = useCallback(async <A>(work: () => Promise<A>): Promise<A> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MoreToShow)) throw error;
      await new Promise<void>((resolve, reject) => {
        setWaiting({ proofs: error.proofs, goOn: resolve, stop: () => reject(new Left()) });
      });
      return work();
    }
  }, []);
  const close = (how: 'goOn' | 'stop') => () => {
    setWaiting(null);
    waiting?.[how]();
  };
  return { proofs: waiting?.proofs ?? null, withProof, shown: close('goOn'), leave: close('stop') };
}

/** A form that is sent and may be refused: whether it is on its way, and which sentence belongs to which field. */
import { useState } from 'react';
import { Refused } from '../data/ask.ts';
import { problemOf } from '../shell/act.ts';

interface Refusal {
  text: string;
  field: string | undefined;
}

export interface Attempt {
  isBusy: boolean;
  /** Tries; true when it went through. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  /** What is wrong with one of these fields. */
  wrong: (...fields: string[]) => string | null;
  /** What is wrong with none of the fields asked for here. */
  elsewhere: (...fields: string[]) => string | null;
  forgive: () => void;
}

export function useAttempt(): Attempt {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<unknown>) => {
    setRefusal(null);
    setBusy(true);
    try {
      await work();
      return true;
    } catch (error) {
      setRefusal({ text: problemOf(error), field: error instanceof Refused ? error.field : undefined });
      return false;
    } finally {
      setBusy(false);
    }
  };
  const isAbout = (fields: string[]) => refusal?.field !== undefined && fields.includes(refusal.field);
  return {
    isBusy,
    attempt,
    wrong: (...fields) => (refusal && isAbout(fields) ? refusal.text : null),
    elsewhere: (...fields) => (refusal && !isAbout(fields) ? refusal.text : null),
    forgive: () => setRefusal(null),
  };
}

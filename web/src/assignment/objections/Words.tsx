/** A sentence that goes with a decision: a field that opens, and the two buttons below it. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import s from './objections.module.css';

const LONGEST = 500;

export interface Sentence {
  isOpen: boolean;
  /** Without blanks around it. */
  text: string;
  typed: string;
  type: (text: string) => void;
  open: () => void;
  close: () => void;
}

export function useWords(): Sentence {
  const [typed, type] = useState<string | null>(null);
  return {
    isOpen: typed !== null,
    text: typed?.trim() ?? '',
    typed: typed ?? '',
    type,
    open: () => type(''),
    close: () => type(null),
  };
}

interface WordsProps {
  words: Sentence;
  label: string;
  button: string;
  onSay: () => void;
}

export function Words({ words, label, button, onSay }: WordsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextArea label={label} rows={2} maxLength={LONGEST} value={words.typed} onChange={words.type} autoFocus />
      <div className={s.buttons}>
        <Button size="small" tone="primary" isDisabled={!words.text} onPress={onSay}>
          {button}
        </Button>
        <Button size="small" tone="ghost" onPress={words.close}>{t`Cancel`}</Button>
      </div>
    </>
  );
}

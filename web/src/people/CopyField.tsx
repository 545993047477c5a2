/** A text to take away, with the button that copies it. */
import { useLingui } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { toast } from '../shell/toasts.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useLingui();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      toast({ text: t`Your browser did not let us copy. Select the text and copy it yourself.`, tone: 'bad' });
    }
  };
  return (
    <TextField
      label={label}
      value={value}
      isReadOnly
      onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      end={
        <Button
          size="small"
          aria-label={t`Copy: ${label}`}
          icon={isCopied ? <Check /> : <Copy />}
          onPress={() => void copy()}
        >
          {isCopied ? t`Copied` : t`Copy`}
        </Button>
      }
    />
  );
}

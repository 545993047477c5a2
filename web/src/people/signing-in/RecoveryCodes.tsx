/** Recovery codes, shown this once: to copy, to keep as a file, to print. */
import { useLingui } from '@lingui/react/macro';
import { Copy, Download } from 'lucide-react';
import { toast } from '../../shell/toasts.ts';
import { Button } from '../../ui/button.tsx';
import c from '../../work/settings/settings.module.css';
import sections from '../settings/sections.module.css';
import s from './signing-in.module.css';

export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useLingui();
  const text = codes.join('\n');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: t`Copied` });
    } catch {
      toast({ text: t`Your browser did not let us copy. Select the text and copy it yourself.`, tone: 'bad' });
    }
  };
  return (
    <div className={sections.secret} role="status">
      <p>{t`Keep these recovery codes where your phone is not. Each one opens once, instead of a code of the app. They are shown this once.`}</p>
      <ul className={s.codes} aria-label={t`Recovery codes`}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={c.buttons}>
        <Button size="small" icon={<Copy />} onPress={() => void copy()}>
          {t`Copy`}
        </Button>
        <Button size="small" icon={<Download />} onPress={() => keepAsFile(text)}>
          {t`Keep as a file`}
        </Button>
        <Button size="small" tone="primary" onPress={onDone}>
          {t`I have them`}
        </Button>
      </div>
    </div>
  );
}

function keepAsFile(text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
  link.download = 'tutti-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}

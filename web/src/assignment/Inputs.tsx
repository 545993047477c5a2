/** What an algorithm looks at, and what it never looks at. */
import { useLingui } from '@lingui/react/macro';
import { Check, X } from 'lucide-react';
import { useId } from 'react';
import s from './register.module.css';

export function Inputs({ used, notUsed }: { used: readonly string[]; notUsed: readonly string[] }) {
  const { t } = useLingui();
  return (
    <div className={s.inputs}>
      <Marked title={t`Looks at`} inputs={used} mark={Check} />
      <Marked title={t`Never looks at`} inputs={notUsed} mark={X} />
    </div>
  );
}

function Marked({ title, inputs, mark: Mark }: { title: string; inputs: readonly string[]; mark: typeof Check }) {
  const heading = useId();
  return (
    <div>
      <p id={heading}>{title}</p>
      <ul aria-labelledby={heading}>
        {inputs.map((each) => (
          <li key={each}>
            <Mark size={13} aria-hidden />
            {each}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How the dates of a report of hours were read, and the other way where it leaves that open. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { mapImport } from '../data/commands.ts';
import type { Import } from '../data/rows.ts';
import { act } from '../shell/act.ts';
import { Segments } from '../ui/choice.tsx';
import s from './import.module.css';

type Order = 'file' | 'dmy' | 'mdy';

export function Dates({ file, onRead }: { file: Import; onRead: (read: Import) => void }) {
  const { t } = useLingui();
  const [order, setOrder] = useState<Order>('file');
  const choose = async (next: Order) => {
    setOrder(next);
    const read = await act(mapImport(file.id, {}, next === 'file' ? null : next));
    if (read) onRead(read);
  };
  return (
    <section className={s.step} aria-labelledby="dates">
      <h2 id="dates">{t`How its dates are written`}</h2>
      <Segments
        label={t`How its dates are written`}
        value={order}
        choices={[
          { id: 'file', label: t`As the file tells` },
          { id: 'dmy', label: t`Day first` },
          { id: 'mdy', label: t`Month first` },
        ]}
        onChange={(next) => void choose(next)}
      />
      <p className={s.quiet}>
        {t`Projects you lead are taken by their names, others are started; missing tasks and people are made.`}
      </p>
    </section>
  );
}

/** The files one brought before, the newest first, each with how it went. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useRows } from '../data/hooks.ts';
import { by } from '../data/order.ts';
import type { Id, Import } from '../data/rows.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/table.tsx';
import { Tag } from '../ui/tags.tsx';
import s from './import.module.css';

export function Earlier({ onOpen }: { onOpen: (file: Id) => void }) {
  const { t, i18n } = useLingui();
  const files = useRows('import', { sort: [by('id', 'down')] }, []);
  if (!files.length) return null;
  return (
    <section className={s.step} aria-labelledby="earlier">
      <h2 id="earlier">
        <Trans>Earlier imports</Trans>
      </h2>
      <DataTable
        label={t`Earlier imports`}
        rows={files}
        rowKey={(file) => file.id}
        columns={[
          { id: 'name', title: t`File`, cell: (file) => <span className={s.name}>{file.name}</span> },
          { id: 'state', title: t`State`, cell: (file) => <State file={file} />, width: '120px' },
          {
            id: 'tasks',
            title: t`Tasks`,
            cell: (file) => i18n.number(file.total),
            isNumber: true,
            width: '80px',
            isMinor: true,
          },
          {
            id: 'open',
            title: t`Look`,
            width: '90px',
            isNumber: true,
            cell: (file) => (
              <Button size="small" aria-label={t`Open ${file.name}`} onPress={() => onOpen(file.id)}>
                {file.state === 'ready' || file.state === 'mapping' ? t`Go on` : t`Open`}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}

function State({ file }: { file: Import }) {
  const { t } = useLingui();
  switch (file.state) {
    case 'done':
      return <Tag tone="ok">{t`In`}</Tag>;
    case 'running':
      return <Tag tone="info">{t`On its way`}</Tag>;
    case 'failed':
      return <Tag tone="bad">{t`Did not work`}</Tag>;
    case 'cancelled':
      return <Tag>{t`Stopped`}</Tag>;
    default:
      return <Tag tone="warn">{t`Waits for you`}</Tag>;
  }
}

/** How two tasks are tied, in words that open into the type of the link and its lag. */
import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { changeLink } from '../../data/link-commands.ts';
import type { Link, LinkType } from '../../data/link-rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Select } from '../../ui/select.tsx';
import { LINK_TYPES, lagAsText, lagFrom, linkInWords } from './in-words.ts';
import s from './links.module.css';

interface TieProps {
  link: Link;
  of: 'it' | 'this';
  /** The key of the other task. */
  other: string;
  isFixed: boolean;
}

export function Tie({ link, of, other, isFixed }: TieProps) {
  const { t } = useLingui();
  const words = linkInWords(link, of);
  if (isFixed) return <span className={s.tie}>{words}</span>;
  return (
    <Popover
      label={t`How they are tied`}
      placement="bottom end"
      trigger={
        <Button size="small" tone="ghost" className={s.tie!} aria-label={t`${other}: ${words}`}>
          {words}
        </Button>
      }
    >
      {(close) => <TieForm link={link} of={of} onDone={close} />}
    </Popover>
  );
}

function TieForm({ link, of, onDone }: Pick<TieProps, 'link' | 'of'> & { onDone: () => void }) {
  const { t } = useLingui();
  const [type, setType] = useState<LinkType>(link.type);
  const [text, setText] = useState(lagAsText(link.lag));
  const lag = lagFrom(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lag === null) return;
    if (type !== link.type || lag !== link.lag) {
      void act(changeLink(link.id, type, lag), linkInWords({ type, lag }, of));
    }
    onDone();
  };
  return (
    <form className={s.form} onSubmit={submit}>
      <Select
        label={t`When`}
        value={type}
        choices={LINK_TYPES.map((id) => ({ id, label: linkInWords({ type: id, lag: 0 }, of) }))}
        onChange={setType}
      />
      <TextField
        label={t`Working time in between`}
        value={text}
        onChange={setText}
        placeholder={t`None`}
        help={t`Such as 2h. With -2h it may be two hours earlier.`}
        error={lag === null ? t`Write a time such as 2h, 30m or -1d.` : null}
      />
      <Button type="submit" isDisabled={lag === null}>{t`Save`}</Button>
    </form>
  );
}

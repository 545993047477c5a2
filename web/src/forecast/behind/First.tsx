/** The first rows of a list, and the rest when somebody asks for it. */
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import s from './behind.module.css';

interface FirstProps<R> {
  most: number;
  rows: readonly R[];
  label: string;
  className: string;
  /** Draws one row. */
  children: (row: R) => ReactNode;
}

export function First<R>({ most, rows, label, className, children }: FirstProps<R>) {
  const { t } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const more = rows.length - most;
  return (
    <>
      <ul className={className} aria-label={label}>
        {rows.slice(0, isWhole ? undefined : most).map(children)}
      </ul>
      {more > 0 && !isWhole && (
        <Button
          size="small"
          tone="ghost"
          className={s.more!}
          onPress={() => setWhole(true)}
        >{t`Show ${more} more`}</Button>
      )}
    </>
  );
}

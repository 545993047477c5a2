/** The lines of the picker. Plain elements: the search field keeps the focus and points at the active one. */
import { t } from '@lingui/core/macro';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { cx } from '../classes.ts';
import { levelInWords } from '../tags.tsx';
import s from './host.module.css';
import type { Option } from './options.ts';
import type { Picking } from './picking.ts';
import type { Request } from './request.ts';

export const lineId = (id: string, option: string) => `${id}-${option}`;

export function Lines({ id, request, picking }: { id: string; request: Request; picking: Picking }) {
  const list = useRef<HTMLDivElement>(null);
  const { shown, active, query } = picking;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active line is found in the page, not in the closure
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      className={s.list}
      role="listbox"
      tabIndex={-1}
      aria-label={request.label}
      aria-multiselectable={request.mode !== 'one' || undefined}
    >
      {shown.map((option, at) => (
        <div key={option.id} role="presentation">
          {!query && option.group && option.group !== shown[at - 1]?.group && (
            <div className={s.group} aria-hidden>
              {option.group}
            </div>
          )}
          <Line id={lineId(id, option.id)} option={option} mode={request.mode} picking={picking} />
        </div>
      ))}
    </div>
  );
}

function Line({ id, option, mode, picking }: { id: string; option: Option; mode: Request['mode']; picking: Picking }) {
  const level = picking.chosen[option.id] ?? 0;
  const isActive = picking.active === option.id;
  // Keys are read by the search field, which keeps the focus: a line needs only the pointer.
  return (
    <div
      id={id}
      className={s.line}
      role="option"
      tabIndex={-1}
      aria-selected={level > 0}
      aria-label={spoken(option, mode, level)}
      data-active={isActive || undefined}
      onPointerMove={() => !isActive && picking.go(option.id)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => picking.take(option.id)}
    >
      {mode !== 'one' && (
        <span className={cx(s.box, level > 0 && s.ticked)} aria-hidden>
          <Check size={11} strokeWidth={3} />
        </span>
      )}
      {option.icon && <span className={s.icon}>{option.icon}</span>}
      <span className={s.word}>{option.label}</span>
      {option.hint && <span className={s.hint}>{option.hint}</span>}
      {mode === 'levels' && level > 0 && <Level level={level} onLevel={(to) => picking.grade(option.id, to)} />}
      {mode === 'one' && level > 0 && <Check className={s.check} size={14} aria-hidden />}
    </div>
  );
}

function spoken(option: Option, mode: Request['mode'], level: number): string {
  const said = option.spoken ?? (option.hint ? `${option.label}, ${option.hint}` : option.label);
  return mode === 'levels' && level > 0
    ? t`${said}, ${levelInWords(level)}. Left and right arrows change the level`
    : said;
}

/** Five dots to press; by keys the arrows do the same. */
function Level({ level, onLevel }: { level: number; onLevel: (level: number) => void }) {
  return (
    <span className={s.level} aria-hidden>
      <span className={s.hint}>{levelInWords(level)}</span>
      {[1, 2, 3, 4, 5].map((at) => (
        <i
          key={at}
          data-on={at <= level || undefined}
          onClick={(event) => {
            event.stopPropagation();
            onLevel(at);
          }}
        />
      ))}
    </span>
  );
}

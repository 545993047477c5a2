/** Small round words: labels with their hue, skills with the level as dots. */
import { t } from '@lingui/core/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { cx } from './classes.ts';
import { hueStyle } from './hue.ts';
import s from './tags.module.css';

export interface LabelLike {
  id: string;
  name: string;
  hue: number;
}

export interface SkillLike {
  id: string;
  name: string;
}

/** 1 learning … 5 expert, in words. */
export function levelInWords(level: number): string {
  return [t`None`, t`Learning`, t`Basic`, t`Solid`, t`Strong`, t`Expert`][level] ?? '';
}

export function LabelTag({ label, onRemove }: { label: Pick<LabelLike, 'name' | 'hue'>; onRemove?: () => void }) {
  return (
    <span className={s.tag} style={hueStyle(label.hue)}>
      <span className={s.dot} aria-hidden />
      <span className="clip">{label.name}</span>
      {onRemove && <Remove name={label.name} onRemove={onRemove} />}
    </span>
  );
}

/** `need` marks the level as the least that is wanted ("Solid or better"). */
export function SkillTag({
  name,
  level,
  need = false,
  onRemove,
}: {
  name: string;
  level: number;
  need?: boolean;
  onRemove?: () => void;
}) {
  return (
    <span className={cx(s.tag, s.skill)}>
      <span className="clip">{name}</span>
      <LevelDots level={level} need={need} />
      {onRemove && <Remove name={name} onRemove={onRemove} />}
    </span>
  );
}

export function LevelDots({ level, need = false }: { level: number; need?: boolean }) {
  const word = levelInWords(level);
  const label = need && level < 5 ? t`${word} or better` : word;
  return (
    <span className={s.dots} role="img" aria-label={label} title={label}>
      {[1, 2, 3, 4, 5].map((at) => (
        <i key={at} data-on={at <= level || undefined} />
      ))}
    </span>
  );
}

/** A neutral tag for everything else: counts, kinds, states. */
export function Tag({
  children,
  tone = 'plain',
}: {
  children: ReactNode;
  tone?: 'plain' | 'ok' | 'warn' | 'bad' | 'info';
}) {
  return <span className={cx(s.tag, s[tone])}>{children}</span>;
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <Button className={s.remove} aria-label={t`Remove ${name}`} onPress={onRemove}>
      <X size={11} aria-hidden />
    </Button>
  );
}

/** What a plan would give to one person, and how full they would be. */
import { useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import type { Plan } from '../../data/plan-rows.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { accept } from './deciding.ts';
import { MoveLine } from './MoveLine.tsx';
import s from './moves.module.css';
import type { Line, Part } from './use-moves.ts';
import { movesInWords, wholeHours } from './words.ts';

interface PartProps {
  plan: Plan;
  part: Part;
  at: string | undefined;
  opened: ReadonlySet<string>;
  may: (line: Line) => boolean;
  onFocus: (move: string) => void;
  onToggle: (move: string) => void;
}

export function PartOfPlan({ plan, part: { person, lines }, at, opened, may, onFocus, onToggle }: PartProps) {
  const { t } = useLingui();
  const acceptable = lines.filter((line) => line.move.state === 'open' && may(line));
  const hours = wholeHours(lines.reduce((sum, line) => sum + line.move.hours, 0));
  return (
    <section className={s.part} aria-labelledby={`part-${person.id}`}>
      <header className={s.head}>
        <h2 id={`part-${person.id}`}>
          <PersonName person={person} size={24} />
        </h2>
        <span className={s.facts}>{t`${movesInWords(lines.length)}, ${hours} h`}</span>
        {acceptable.length > 1 && (
          <Button
            size="small"
            icon={<Check />}
            aria-label={t`Accept all for ${person.name}`}
            onPress={() =>
              void accept(
                plan.id,
                acceptable.map((line) => line.move),
              )
            }
          >{t`Accept these`}</Button>
        )}
      </header>
      <ul className={s.list}>
        {lines.map((line) => (
          <MoveLine
            key={line.move.id}
            line={line}
            isOpen={opened.has(line.move.id)}
            isStop={line.move.id === at}
            may={may(line)}
            onFocus={onFocus}
            onToggle={onToggle}
          />
        ))}
      </ul>
    </section>
  );
}

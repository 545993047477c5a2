/** One line of a checklist: tick it, say it otherwise, put it elsewhere, take it off. */
import { useLingui } from '@lingui/react/macro';
import { GripVertical, X } from 'lucide-react';
import { useRef } from 'react';
import { moveItem, removeItem, rewordItem, tick, untick } from '../../data/commands.ts';
import { isDraft } from '../../data/drafts.ts';
import type { Item } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { say } from '../../shell/live.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { LineField } from './LineField.tsx';
import s from './lines.module.css';
import { useSortable } from './sortable.ts';

interface ChecklistLineProps {
  item: Item;
  order: readonly string[];
  isFixed: boolean;
  /** Enter goes on to the next line. */
  onNext: () => void;
}

export function ChecklistLine({ item, order, isFixed, onNext }: ChecklistLineProps) {
  const { t } = useLingui();
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const isStill = isFixed || isDraft(item);
  const move = (behind: string | null) => {
    void act(moveItem(item.id, behind));
    const place = (behind ? order.filter((id) => id !== item.id).indexOf(behind) + 1 : 0) + 1;
    say(t`Moved to place ${place} of ${order.length}`);
  };
  const sorting = useSortable({
    list: `${item.task_id} ${item.list}`,
    id: item.id,
    order,
    row,
    grip,
    isDisabled: isStill,
    onMove: move,
  });
  return (
    <li
      ref={row}
      className={s.line}
      data-done={item.done || undefined}
      data-dragging={sorting.isDragging || undefined}
      onKeyDown={sorting.onKeyDown}
    >
      <span ref={grip} className={s.grip} title={t`Drag, or Alt with the arrow keys`} data-still={isStill || undefined}>
        <GripVertical size={13} aria-hidden />
      </span>
      <Checkbox
        aria-label={item.title}
        isSelected={item.done}
        isDisabled={isStill}
        onChange={(isTicked) => void act(isTicked ? tick(item.id) : untick(item.id))}
      />
      <LineField
        label={t`Line ${order.indexOf(item.id) + 1}`}
        value={item.title}
        isDisabled={isStill}
        onChange={(title) => void act(rewordItem(item.id, title))}
        onEnter={onNext}
      />
      {!isStill && (
        <span className={s.lineEnd}>
          <IconButton
            size="small"
            label={t`Remove “${item.title}”`}
            icon={<X />}
            onPress={() => void act(removeItem(item.id), t`Line removed`)}
          />
        </span>
      )}
      {sorting.edge && <span className={s.drop} data-edge={sorting.edge} aria-hidden />}
    </li>
  );
}

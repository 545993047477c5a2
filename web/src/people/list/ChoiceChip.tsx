/** One of several, or any: a chip in a row of filters. */
import { useLingui } from '@lingui/react/macro';
import { openPicker, PickerButton } from '../../ui/picker/index.ts';

interface ChoiceChipProps {
  label: string;
  choices: readonly { id: string; name: string }[];
  value: string | undefined;
  onPick: (id: string | undefined) => void;
}

export function ChoiceChip({ label, choices, value, onPick }: ChoiceChipProps) {
  const { t } = useLingui();
  const chosen = choices.find((choice) => choice.id === value)?.name;
  const open = (anchor: Element) =>
    openPicker(anchor, {
      mode: 'one',
      label,
      placeholder: t`${label}…`,
      options: [{ id: 'any', label: t`Any` }, ...choices.map(({ id, name }) => ({ id, label: name }))],
      value: value ?? 'any',
      onPick: (id) => onPick(id === 'any' ? undefined : id),
    });
  return (
    <PickerButton look="chip" label={label} says={chosen ?? t`any`} onOpen={open}>
      {chosen ? `${label}: ${chosen}` : label}
    </PickerButton>
  );
}

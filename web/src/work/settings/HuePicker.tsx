/** Choosing a colour: a row of dots, one of them taken. */
import { useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { hueStyle } from '../../ui/hue.ts';
import { hueInWords } from './hue-words.ts';
import s from './settings.module.css';

interface HuePickerProps {
  label: string;
  value: number;
  hues: readonly number[];
  onPick: (hue: number) => void;
  isDisabled?: boolean;
}

export function HuePicker({ label, value, hues, onPick, isDisabled = false }: HuePickerProps) {
  const id = useId();
  const offered = hues.includes(value) ? hues : [value, ...hues];
  return (
    <RadioGroup
      className={s.hues}
      orientation="horizontal"
      value={String(value)}
      onChange={(hue) => onPick(Number(hue))}
      isDisabled={isDisabled}
    >
      <Label className={s.caption}>{label}</Label>
      <div className={s.dots}>
        {offered.map((hue) => (
          <Radio
            key={hue}
            id={`${id}-${hue}`}
            value={String(hue)}
            aria-label={hueInWords(hue)}
            className={s.hue}
            style={hueStyle(hue)}
          />
        ))}
      </div>
    </RadioGroup>
  );
}

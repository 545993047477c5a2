/** An amount between two ends, set by dragging or by the arrow keys; its value stands beside it in words. */
import { Slider as AriaSlider, Label, SliderThumb, SliderTrack } from 'react-aria-components';
import s from './slider.module.css';

export interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words. */
  says: string;
  /** While it moves. */
  onChange: (value: number) => void;
  /** When it was let go. */
  onChangeEnd: (value: number) => void;
  isDisabled?: boolean;
}

export function Slider({ label, value, min, max, step, says, onChange, onChangeEnd, isDisabled = false }: SliderProps) {
  const share = (value - min) / (max - min);
  return (
    <AriaSlider
      className={s.slider}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled}
      onChange={onChange}
      onChangeEnd={onChangeEnd}
    >
      <Label className={s.label}>{label}</Label>
      <output className={s.value}>{says}</output>
      <SliderTrack className={s.track}>
        <i className={s.rail} aria-hidden>
          <i style={{ width: `${share * 100}%` }} />
        </i>
        <SliderThumb className={s.thumb} />
      </SliderTrack>
    </AriaSlider>
  );
}

/** Choosing a time zone by the name of a city. */
import { useLingui } from '@lingui/react/macro';
import { useId, useMemo } from 'react';
import { openPicker, PickerButton } from '../ui/picker/index.ts';
import { allZones, cityOf, timeIn } from './time-zones.ts';
import s from './zone.module.css';

interface ZonePickerProps {
  label: string;
  value: string;
  onPick: (zone: string) => void;
  isDisabled?: boolean;
}

export function ZonePicker({ label, value, onPick, isDisabled = false }: ZonePickerProps) {
  const { t } = useLingui();
  const id = useId();
  const options = useMemo(
    () => allZones().map((zone) => ({ id: zone, label: cityOf(zone), hint: zone, keywords: zone })),
    [],
  );
  const open = (anchor: Element) =>
    openPicker(anchor, {
      mode: 'one',
      label,
      placeholder: t`Find a city…`,
      options,
      value,
      nothing: t`No time zone has that name. Try a larger city nearby.`,
      onPick,
    });
  return (
    <div className={s.field}>
      <span id={id} className={s.label}>
        {label}
      </span>
      <PickerButton look="boxed" label={label} says={cityOf(value)} isDisabled={isDisabled} onOpen={open}>
        <span className="clip">{cityOf(value)}</span>
        <span className={s.time}>{timeIn(value)}</span>
      </PickerButton>
    </div>
  );
}

/** Whose public holidays are kept: a country, and a region of it where those differ. */
import { i18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useFetched } from '../data/fetched.ts';
import { loadHolidayPlaces } from '../data/schedule-commands.ts';
import { openPicker } from '../ui/picker/index.ts';
import { PickerButton } from '../ui/picker/button.tsx';
import s from './holidays.module.css';

interface HolidayPickerProps {
  /** Null keeps those of the workspace, where that is offered; empty keeps none. */
  country: string | null;
  region: string;
  /** How "those of the workspace" is called; not offered without it. */
  inherited?: string;
  isDisabled: boolean;
  onPick: (country: string | null, region: string) => void;
}

const SAME = 'same';
const NONE = 'none';

export function HolidayPicker({ country, region, inherited, isDisabled, onPick }: HolidayPickerProps) {
  const { t } = useLingui();
  const places = useFetched((signal) => loadHolidayPlaces(country ?? '', signal), country ?? '', [country]).value;
  const nameOf = useCountryNames();
  const regions = places?.regions ?? [];
  const said = country === null ? (inherited ?? t`None`) : country === '' ? t`None` : nameOf(country);
  const chosen = regions.find((each) => each.code === region)?.name ?? (region || t`The whole country`);
  const pickCountry = (anchor: Element) =>
    openPicker(anchor, {
      mode: 'one',
      label: t`Public holidays of`,
      placeholder: t`Find a country…`,
      options: [
        ...(inherited ? [{ id: SAME, label: inherited }] : []),
        { id: NONE, label: t`None` },
        ...(places?.countries ?? [])
          .map((id) => ({ id, label: nameOf(id), hint: id, keywords: id }))
          .sort((a, b) => a.label.localeCompare(b.label, i18n.locale)),
      ],
      value: country ?? SAME,
      onPick: (id) => onPick(id === SAME ? null : id === NONE ? '' : id, ''),
    });
  const pickRegion = (anchor: Element) =>
    openPicker(anchor, {
      mode: 'one',
      label: t`Region`,
      placeholder: t`Find a region…`,
      options: [
        { id: NONE, label: t`The whole country` },
        ...regions.map(({ code, name }) => ({ id: code, label: name, keywords: code })),
      ],
      value: region || NONE,
      onPick: (id) => onPick(country, id === NONE ? '' : id),
    });
  return (
    <div className={s.places}>
      <PickerButton look="boxed" label={t`Public holidays of`} says={said} isDisabled={isDisabled} onOpen={pickCountry}>
        {said}
      </PickerButton>
      {!!country && regions.length > 0 && (
        <PickerButton look="boxed" label={t`Region`} says={chosen} isDisabled={isDisabled} onOpen={pickRegion}>
          {chosen}
        </PickerButton>
      )}
    </div>
  );
}

/** Countries as they are called in the person's language. */
function useCountryNames(): (code: string) => string {
  const { i18n: language } = useLingui();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language.locale || 'en', 'en'], { type: 'region' });
    return (code) => names.of(code) ?? code;
  }, [language.locale]);
}

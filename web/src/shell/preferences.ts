/** What a person likes on this device: theme, density, keys. Kept in the browser. */
import { signal, useSignal } from '../data/signal.ts';

export interface Preferences {
  theme: 'light' | 'dark' | 'system';
  density: 'comfortable' | 'compact';
  /** Whether single letters are commands; people who dictate switch them off. */
  singleKeys: boolean;
}

const KEY = 'tutti.preferences';
const STANDARD: Preferences = { theme: 'system', density: 'comfortable', singleKeys: true };

export const preferences = signal<Preferences>(kept());
export const usePreferences = (): Preferences => useSignal(preferences);

export function prefer(wish: Partial<Preferences>) {
  const next = { ...preferences.get(), ...wish };
  preferences.set(next);
  localStorage.setItem(KEY, JSON.stringify(next));
  localStorage.setItem('tutti.theme', next.theme); // read by public/theme.js before the first paint
}

function kept(): Preferences {
  try {
    return { ...STANDARD, ...JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}') };
  } catch {
    return STANDARD;
  }
}

/** Shows theme and density on the page, now and whenever they or the system's wish change. */
export function dressPage(): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dress = () => {
    const { theme, density } = preferences.get();
    const isDark = theme === 'dark' || (theme === 'system' && system.matches);
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    document.documentElement.dataset.density = density;
  };
  dress();
  system.addEventListener('change', dress);
  const forget = preferences.subscribe(dress);
  return () => {
    forget();
    system.removeEventListener('change', dress);
  };
}

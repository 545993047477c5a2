/** Small line pictures for places that are still empty. Drawn in tokens, so they follow theme and brand. */
import type { ReactNode } from 'react';
import s from './pictures.module.css';

export type PictureName =
  | 'work'
  | 'people'
  | 'inbox'
  | 'search'
  | 'calendar'
  | 'files'
  | 'talk'
  | 'import'
  | 'done'
  | 'trouble';

export function Picture({ name }: { name: PictureName }) {
  return (
    <svg className={s.picture} viewBox="0 0 120 84" width="120" height="84" fill="none" aria-hidden>
      {DRAWINGS[name]}
    </svg>
  );
}

const DRAWINGS: Record<PictureName, ReactNode> = {
  work: (
    <>
      <rect className={s.back} x="10" y="14" width="30" height="58" rx="6" />
      <rect className={s.back} x="45" y="14" width="30" height="58" rx="6" />
      <rect className={s.back} x="80" y="14" width="30" height="58" rx="6" />
      <rect className={s.card} x="15" y="20" width="20" height="12" rx="3" />
      <rect className={s.card} x="15" y="37" width="20" height="16" rx="3" />
      <rect className={s.mark} x="52" y="24" width="26" height="15" rx="3" transform="rotate(5 65 31)" />
      <rect className={s.card} x="85" y="20" width="20" height="10" rx="3" />
    </>
  ),
  people: (
    <>
      <circle className={s.back} cx="60" cy="42" r="34" />
      <circle className={s.card} cx="42" cy="36" r="8" />
      <circle className={s.card} cx="78" cy="36" r="8" />
      <path className={s.card} d="M28 62c1-10 7-15 14-15s13 5 14 15z" />
      <path className={s.card} d="M64 62c1-10 7-15 14-15s13 5 14 15z" />
      <circle className={s.mark} cx="60" cy="30" r="9" />
      <path className={s.mark} d="M44 62c1-12 8-18 16-18s15 6 16 18z" />
    </>
  ),
  inbox: (
    <>
      <path className={s.back} d="M24 46 36 18h48l12 28v18a6 6 0 0 1-6 6H30a6 6 0 0 1-6-6z" />
      <path className={s.line} d="M24 46h22c1 7 6 11 14 11s13-4 14-11h22" />
      <path className={s.accent} d="m51 30 7 7 12-13" />
    </>
  ),
  search: (
    <>
      <rect className={s.back} x="18" y="16" width="64" height="10" rx="5" />
      <rect className={s.back} x="18" y="34" width="50" height="10" rx="5" />
      <rect className={s.back} x="18" y="52" width="58" height="10" rx="5" />
      <circle className={s.glass} cx="78" cy="42" r="17" />
      <path className={s.accent} d="m90 55 12 13" />
    </>
  ),
  calendar: (
    <>
      <rect className={s.back} x="26" y="16" width="68" height="56" rx="7" />
      <path className={s.line} d="M26 30h68M42 10v10M78 10v10" />
      {[38, 52, 66, 80].map((x) => (
        <circle key={x} className={s.dot} cx={x} cy="43" r="3" />
      ))}
      <circle className={s.mark} cx="52" cy="58" r="6" />
      <circle className={s.dot} cx="38" cy="58" r="3" />
    </>
  ),
  files: (
    <>
      <path className={s.back} d="M20 24a5 5 0 0 1 5-5h22l7 8h41a5 5 0 0 1 5 5v35a5 5 0 0 1-5 5H25a5 5 0 0 1-5-5z" />
      <path className={s.card} d="M46 36h20l8 8v20H46z" />
      <path className={s.accent} d="M52 51h16M52 57h11" />
    </>
  ),
  talk: (
    <>
      <path
        className={s.back}
        d="M20 18h56a6 6 0 0 1 6 6v22a6 6 0 0 1-6 6H42L28 64V52h-8a6 6 0 0 1-6-6V24a6 6 0 0 1 6-6z"
      />
      <path className={s.line} d="M28 31h38M28 40h24" />
      <rect className={s.mark} x="66" y="42" width="40" height="24" rx="6" />
    </>
  ),
  import: (
    <>
      <rect className={s.card} x="16" y="20" width="34" height="44" rx="5" />
      <path className={s.line} d="M23 31h20M23 39h20M23 47h12" />
      <path className={s.accent} d="M56 42h14m-6-7 7 7-7 7" />
      <rect className={s.back} x="76" y="16" width="30" height="52" rx="6" />
      <rect className={s.mark} x="81" y="22" width="20" height="11" rx="3" />
      <rect className={s.card} x="81" y="38" width="20" height="11" rx="3" />
    </>
  ),
  done: (
    <>
      <circle className={s.back} cx="60" cy="42" r="30" />
      <path className={s.accent} d="m47 43 9 9 18-20" />
      <path className={s.line} d="M20 22v8m-4-4h8M98 56v8m-4-4h8" />
    </>
  ),
  trouble: (
    <>
      <path className={s.back} d="M34 60a16 16 0 0 1 2-32 24 24 0 0 1 46 4 14 14 0 0 1 4 28z" />
      <path className={s.accent} d="M60 34v12m0 7v.5" />
    </>
  ),
};

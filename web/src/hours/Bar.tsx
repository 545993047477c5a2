/** What the frame of the app shows of a running timer. */
export { Forgotten } from './timer/Forgotten.tsx';
export { Running } from './timer/Running.tsx';

/** Five by five fields, probability upwards and impact to the right: how many open risks stand where. */
import { useLingui } from '@lingui/react/macro';
import type { Risk } from '../../data/forecast-rows.ts';
import { GRADES, type Place, weightOf } from './register.ts';
import s from './risks.module.css';
import { useRiskWords } from './words.ts';

interface MatrixProps {
  risks: readonly Risk[];
  place: Place | null;
  /** Null when the field that was picked is let go. */
  onPick: (place: Place | null) => void;
}

export function Matrix({ risks, place, onPick }: MatrixProps) {
  const { t } = useLingui();
  const fields = [...GRADES].reverse().flatMap((probability) => GRADES.map((impact) => ({ probability, impact })));
  return (
    <section className={s.part} aria-label={t`Where they stand`}>
      <h2>{t`Where they stand`}</h2>
      <div className={s.matrix}>
        <span className={s.up} aria-hidden>{t`more likely →`}</span>
        <div className={s.fields}>
          {fields.map((field) => (
            <Field
              key={`${field.probability} ${field.impact}`}
              field={field}
              count={risks.filter((risk) => isOn(field, risk)).length}
              isPicked={!!place && isOn(field, place)}
              onPick={onPick}
            />
          ))}
        </div>
        <span className={s.right} aria-hidden>{t`worse →`}</span>
      </div>
    </section>
  );
}

interface FieldProps {
  field: Place;
  count: number;
  isPicked: boolean;
  onPick: MatrixProps['onPick'];
}

function Field({ field, count, isPicked, onPick }: FieldProps) {
  const { t } = useLingui();
  const { probabilities, impacts } = useRiskWords();
  const weight = weightOf(field);
  if (!count) return <span className={s.field} data-weight={weight} />;
  const likely = probabilities[field.probability - 1]!.label;
  const bad = impacts[field.impact - 1]!.label;
  return (
    <button
      type="button"
      className={s.field}
      data-weight={weight}
      aria-pressed={isPicked}
      aria-label={t`${likely}, ${bad}: ${count}`}
      title={t`${likely}, ${bad}`}
      onClick={() => onPick(isPicked ? null : field)}
    >
      {count}
    </button>
  );
}

const isOn = (field: Place, { probability, impact }: Place): boolean =>
  field.probability === probability && field.impact === impact;

/** Search: one field, what can be read of what it asks, and buttons that narrow it down. All of it is in the address. */
import { useLingui } from '@lingui/react/macro';
import { Search as Glass } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LONGEST } from '../data/search.ts';
import { useScreenSearch } from '../shell/go.ts';
import { useCommands } from '../shell/keys.ts';
import { say } from '../shell/live.tsx';
import { Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState, ErrorState } from '../ui/empty.tsx';
import { TextField } from '../ui/field.tsx';
import { Hits } from './Hits.tsx';
import { Narrow } from './Narrow.tsx';
import { lineOf, questionIn } from './question.ts';
import s from './search.module.css';
import { useFound, useSettled } from './use-found.ts';

export function Search() {
  const { t } = useLingui();
  const [search] = useScreenSearch();
  const question = questionIn(search);
  const line = useSettled(lineOf(question));
  const answer = useFound(line);
  return (
    <>
      <Top title={t`Search`} />
      <div className={s.screen}>
        <Field words={question.words} />
        {line && <Narrow question={question} facets={answer.found?.facets ?? null} />}
        {!line ? (
          <Invitation />
        ) : answer.problem !== null ? (
          <ErrorState>
            {answer.problem || t`The server cannot be reached. Check your connection and try again.`}
          </ErrorState>
        ) : (
          answer.found && <Answer {...answer} found={answer.found} />
        )}
      </div>
    </>
  );
}

function Field({ words }: { words: string }) {
  const { t } = useLingui();
  const [, setSearch] = useScreenSearch();
  const [typed, setTyped] = useState(words);
  const told = useRef(words);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (words === told.current) return; // back, forward, or an example that was chosen
    told.current = words;
    setTyped(words);
  }, [words]);
  const focus = () => field.current?.select();
  useCommands([{ id: 'search.focus', title: t`Go to the search field`, keys: '/', group: t`Search`, run: focus }], [t]);
  const ask = (value: string, replace: boolean) => {
    told.current = value;
    setSearch({ q: value }, { replace });
  };
  return (
    <TextField
      ref={field}
      quiet
      size="large"
      type="search"
      label={t`Search titles, descriptions, comments and files’ names`}
      placeholder={t`Search titles, descriptions, comments, files`}
      icon={<Glass size={16} />}
      maxLength={LONGEST - 60}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        ask(value, words !== ''); // the first key begins a new entry of the history, the others belong to it
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') document.querySelector<HTMLElement>(`.${s.hit} a`)?.focus();
        else if (event.key === 'Enter') ask(typed, false);
        else event.continuePropagation();
      }}
    />
  );
}

type AnswerProps = ReturnType<typeof useFound> & { found: NonNullable<ReturnType<typeof useFound>['found']> };

function Answer({ found, hits, loading, hasMore, more }: AnswerProps) {
  const { t } = useLingui();
  const { count } = found;
  const told = found.more ? t`More than ${count} tasks` : count === 1 ? t`1 task` : t`${count} tasks`;
  useEffect(() => say(told), [told]);
  return (
    <section className={s.answer} aria-label={t`Results`} aria-busy={loading}>
      {found.notes.map((note) => (
        <p key={note} className={s.note}>
          {note}
        </p>
      ))}
      {count > 0 && <p className={s.count}>{told}</p>}
      {count === 0 && found.notes.length === 0 && (
        <EmptyState picture="search">{t`Nothing you can see holds all of these words. Try fewer, or only their beginnings.`}</EmptyState>
      )}
      <Hits hits={hits} />
      {hasMore && <Button className={s.more!} onPress={() => void more()}>{t`Show more`}</Button>}
    </section>
  );
}

const EXAMPLES = [
  '"exact phrase"',
  '-without',
  'is:open',
  'is:late',
  'assignee:me',
  'due:<today',
  'in:comments',
  'in:trash',
];

/** What one can ask, as buttons that ask it. */
function Invitation() {
  const { t } = useLingui();
  const [, setSearch] = useScreenSearch();
  const says: Record<string, string> = {
    '"exact phrase"': t`words just as they stand`,
    '-without': t`not with this word`,
    'is:open': t`open, done, late, unassigned, archived`,
    'is:late': t`past its due date`,
    'assignee:me': t`me, none, or a name`,
    'due:<today': t`a day like 2026-12-31, with <, <=, >, >=`,
    'in:comments': t`title, description, comments, files`,
    'in:trash': t`what was thrown away`,
  };
  return (
    <section className={s.invitation} aria-label={t`What you can ask`}>
      <p>{t`Here you find every task you may read, by any word of it. Words match from their beginning.`}</p>
      <ul className={s.examples}>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <Button size="small" onPress={() => setSearch({ q: example }, { replace: false })}>
              <code>{example}</code>
            </Button>
            <span>{says[example]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useEffect, useId, useState } from 'preact/hooks';

const WAIT_MS = 120;

interface Props {
  label: string;
  /** The search that holds; the field starts with it and follows when it is cleared elsewhere. */
  query: string;
  onSearch(query: string): void;
}

/** Searches as the reader types. */
export function SearchBox({ label, query, onSearch }: Props) {
  const [typed, setTyped] = useState(query);
  const id = useId();

  useEffect(() => setTyped(query), [query]);
  useEffect(() => {
    if (typed === query) return;
    const timer = setTimeout(() => onSearch(typed), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTyped('');
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    document.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus();
  };

  return (
    <search>
      <div class="searchbox">
        <label class="vh" for={id}>
          {label}
        </label>
        <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.2" />
          <path d="M10.3 10.3 13.5 13.5" />
        </svg>
        <input
          class="input"
          id={id}
          type="search"
          placeholder={label}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={handleKey}
        />
        {typed === '' && <kbd>{'/'}</kbd>}
      </div>
    </search>
  );
}

/** Moves the focus into the search field of the page at hand, if it has one. */
export const focusSearch = (): void =>
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();

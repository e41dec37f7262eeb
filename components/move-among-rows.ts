/** In a list of rows: arrows, Home and End move the focus from row to row, and from the list itself into it. */
export function moveAmongRows(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.target !== list && !(event.target as HTMLElement).matches('.row')) return; // typing in a note
  const rows = [...(list?.querySelectorAll<HTMLElement>('.row') ?? [])];
  const from = rows.indexOf(event.target as HTMLElement);
  const next = nextIndex(event.key, from, rows.length - 1);
  if (next === null || rows.length === 0) return;
  event.preventDefault();
  rows[next]?.focus();
}

function nextIndex(key: string, from: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(from + 1, last);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

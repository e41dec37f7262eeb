import { expect, it } from 'vitest';

import { placeCard } from '../../../components/card/place-card.ts';

const VIEW = { width: 800, height: 600 };
const CARD = { width: 364, height: 300 };
const line = (top: number, left = 100) => ({ left, top, bottom: top + 20 });

it('below the last line, at its start', () => {
  expect(placeCard([line(100, 300), line(124, 40)], CARD, VIEW)).toMatchObject({
    left: 40,
    top: 124 + 20 + 13,
    above: false,
  });
});

it('above the first line when there is more room', () => {
  const { top, above } = placeCard([line(450), line(474)], CARD, VIEW);
  expect(above).toBe(true);
  expect(top + CARD.height).toBe(450 - 13);
});

it('inside the window, 8 px from its edges', () => {
  expect(placeCard([line(100, 700)], CARD, VIEW).left).toBe(800 - 364 - 8);
  expect(placeCard([line(100, -50)], CARD, VIEW).left).toBe(8);
});

it('so high that it never covers the marked words, and scrolls', () => {
  const { top, maxHeight, above } = placeCard([line(250)], { width: 364, height: 900 }, VIEW);
  expect(above).toBe(false);
  expect(top).toBe(283);
  expect(maxHeight).toBe(600 - 8 - 283);
});

it('at most 560 px', () => {
  const tall = { width: 800, height: 2000 };
  expect(placeCard([line(100)], { width: 364, height: 900 }, tall).maxHeight).toBe(560);
});

it('in the corner when the marked words are gone', () => {
  expect(placeCard([], CARD, VIEW)).toMatchObject({ left: 8, top: 8 });
});

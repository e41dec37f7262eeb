import { describe, expect, it } from 'vitest';
import { findLanguage, toLanguage } from '../../../utils/text/language.ts';
import { listTokens } from '../../../utils/text/tokens.ts';

describe('toLanguage', () => {
  it.each([
    ['en-GB', 'en'],
    ['en_US', 'en'],
    ['UK', 'uk'],
    [' de ', 'de'],
    ['', 'und'],
  ])('%j: %s', (tag, expected) => expect(toLanguage(tag)).toBe(expected));
});

const TEXTS = {
  en: 'The gate has been open since Monday, and the crews that were waiting above it say they will go down the river with the next tide.',
  de: 'Das Tor ist seit Montag offen, und die Schiffer, die oberhalb gewartet haben, sagen, dass sie mit der nächsten Flut den Fluss hinunterfahren.',
  fr: 'La porte est ouverte depuis lundi, et les équipages qui attendaient en amont disent qu’ils vont descendre le fleuve avec la prochaine marée.',
  es: 'La compuerta está abierta desde el lunes y las tripulaciones que esperaban río arriba dicen que van a bajar por el río con la próxima marea.',
  ru: 'Ворота открыты с понедельника, и экипажи, которые ждали выше по реке, говорят, что они пойдут вниз по реке со следующим приливом на этой неделе.',
  uk: 'Ворота відкриті з понеділка, і екіпажі, які чекали вище за течією, кажуть, що вони підуть вниз по річці з наступним припливом на цьому тижні.',
};

describe('findLanguage', () => {
  it.each(Object.entries(TEXTS))('knows %s by its stop words', (language, text) => {
    expect(findLanguage(text, 'und')).toBe(language);
  });

  it('believes the text more than the page', () => {
    expect(findLanguage(TEXTS.uk, 'en')).toBe('uk');
  });

  it('believes the page where the text is short or of another language', () => {
    expect(findLanguage('Ворота відкриті.', 'uk-UA')).toBe('uk');
    expect(findLanguage('Brama jest otwarta od poniedziałku. '.repeat(8), 'pl')).toBe('pl');
    expect(findLanguage('Open.', '')).toBe('und');
  });
});

describe('stems', () => {
  const stems = (language: string, text: string) =>
    new Set(listTokens(text, 0, language).map(({ stem }) => stem)).size;

  it.each([
    ['de', 'Brücke Brücken'],
    ['fr', 'gouvernement gouvernements'],
    ['es', 'hablando hablaron'],
    ['ru', 'правительства правительство'],
    ['uk', 'міста місто містом'],
  ])('%s: %s', (language, text) => expect(stems(language, text)).toBe(1));

  it('leaves words of other languages as they are', () => {
    expect(stems('pl', 'rzeka rzeki')).toBe(2);
  });

  it('French elisions are words of their own', () => {
    expect(listTokens('l’armée d’Ilse', 0, 'fr').map(({ norm }) => norm)).toEqual([
      'l',
      'armée',
      'd',
      'ilse',
    ]);
  });
});

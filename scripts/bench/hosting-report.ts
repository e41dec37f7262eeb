import type { Hosting } from './hosting.ts';
import { drawLines, type Line } from './plot.ts';
import { table } from './report.ts';

const FOLLOWERS = [10, 100, 1_000, 10_000, 100_000, 1_000_000];
const GB = 1e9;
/** Bytes a month: the soft limit of GitHub Pages. */
const FREE_HOST = 100 * GB;

/** Bytes a month of one follower who looks once a day. */
interface Kind {
  label: string;
  bytes: number;
}

const listKinds = ({ months, headBytes, firstBytes }: Hosting, days: number): Kind[] => [
  { label: 'nothing new', bytes: headBytes * days },
  ...months.map(({ changes, daily }) => ({
    label: `${count(changes)} changes a day`,
    bytes: daily,
  })),
  { label: 'whole pack daily', bytes: firstBytes * days },
];

export function describeHosting(hosting: Hosting, days: number, machine: string): string {
  const { claims, rows, rawBytes, headBytes, signatureBytes, firstBytes, updates } = hosting;
  const kinds = listKinds(hosting, days);
  return [
    '# What a followed pack costs its host',
    `Written by \`npm run bench -- hosting\`: ${count(claims)} made-up claims, each with a speaker, a rating and one review with title, date and address; ${count(rows)} records, ${size(rawBytes)} unpacked. They were published, then changed and published again every day for ${days} days by the program that \`npm run pack -- publish\` runs. Changed claims get another text and rating. Bytes are of bodies; every request adds headers of the host and of the connection.`,
    '## One follower',
    table(
      ['', 'requests', 'bytes'],
      [
        ['looks, nothing is new', 1, size(headBytes)],
        ...updates.map(({ changes, bytes }) => [
          `${count(changes)} claims changed`,
          3,
          size(bytes),
        ]),
        ['first follow', 3, size(firstBytes)],
      ],
    ),
    `The head is ${headBytes} bytes and grows to 4,096 at most, its signature ${signatureBytes} or two of these. A host that answers "not modified" sends no body at all when nothing is new.`,
    '## A month',
    table(
      [
        'claims changed a day',
        'who looks every day',
        'comes back after 7 days',
        `after ${days} days`,
        'begins on the last day',
        'deltas in the head',
      ],
      hosting.months.map((month) => [
        count(month.changes),
        size(month.daily),
        size(month.after7),
        size(month.after30),
        size(month.first),
        month.deltas,
      ]),
    ),
    'Deltas hold the last state of each record, so one that joins many days holds a record once. Who comes back takes deltas while they are less than .6 of the base, else the base. When deltas exceed .15 of the base, the publisher makes a new one.',
    '## All followers',
    `Bytes a month, one look a day each, by followers; "whole pack daily" is what it would be without deltas. The last line is how many a host carries that allows ${size(FREE_HOST)} a month, the soft limit of GitHub Pages.`,
    '![Bytes a month by followers](hosting.svg)',
    listFollowers(kinds),
    `New followers add ${size(firstBytes)} each. A change of key makes every follower take the whole pack once: records that another key signed are not built upon.`,
    `A million followers look ${Math.ceil(1e6 / 86_400)} times a second, spread over the day by jitter. Every file but \`head.json\` and \`head.json.sig\` never changes, so a content delivery network holds all of it; the origin answers for two small files.`,
    'Multiply by what your host asks for a GB: `bytes a month × followers`.',
    '## The publisher',
    `First publication ${seconds(hosting.publishMs)}, \`verify\` of all of it ${seconds(hosting.verifyMs)}; ${machine}, other work beside it.`,
    '',
  ].join('\n\n');
}

const listFollowers = (kinds: readonly Kind[]): string =>
  table(
    ['followers', ...kinds.map(({ label }) => label)],
    [
      ...FOLLOWERS.map((followers) => [
        count(followers),
        ...kinds.map(({ bytes }) => size(bytes * followers)),
      ]),
      [
        `within ${size(FREE_HOST)}`,
        ...kinds.map(({ bytes }) => count(Math.floor(FREE_HOST / bytes))),
      ],
    ],
  );

export const drawHosting = (hosting: Hosting, days: number): string =>
  drawLines(
    listKinds(hosting, days).map(
      ({ label, bytes }): Line => ({
        label,
        dashed: label.startsWith('whole'),
        points: FOLLOWERS.slice(1).map((followers) => [followers, (bytes * followers) / GB]),
      }),
    ),
    {
      title: 'Bytes a month by followers',
      note: `followers who look once a day; ${count(hosting.claims)} claims`,
      unit: 'GB',
    },
  );

const count = (value: number): string => value.toLocaleString('en');

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB'];

function size(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`;
}

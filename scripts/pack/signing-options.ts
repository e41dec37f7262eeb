/** What `publish` and `sign` are both told about a head. */

import { MAX_SKEW_MS } from '../../utils/pack/transport/limits.ts';
import { readKeyFile } from '../publish/key-file.ts';
import type { PublicationOptions } from '../publish/plan-publication.ts';
import { type Command, misused } from './command.ts';

export const SIGNING_OPTIONS = {
  key: { type: 'string' },
  'new-key': { type: 'string' },
  published: { type: 'string' },
  days: { type: 'string' },
  'ttl-hours': { type: 'string' },
} as const;

/** A publisher who is away for a season should not leave followers with a stale pack. */
const DEFAULT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

type Values = { [K in keyof typeof SIGNING_OPTIONS]?: string | undefined };

export async function readSigningOptions(
  command: Pick<Command, 'usage'>,
  values: Values,
): Promise<PublicationOptions> {
  if (values.key === undefined) throw misused(command, 'No --key KEYFILE given.');
  const published = readTime(command, values.published);
  const days = readNumber(command, '--days', values.days) ?? DEFAULT_DAYS;
  const hours = readNumber(command, '--ttl-hours', values['ttl-hours']);
  return {
    key: await readKeyFile(values.key),
    newKey: values['new-key'] === undefined ? undefined : await readKeyFile(values['new-key']),
    published: writeTime(published),
    expires: writeTime(published + days * DAY_MS),
    ttlSeconds: hours && hours * 3600,
  };
}

function readTime(command: Pick<Command, 'usage'>, text: string | undefined): number {
  const time = text === undefined ? Date.now() : Date.parse(text);
  if (Number.isNaN(time))
    throw misused(
      command,
      `--published: found "${text}"; expected a time like 2026-11-25T12:00:00Z`,
    );
  if (time > Date.now() + MAX_SKEW_MS)
    throw misused(command, `--published: found "${text}"; expected a time that has come`);
  return time;
}

function readNumber(
  command: Pick<Command, 'usage'>,
  option: string,
  text: string | undefined,
): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw misused(command, `${option}: found "${text}"; expected a whole number from 1 to 99999`);
  return Number(text);
}

const writeTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

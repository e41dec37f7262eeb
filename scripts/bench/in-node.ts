import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { bundle } from './bundle.ts';
import type { PackKind } from './make-pack.ts';
import type { EngineTimes } from './measure-engine.ts';
import type { PeerTimes } from './peers.ts';
import { listWork, type Sizes, type Work } from './sizes.ts';

export interface NodeTimes {
  machine: string;
  engine: (EngineTimes & { heap: number; kind: PackKind })[];
  /** `null` where it did not end within a minute, or not within the memory it was given. */
  peers: Record<Peer, (PeerTimes | null)[]>;
}

export type Peer = 'minisearch' | 'ahocorasick' | 'regexp';
const PEERS: Peer[] = ['minisearch', 'ahocorasick', 'regexp'];
const MINUTE = 60_000;
const MOST_MEMORY = 4_000; // MB

export async function measureInNode(sizes: Sizes, say: (line: string) => void): Promise<NodeTimes> {
  const folder = await bundle(['node-task'], 'node');
  const run = <T>(task: string, { claims, kind }: Work, timeout?: number): T | null => {
    say(`Node: ${task}, ${claims} claims, ${kind}`);
    const args = [`--max-old-space-size=${MOST_MEMORY}`, join(folder, 'node-task.js'), task];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...args, String(claims), kind, sizes.words.join(',')],
      { encoding: 'utf8', timeout, maxBuffer: 1e8 },
    );
    if (status !== 0 && task === 'engine') throw new Error(stderr);
    return status === 0 ? JSON.parse(stdout) : null;
  };
  const engine = listWork(sizes).flatMap((work) => {
    const times = run<EngineTimes & { heap: number }>('engine', work);
    return times ? { ...times, kind: work.kind } : [];
  });
  const peers = Object.fromEntries(PEERS.map((peer) => [peer, measurePeer(peer, sizes, run)]));
  return {
    machine: describeMachine(),
    engine,
    peers: peers as NodeTimes['peers'],
  };
}

export const describeMachine = (): string =>
  `${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;

/** Once a size was too much for a peer, the larger ones are not tried. */
function measurePeer(
  peer: Peer,
  { claims }: Sizes,
  run: <T>(task: string, work: Work, timeout?: number) => T | null,
): (PeerTimes | null)[] {
  let lost = false;
  return claims.map((count) => {
    const times = lost ? null : run<PeerTimes>(peer, { claims: count, kind: 'grouped' }, MINUTE);
    lost = times === null;
    return times;
  });
}

// The first file of a worker thread: threads do not inherit what `--import` taught the program about TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');

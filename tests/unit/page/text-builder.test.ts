// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createTextBuilder, type TextBuilder } from '../../../utils/page/text-builder.ts';

const step = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), value: fc.stringMatching(/^[ab\n\t ]{0,8}$/) }),
  fc.record({ kind: fc.constantFrom('block' as const, 'break' as const) }),
  fc.record({ kind: fc.constant('cut' as const), back: fc.nat(12) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function apply(builder: TextBuilder, one: Step): void {
  if (one.kind === 'text') builder.addText(document.createTextNode(one.value), false);
  else if (one.kind === 'block') builder.endBlock();
  else if (one.kind === 'break') builder.breakLine();
  else if (one.kind === 'cut') builder.cutTo(Math.max(0, builder.length - one.back));
}

it('leads every letter back to the node it came from, whatever is added and cut', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const builder = createTextBuilder();
      for (const one of steps) apply(builder, one);
      const { text, map } = builder.build();
      expect(text).toBe(builder.slice(0));
      for (let run = 0; run < map.starts.length; run++) {
        const from = map.starts[run] ?? 0;
        const to = map.starts[run + 1] ?? text.length;
        const letters = text.slice(from, to).replace(/[ \n]+$/, '');
        const node = map.nodes[map.nodeNumbers[run] ?? 0];
        const at = map.nodeOffsets[run] ?? 0;
        expect(node?.data.slice(at, at + letters.length)).toBe(letters);
      }
    }),
  );
});

it('never has two blanks or an empty line', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const builder = createTextBuilder();
      for (const one of steps) if (one.kind !== 'cut') apply(builder, one);
      expect(builder.build().text).not.toMatch(/ {2}|\n\n|^[ \n]/);
    }),
  );
});

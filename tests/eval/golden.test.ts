import { goldenTests } from '../../src/entry/package/vitest.ts';

goldenTests('corpus/questions.yaml', { corpus: 'corpus', environment: {} });

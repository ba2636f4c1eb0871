import { bundle } from '@org/config/bundle';

export default bundle(
  {
    index: 'src/index.ts',
    msw: 'src/msw.ts',
    sdk: 'src/sdk.ts',
    sigv4: 'src/sigv4.ts',
    store: 'src/store.ts',
    'platform/native': 'src/platform/native.ts',
    'platform/portable': 'src/platform/portable.ts',
  },
  ['sorted-btree'],
);

import { memoryStore } from '../src/store.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('memory', async () => memoryStore());

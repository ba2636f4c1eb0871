import { bundle } from '@org/config/bundle';

export default bundle({ index: 'src/index.ts' });

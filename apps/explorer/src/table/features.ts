import { createColumnHelper, tableFeatures } from '@tanstack/react-table';

/** What tables of the explorer can do beside showing rows: nothing; lists of AWS are as long as one reads on. */
export const features = tableFeatures({});

/** Makes columns of such tables. */
export const columnsFor = <Row extends object>() => createColumnHelper<typeof features, Row>();

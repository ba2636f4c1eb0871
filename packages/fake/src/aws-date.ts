/** A time as the service prints it: `2024-08-14T17:29:47.063+0000` (recorded 2024-09-04). */
export const awsDate = (time: Date): string => time.toISOString().replace('Z', '+0000');

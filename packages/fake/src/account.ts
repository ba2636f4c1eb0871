/** Whether a value is an account: a text of twelve digits. */
export const isAccount = (value: unknown): value is string => typeof value === 'string' && /^\d{12}$/.test(value);

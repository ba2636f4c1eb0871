/** Gives a text that nobody may see another in its place: of the same length, and the same one each time. */
export type StandIns = (secret: string, form: Form) => string;

/** What a stand-in must look like: a number in hexadecimal, an access key, an organisation, any token, or a name. */
export type Form = 'hex' | 'key' | 'organization' | 'token' | 'word';

/** What a form begins with, and how its count is written and filled up. */
const FORMS: Readonly<Record<Form, (secret: string, count: number) => string>> = {
  hex: ({ length }, count) => count.toString(16).padStart(length, '0').slice(-length),
  key: (secret, count) =>
    secret.slice(0, 4) + `STANDIN${count}`.padEnd(secret.length - 4, 'X').slice(0, secret.length - 4),
  organization: ({ length }, count) => `o-${`${count}`.padStart(length - 2, '0')}`.slice(0, length),
  token: ({ length }, count) => `S${count}T`.padEnd(length, 'A').slice(0, length),
  word: ({ length }, count) =>
    length < 4
      ? count.toString(36).padStart(length, '0').slice(-length)
      : `x${count}`.padEnd(length, 'x').slice(0, length),
};

/** Stand-ins that are told apart by a count. */
export function standIns(): StandIns {
  const given = new Map<string, string>();
  const made = new Set<string>();
  return (secret, form) => {
    // What is one already stays.
    if (secret === '' || made.has(secret)) return secret;
    const standIn = given.get(secret) ?? FORMS[form](secret, given.size + 1);
    given.set(secret, standIn);
    made.add(standIn);
    return standIn;
  };
}

import type { StandIns } from './stand-ins.ts';

/** What a name of IAM consists of, as it is or in a URL; it ends with no full stop, which ends a sentence. */
const LETTER = String.raw`(?:[\w+=,.@/-]|%(?:2F|40|2B|3D|2C))`;
const NAMES = String.raw`(${LETTER}*(?:[\w+=@/-]|%(?:2F|40|2B|3D)))`;

/** Users, roles and their sessions in ARNs, and sessions behind the id of a role. */
const PERSON = new RegExp(
  String.raw`((?::|%3A)(?:assumed-role|federated-user|role|user)(?:/|%2F)|(?<![A-Za-z\d])AROA[A-Z\d]{16,17}(?::|%3A))${NAMES}`,
  'g',
);

/** A text without the names of those who call. */
export const withoutPeople = (text: string, stand: StandIns): string =>
  text.replaceAll(
    PERSON,
    (_, before: string, names: string) =>
      before +
      names
        .split(/(\/|%2F)/)
        .map((name) => (name === '/' || name === '%2F' ? name : stand(name, 'word')))
        .join(''),
  );

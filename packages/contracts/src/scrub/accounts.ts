/** Accounts that are known, and what stands for them. */
export interface Accounts {
  /** Learns those that ARNs and links name. */
  readonly learnFrom: (text: string) => void;
  readonly learn: (account: string | undefined) => void;
  readonly without: (text: string) => string;
}

const COLON = '(?::|%(?:25)?3A)';
/** The account of an ARN, and that of a link to an archive. */
const NAMED = new RegExp(
  String.raw`arn${COLON}(?:[\w-]*${COLON}){3}(\d{12})(?=${COLON})|/snapshots/(\d{12})(?=/)`,
  'gi',
);

/** The account of AWS's examples, which laws ask about: nobody's. */
export const EXAMPLE_ACCOUNT = '123456789012';

/** That, and accounts that targets in this process have: scripts know by them that it was no AWS. */
const MADE_UP = new RegExp(`^(${EXAMPLE_ACCOUNT}|10000000000\\d)$`);

/** Gives each account a number of its own. */
export function accountStandIns(): Accounts {
  const numbers = new Map<string, string>();
  const learn = (account: string | undefined): void => {
    if (account === undefined || numbers.has(account) || MADE_UP.test(account)) return;
    numbers.set(account, String(200_000_000_001 + numbers.size));
  };
  return {
    learn,
    learnFrom: (text) => {
      for (const [, inArn, inLink] of text.matchAll(NAMED)) learn(inArn ?? inLink);
    },
    // As whole numbers: twelve digits within a longer number are something else.
    without: (text) => text.replaceAll(/(?<!\d)\d{12}(?!\d)/g, (digits) => numbers.get(digits) ?? digits),
  };
}

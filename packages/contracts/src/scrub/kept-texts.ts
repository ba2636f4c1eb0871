/** ARNs that others rewrite: of layers, AWS's own too, and of whole accounts. */
const REWRITTEN =
  /^arn:[\w-]*:(?:lambda:[\w-]*:\w*:layer:[\w-]+(?::\d+)?|lambda:[\w-]*::awslayer:[\w-]+(?::\d+)?|iam::\d{12}:root)$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d:?\d\d|Z)?)?$/;

/** What members may say that names nobody, or that others rewrite. */
const OF_MEMBERS: Readonly<Record<string, RegExp>> = {
  CodeSha256: /^[A-Za-z\d+/]{43}=$/,
  CompatibleRuntimes: /^[\w.-]{1,40}$/,
  CompatibleArchitectures: /^[\w.-]{1,40}$/,
  LayerName: /^[\w-]+$/,
  NextMarker: /./s,
  Location: /^https?:/,
  Id: /^default$/,
  Effect: /^(?:Allow|Deny)$/,
  Action: /^lambda:\w+$/,
  Principal: /^\*$/,
  AWS: /^\*$/,
};

/** A condition of AWS's own; what stands behind a slash somebody chose. */
const CONDITION = /^aws:[A-Za-z]+$/;

/** Whether a text that a stranger's layer says may be seen. */
export const isKept = (member: string, text: string): boolean =>
  text === '' || DATE.test(text) || REWRITTEN.test(text) || (OF_MEMBERS[member]?.test(text) ?? false);

/** Members that hold objects of known members. */
const HOLDERS: ReadonlySet<string> = new Set([
  '',
  'layers',
  'layerversions',
  'latestmatchingversion',
  'content',
  'resolveds3object',
  'policy',
  'statement',
  'principal',
  'condition',
]);

/** Whether the names of members may be seen: within what nobody knows they may be words of its owner's. */
export const areNamesKept = (member: string): boolean => HOLDERS.has(member.toLowerCase());

/** Whether the name of a member may be seen anyway. */
export const isNameKept = (name: string): boolean => name === '' || CONDITION.test(name);

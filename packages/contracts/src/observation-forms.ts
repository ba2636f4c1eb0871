/** Whether a value that came from a file has the form of something. */
export type Form = (value: unknown) => boolean;

const isText: Form = (value) => typeof value === 'string';
const isCount: Form = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isNumber: Form = (value) => typeof value === 'number';
const isByte: Form = (value) => isCount(value) && (value as number) < 256;
const isMap: Form = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts: Form = (value) => isMap(value) && Object.values(value as object).every(isText);

const text =
  (form: RegExp): Form =>
  (value) =>
    typeof value === 'string' && form.test(value);

const list =
  (of: Form): Form =>
  (value) =>
    Array.isArray(value) && value.every(of);

const object =
  (members: Readonly<Record<string, Form>>): Form =>
  (value) =>
    isMap(value) && Object.entries(members).every(([name, of]) => of((value as Record<string, unknown>)[name]));

const either =
  (...forms: readonly Form[]): Form =>
  (value) =>
    forms.some((form) => form(value));

const absent: Form = (value) => value === undefined;
const optional = (of: Form): Form => either(absent, of);

const caller = { as: optional(text(/^(owner|other)$/)), in: optional(isCount) };

const version = object({
  number: isCount,
  CompatibleRuntimes: optional(list(isText)),
  CompatibleArchitectures: optional(list(isText)),
  Description: optional(isText),
  LicenseInfo: optional(isText),
  archive: optional(isCount),
});

const population = object({ layers: list(object({ ...caller, name: isText, versions: list(version) })) });

/** Names, accounts and regions have a form: scripts are made of them. */
const world = object({
  prefix: text(/^[\w-]*$/),
  accounts: (value) => isMap(value) && Object.values(value as object).every(text(/^\d{12}$/)),
  regions: list(text(/^[\w-]+$/)),
  given: isMap,
});

const call = object({ ...caller, call: isText, with: isMap });
const raw = object({ ...caller, raw: isText, path: list((value) => value !== undefined) });
const step = either(
  call,
  raw,
  object({ ...caller, walk: text(/^ListLayer(s|Versions)$/), with: isMap, sizes: list(isCount) }),
  object({
    download: (value) => value !== undefined,
    method: optional(isText),
    headers: optional(isTexts),
    keep: optional((value) => typeof value === 'boolean'),
  }),
  object({ together: list(either(call, raw)) }),
  object({ wait: isNumber }),
);

const exchange = object({
  operation: optional(isText),
  as: text(/^(owner|other)$/),
  region: isText,
  request: object({
    method: isText,
    url: (value) => isText(value) && URL.canParse(value as string),
    body: optional(isText),
  }),
  status: isCount,
  headers: isTexts,
  body: isText,
  fault: optional(object({ code: isText, message: isText })),
  bytes: optional(object({ size: isCount, sha256: isText, kept: optional(list(isByte)) })),
  times: list(isNumber),
});

const seen = list(
  either((value) => value === null, exchange, list(exchange), object({ pages: list(exchange), end: isText })),
);

/** The members of an observation that must be there, and what each must be. */
export const OBSERVATION_FORMS: Readonly<Record<string, Form>> = {
  scene: isText,
  population,
  world,
  steps: list(step),
  seen,
  against: optional(object({ population, world, seen })),
};

import { type Runtime, type RuntimeFacts, RUNTIMES } from '@org/layers-model';
import type { ArchiveFile } from './read-archive.ts';
import { isReachable, type LaidFile, unreachable } from './unreachable.ts';

/**
 * Something in an archive that a function would not find.
 *
 * @public
 */
export interface LayoutFinding {
  /**
   * `unseen`: a runtime of the layer finds nothing; `misplaced`: files lie where nothing looks for them; `outside`: their
   * paths lead out of the layer; `encrypted`: nobody reads them without a password.
   */
  readonly kind: 'unseen' | 'misplaced' | 'outside' | 'encrypted';
  /** What is wrong and what to do, in one sentence. */
  readonly sentence: string;
}

/** Folders below `/opt` in which a runtime looks. */
interface Place {
  /** Begins with the folder's path. */
  readonly pattern: RegExp;
  /** The path as it is written in advice. */
  readonly path: string;
}

type Family = RuntimeFacts['family'];

/**
 * "Layer paths for each Lambda runtime":
 * https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html.
 */
const PLACES: Partial<Record<Family, readonly [Place, ...Place[]]>> = {
  nodejs: [
    { path: 'nodejs/node_modules', pattern: /^nodejs\/node_modules\// },
    { path: 'nodejs/node22/node_modules', pattern: /^nodejs\/node\d+\/node_modules\// },
  ],
  python: [{ path: 'python', pattern: /^python\// }],
  java: [{ path: 'java/lib', pattern: /^java\/lib\// }],
  ruby: [
    { path: 'ruby/gems/3.4.0', pattern: /^ruby\/gems\/\d+\.\d+\.\d+\// },
    { path: 'ruby/lib', pattern: /^ruby\/lib\// },
  ],
};

/** For all runtimes: `PATH`, `LD_LIBRARY_PATH`, and the extensions that Lambda starts (Extensions API page). */
const SHARED = /^(?:bin|lib|extensions)\//;

/** What custom runtimes bring (`bootstrap`, "Building a custom runtime"), and what tools leave beside the contents. */
const AT_THE_TOP = /^(?:bootstrap|[^/]*\.(?:md|txt|toml|lock|json)|LICENSE[^/]*|NOTICE[^/]*|\.[^/]*)$/i;

/**
 * Holds the files of an archive against the folders that Lambda's runtimes look in.
 *
 * @param files - what is in it.
 * @param runtimes - what the layer says it is for; where it says nothing, no runtime is held to find anything.
 * @returns nothing where all is in its place, and can be read there.
 * @public
 */
export function checkLayout(
  files: readonly Pick<ArchiveFile, 'path' | 'isEncrypted'>[],
  runtimes: readonly string[],
): readonly LayoutFinding[] {
  return [...unreachable(files), ...unfound(files.filter(isReachable), runtimes)];
}

/** What runtimes do not find of what lies below `/opt`. */
function unfound(files: readonly LaidFile[], runtimes: readonly string[]): readonly LayoutFinding[] {
  // What macOS puts beside the contents is nobody's.
  const paths = files.map(({ path }) => path).filter((path) => !path.startsWith('__MACOSX/'));
  const families = new Set(runtimes.flatMap((name) => familyOf(name) ?? []));
  const wrapper = wrapperOf(paths);
  if (wrapper !== undefined)
    return [
      {
        kind: 'misplaced',
        sentence: `everything lies in ${wrapper}/, where no runtime looks: zip the contents of that folder, not the folder.`,
      },
    ];
  return [
    ...[...families].flatMap((family) => unseenBy(family, paths)),
    ...ofOtherVersions(paths, runtimes),
    ...misplaced(paths),
  ];
}

const familyOf = (runtime: string): Family | undefined =>
  Object.hasOwn(RUNTIMES, runtime) ? RUNTIMES[runtime as Runtime].family : undefined;

const isPlaced = (path: string): boolean =>
  SHARED.test(path) || Object.values(PLACES).some((places) => places.some(({ pattern }) => pattern.test(path)));

/** The one folder at the top, where it hides folders that runtimes would look in. */
function wrapperOf(paths: readonly string[]): string | undefined {
  const [top] = paths[0]?.split('/') ?? [];
  if (top === undefined || !paths.every((path) => path.startsWith(`${top}/`)) || paths.some(isPlaced)) return undefined;
  return paths.some((path) => isPlaced(path.slice(top.length + 1))) ? top : undefined;
}

function unseenBy(family: Family, paths: readonly string[]): readonly LayoutFinding[] {
  const places = PLACES[family];
  if (
    places === undefined ||
    paths.some((path) => SHARED.test(path) || places.some(({ pattern }) => pattern.test(path)))
  )
    return [];
  const [{ path }] = places;
  return [{ kind: 'unseen', sentence: `the layer is for ${family}, and nothing in it lies in ${path}/.` }];
}

/** Folders that one runtime alone looks in, by the runtimes' names. */
const OF_ONE_RUNTIME: readonly {
  readonly pattern: RegExp;
  readonly runtime: (part: string) => string;
  readonly forAll: RegExp;
}[] = [
  {
    pattern: /^python\/lib\/(python3\.\d+)\/site-packages\//,
    runtime: (part) => part,
    forAll: /^python\/(?!lib\/)/,
  },
  {
    pattern: /^nodejs\/node(\d+)\/node_modules\//,
    runtime: (part) => `nodejs${part}.x`,
    forAll: /^nodejs\/node_modules\//,
  },
  { pattern: /^ruby\/gems\/(\d+\.\d+)\.\d+\//, runtime: (part) => `ruby${part}`, forAll: /^ruby\/lib\// },
];

/** Packages for one version of a language alone are found by it alone. */
const ofOtherVersions = (paths: readonly string[], runtimes: readonly string[]): readonly LayoutFinding[] =>
  OF_ONE_RUNTIME.flatMap(({ pattern, runtime, forAll }) => {
    const there = new Set(paths.flatMap((path) => pattern.exec(path)?.[1] ?? []).map(runtime));
    const [one] = there;
    if (one === undefined || paths.some((path) => forAll.test(path))) return [];
    return runtimes
      .filter((name) => familyOf(name) === familyOf(one) && !there.has(name))
      .map((name): LayoutFinding => ({
        kind: 'unseen',
        sentence: `the layer is for ${name}, and its packages lie where ${[...there].join(' and ')} alone looks.`,
      }));
  });

/** One sentence for each name at the top that nothing looks at. */
function misplaced(paths: readonly string[]): readonly LayoutFinding[] {
  const tops = paths.filter((path) => !isPlaced(path) && !AT_THE_TOP.test(path)).map(topOf);
  return [...new Set(tops)].map((top) => ({
    kind: 'misplaced',
    sentence: `no runtime looks for ${top} by itself: a function finds it as /opt/${top}${adviceFor(top)}`,
  }));
}

/** The folder at the top, with what is wrong below a folder of a runtime; the file where it is not in one. */
const topOf = (path: string): string => {
  const [top = '', second] = path.split('/');
  if (second === undefined) return top;
  return Object.hasOwn(PLACES, top) ? `${top}/${second}` : `${top}/`;
};

const adviceFor = (top: string): string => {
  if (top === 'node_modules/') return ', and Node.js packages belong in nodejs/node_modules/.';
  if (top === 'site-packages/') return ', and Python packages belong in python/.';
  return top.endsWith('.jar') ? ', and Java archives belong in java/lib/.' : '.';
};
